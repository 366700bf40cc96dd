import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import type { Announcement } from './announcement.ts';
import { type AnnouncementQueue, beginNext, emptyQueue, finish, withView } from './announcement-queue.ts';
import type { HeardMemory } from './heard-memory.ts';
import type { Speaker, SpokenReport } from './speaker.ts';

/** With more calls than this waiting, each is said in the hall's first language only. */
const PATIENT_UP_TO = 3;

export interface AnnouncerParts {
  readonly speaker: Speaker;
  readonly memory: HeardMemory;
  readonly languages: readonly SpokenLanguage[];
  /** Milliseconds of a clock that is never set: how much time went by since the last view. */
  elapsedMs(): number;
}

/** Calls visitors one after the other. The picture of a call follows `speaking`, heard or not. */
export class Announcer {
  #aloud = $state(true);
  #speakerLocked = $state(false);

  speaking = $state.raw<Announcement | null>(null);
  lastReport = $state.raw<SpokenReport | null>(null);
  /** A touch is needed before anything can be heard; never on a display that only shows. */
  locked = $derived(this.#aloud && this.#speakerLocked);

  readonly #parts: AnnouncerParts;
  #queue: AnnouncementQueue;
  #viewed = { hubMs: 0, elapsedMs: 0 };

  constructor(parts: AnnouncerParts) {
    this.#parts = parts;
    this.#queue = emptyQueue(parts.memory.recall());
    this.#speakerLocked = parts.speaker.locked;
    parts.speaker.onLockChange(() => (this.#speakerLocked = parts.speaker.locked));
  }

  /** The announcements of the newest view, the hub's time, and whether this display speaks. Saying the same again changes nothing. */
  show(announcements: readonly Announcement[], now: number, aloud = true): void {
    this.#aloud = aloud;
    this.#viewed = { hubMs: now, elapsedMs: this.#parts.elapsedMs() };
    this.#queue = withView(this.#queue, announcements);
    if (!this.#queue.sounding) void this.#callAllThatWait();
  }

  /** To be called from a touch or a click: browsers accept nothing else. */
  async unlock(): Promise<void> {
    await this.#parts.speaker.unlock();
    this.#speakerLocked = this.#parts.speaker.locked;
  }

  async #callAllThatWait(): Promise<void> {
    for (let next = this.#begin(); next; next = this.#begin()) {
      this.speaking = next;
      this.lastReport = await this.#parts.speaker.speak(next, { languages: this.#languages(), aloud: this.#aloud });
      this.#queue = finish(this.#queue);
    }
    this.speaking = null;
  }

  #begin(): Announcement | null {
    this.#queue = beginNext(this.#queue, this.#hubNow());
    if (this.#queue.sounding) this.#parts.memory.keep(this.#queue.heard);
    return this.#queue.sounding;
  }

  #languages(): readonly SpokenLanguage[] {
    return this.#queue.waiting.length > PATIENT_UP_TO ? this.#parts.languages.slice(0, 1) : this.#parts.languages;
  }

  #hubNow(): number {
    return this.#viewed.hubMs + this.#parts.elapsedMs() - this.#viewed.elapsedMs;
  }
}
