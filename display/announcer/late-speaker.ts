import type { SoundOutput } from '../../ui/sound/sound-output.ts';
import type { Announcement } from './announcement.ts';
import type { Manner, Speaker, SpokenReport } from './speaker.ts';

interface LateSpeakerParts {
  readonly output: Pick<SoundOutput, 'running' | 'resume' | 'onChange' | 'now' | 'chime'>;
  /** Rejects while the hub is away. */
  readonly fetch: () => Promise<Speaker>;
  wait(ms: number): Promise<void>;
}

const FETCHED_WITHIN_MS = 4_000;
/** As long as a call that is said. */
const SEEN_MS = 7_000;

/** A speaker whose code and clips are loaded after the first picture (LK5). A call that comes earlier waits and is not lost. */
export class LateSpeaker implements Speaker {
  readonly #parts: LateSpeakerParts;
  #fetched: Promise<Speaker> | null = null;

  constructor(parts: LateSpeakerParts) {
    this.#parts = parts;
  }

  get locked(): boolean {
    return !this.#parts.output.running;
  }

  unlock(): Promise<void> {
    return this.#parts.output.resume();
  }

  onLockChange(listener: () => void): void {
    this.#parts.output.onChange(listener);
  }

  /** True: it is here. */
  async fetch(): Promise<boolean> {
    return (await this.#speaker()) !== null;
  }

  async speak(announcement: Announcement, manner: Manner): Promise<SpokenReport> {
    const late = this.#parts.wait(FETCHED_WITHIN_MS).then(() => null);
    const speaker = await Promise.race([this.#speaker(), late]);
    return speaker ? speaker.speak(announcement, manner) : this.#chime(manner);
  }

  /** What did not come is asked for again at the next call: the hub may be back. */
  async #speaker(): Promise<Speaker | null> {
    this.#fetched ??= this.#parts.fetch();
    const asked = this.#fetched;
    try {
      return await asked;
    } catch {
      if (this.#fetched === asked) this.#fetched = null;
      return null;
    }
  }

  async #chime({ aloud }: Manner): Promise<SpokenReport> {
    const { output, wait } = this.#parts;
    const sounds = aloud && output.running;
    if (sounds) output.chime(output.now());
    await wait(SEEN_MS);
    if (sounds) return { by: 'chime', trouble: 'clip-missing' };
    return aloud ? { by: 'nothing', trouble: 'locked' } : { by: 'nothing', trouble: null };
  }
}
