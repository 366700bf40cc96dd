import type { Announcement, DisplayView } from '../contract/views/display-view.ts';
import type { Manner } from './announcer/speaker.ts';
import { MORNING, morning } from './hall-view.fixture.ts';

/** A link controlled by a test. */
export class PaperLink {
  view = $state.raw<DisplayView | null>(morning());
  online = $state(true);
  pairingCode = $state<string | null>(null);
  heardAt = $state<number | null>(MORNING);
}

/** The hall's clock, set by a test. */
export class PaperClock {
  now = $state(MORNING);
}

/** A voice controlled by the test, which records what it was shown. */
export class PaperVoice {
  speaking = $state.raw<Announcement | null>(null);
  locked = $state(false);
  readonly shown: {
    ids: string[];
    now: number;
    aloud: boolean | undefined;
    languages: readonly string[] | undefined;
  }[] = [];

  show(announcements: readonly Announcement[], now: number, manner: Partial<Manner> = {}): void {
    const { aloud, languages } = manner;
    this.shown.push({ ids: announcements.map(({ id }) => id), now, aloud, languages });
  }

  unlock(): Promise<void> {
    this.locked = false;
    return Promise.resolve();
  }
}
