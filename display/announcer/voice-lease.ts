import type { Payload, Value } from '../../contract/requests.ts';
import type { HubLink } from '../../ui/hub-link.svelte.ts';
import type { HeardMemory } from './heard-memory.ts';
import type { VoiceTurn } from './voice-turn.ts';

/** More than an hour of calls: older ones are past their useful life. */
const KEPT = 200;

interface Parts {
  readonly ask: HubLink<'display'>['ask'];
  /** This page, the same after a reload. */
  readonly page: string;
  /** What this display has begun to sound: a reload forgets nothing of it. */
  readonly memory: HeardMemory;
  /** A screen that only shows its code has no zone: what it asked would be refused every second, and stand in the hub's log. */
  readonly isPaired: () => boolean;
  readonly canSound: () => boolean;
  readonly isMute: () => boolean;
  /** The voice was given to this display, or taken from it, or more has been sounded. */
  readonly changed: () => void;
}

/** The display's side of the zone's voice lease: reports every second and claims each call before sounding it (VL1, VL2). */
export class VoiceLease implements VoiceTurn {
  leads = false;
  readonly #parts: Parts;
  #began: readonly string[];
  #sounded: ReadonlySet<string> = new Set();
  /** As the hub said it last: mostly it says the same again. */
  #told: readonly string[] = [];
  #sounding: string | null = null;
  #claiming: string | null = null;
  #reporting = false;
  /** More has happened while a report was on its way. */
  #isOutdated = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#began = parts.memory.recall().slice(-KEPT);
  }

  wasSounded(id: string): boolean {
    return this.#sounded.has(id) || this.#began.includes(id);
  }

  /** To be called every second, and as soon as the hub is back. */
  async report(): Promise<void> {
    this.#isOutdated = this.#reporting;
    if (this.#reporting || !this.#parts.isPaired()) return;
    this.#reporting = true;
    const said: Payload<'voice:report'> = {
      page: this.#parts.page,
      canSound: this.#parts.canSound(),
      isMute: this.#parts.isMute() || undefined,
      began: [...this.#began],
      sounding: this.#sounding,
      claiming: this.#claiming,
    };
    const reply = await this.#parts.ask('voice:report', said);
    this.#reporting = false;
    if (reply.ok) this.#learn(reply.value);
    if (this.#isOutdated) void this.report();
  }

  async claim(announcementId: string): Promise<Value<'voice:claim'> | 'no-answer'> {
    this.#claiming = announcementId;
    const reply = await this.#parts.ask('voice:claim', { page: this.#parts.page, announcementId });
    this.#claiming = null;
    return reply.ok ? reply.value : 'no-answer';
  }

  began(id: string): void {
    this.#began = [...this.#began, id].slice(-KEPT);
    this.#parts.memory.keep(this.#began);
    this.#sounding = id;
    void this.report();
  }

  ended(): void {
    if (this.#sounding === null) return;
    this.#sounding = null;
    void this.report();
  }

  #learn({ leads, sounded }: Value<'voice:report'>): void {
    const turned = leads !== this.leads;
    this.leads = leads;
    const isNews = this.#keep(sounded);
    if (turned || isNews) this.#parts.changed();
  }

  /** True: something has been sounded since. */
  #keep(sounded: readonly string[]): boolean {
    if (isSame(sounded, this.#told)) return false;
    const isNews = sounded.some((id) => !this.#sounded.has(id));
    this.#told = sounded;
    this.#sounded = new Set(sounded);
    return isNews;
  }
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, i) => id === other[i]);
