import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import type { Announcement } from './announcement.ts';
import {
  type AnnouncementQueue,
  beginNext,
  emptyQueue,
  finish,
  isUseful,
  roomFor,
  withView,
} from './announcement-queue.ts';
import type { HeardMemory } from './heard-memory.ts';
import type { Manner, Speaker, SpokenReport } from './speaker.ts';
import { soleVoice } from './voice-turn.ts';
import type { VoiceTurn } from './voice-turn.ts';

/** With more calls than this waiting, each is said briefly, and in the first language only (VL6, VL8). */
const PATIENT_UP_TO = 3;
const ASK_AGAIN_MS = 400;
/** More than an hour of uninterrupted calls; an older id is not needed any more. */
const SHOWN_AT_MOST = 500;

interface AnnouncerParts {
  readonly speaker: Speaker;
  readonly memory: HeardMemory;
  /** Milliseconds of a monotonic clock: the time since the last view. */
  elapsedMs(): number;
  readonly wait: (ms: number) => Promise<void>;
  /** Absent: this display is alone in its zone. */
  readonly turn?: VoiceTurn;
}

/** Announces calls one after another. The picture of a call follows `speaking`, whether sounded or not. */
export class Announcer {
  #aloud = $state(true);
  #speakerLocked = $state(false);

  speaking = $state.raw<Announcement | null>(null);
  /** VL4: the last call could not be heard. The hub is told, and lets another display speak. */
  isMute = false;
  /** Nothing can be heard before a touch; never true on a display that only shows. */
  locked = $derived(this.#aloud && this.#speakerLocked);

  readonly #parts: AnnouncerParts;
  readonly #turn: VoiceTurn;
  /** Ids shown on this display, with or without sound. */
  #shown: readonly string[];
  #queue: AnnouncementQueue;
  #said: readonly SpokenLanguage[] = ['id'];
  /** Sounded by another display of the zone after all, as the hub answered the claim. */
  readonly #passed = new Set<string>();
  #announcements: readonly Announcement[] = [];
  #viewed = { hubMs: 0, elapsedMs: 0 };

  constructor(parts: AnnouncerParts) {
    this.#parts = parts;
    this.#shown = parts.memory.recall();
    this.#turn = parts.turn ?? soleVoice(this.#shown);
    this.#queue = emptyQueue(this.#shown);
    this.#speakerLocked = parts.speaker.locked;
    parts.speaker.onLockChange(() => (this.#speakerLocked = parts.speaker.locked));
  }

  /** It may get the voice of its zone. */
  get canSound(): boolean {
    return this.#aloud && !this.#speakerLocked;
  }

  /** Takes the announcements of the newest view, the hub's time, and how they are spoken here. Idempotent. */
  show(announcements: readonly Announcement[], now: number, manner: Partial<Manner> = {}): void {
    this.#aloud = manner.aloud ?? true;
    this.#said = manner.languages ?? ['id'];
    this.#viewed = { hubMs: now, elapsedMs: this.#parts.elapsedMs() };
    this.#announcements = announcements;
    this.turnChanged();
  }

  /**
   * The voice of the zone came or went: this display now has to sound what nobody has sounded, even if it has shown it.
   */
  turnChanged(): void {
    this.#lineUp();
    if (!this.#queue.sounding) void this.#callAllThatWait();
  }

  /** Call it from a touch or click handler: browsers accept nothing else. */
  async unlock(): Promise<void> {
    await this.#parts.speaker.unlock();
    this.#speakerLocked = this.#parts.speaker.locked;
  }

  #lineUp(): void {
    const heard = this.#announcements.filter((one) => this.#isOver(one)).map(({ id }) => id);
    this.#queue = withView({ ...this.#queue, heard }, this.#announcements);
  }

  #isOver({ id, kind }: Announcement): boolean {
    if (id === this.#queue.sounding?.id || this.#passed.has(id)) return true;
    if (kind === 'test') return this.#shown.includes(id); // if it was not heard, nobody misses it
    if (this.#turn.wasSounded(id)) return this.#shown.includes(id) || this.#turn.leads;
    return this.#shown.includes(id) && !(this.#turn.leads && this.canSound);
  }

  async #callAllThatWait(): Promise<void> {
    for (let next = this.#begin(); next; next = this.#begin()) {
      const isNew = this.#keepShown(next.id);
      this.speaking = next;
      const aloud = await this.#mayBeSaid(next);
      if (aloud || isNew) {
        const said = this.#parts.speaker.speak(next, { languages: this.#said, roomMs: this.#roomMs(), aloud });
        // Whatever happens in the loudspeaker, the next call does not wait for it.
        const { trouble } = await said.catch(faulty);
        if (aloud) this.isMute = trouble === 'stalled' || trouble === 'fault';
      }
      if (aloud) this.#turn.ended();
      this.#queue = finish(this.#queue);
      this.#lineUp(); // shown silently before, now perhaps this display's to sound
    }
    this.speaking = null;
  }

  /** SC4: sounds only what the hub granted, and stores that it has begun before the first sound. */
  async #mayBeSaid({ id, kind, at }: Announcement): Promise<boolean> {
    if (!this.canSound) return false;
    if (kind === 'test') return true;
    while (this.#turn.leads && this.#isWanted(id) && isUseful({ at, kind }, this.#hubNow())) {
      const answer = await this.#turn.claim(id);
      if (answer === 'granted') {
        this.#turn.began(id);
        return true;
      }
      if (answer === 'sounded') this.#passed.add(id);
      if (answer === 'sounded' || answer === 'not-leader') return false;
      await this.#parts.wait(ASK_AGAIN_MS);
    }
    return false;
  }

  #isWanted(id: string): boolean {
    return this.#announcements.some((one) => one.id === id);
  }

  #begin(): Announcement | null {
    this.#queue = beginNext(this.#queue, this.#hubNow());
    return this.#queue.sounding;
  }

  /** False: already shown before. */
  #keepShown(id: string): boolean {
    if (this.#shown.includes(id)) return false;
    this.#shown = [...this.#shown, id].slice(-SHOWN_AT_MOST);
    this.#parts.memory.keep(this.#shown);
    return true;
  }

  /** VL8: none, where many wait. */
  #roomMs(): number {
    const { waiting } = this.#queue;
    return waiting.length > PATIENT_UP_TO ? 0 : roomFor(waiting, this.#hubNow());
  }

  #hubNow(): number {
    return this.#viewed.hubMs + this.#parts.elapsedMs() - this.#viewed.elapsedMs;
  }
}

const faulty = (fault: unknown): SpokenReport => ({ by: 'nothing', trouble: 'fault', detail: String(fault) });
