import type { DayCourse, HallNow } from '../../contract/views/hall-now-view.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';

/** HN1: after a change within a second, and no more often. */
const SOONEST_MS = 1_000;
/** Minutes pass, and screens come and go, without a change. */
const LATEST_MS = 10_000;
const COURSE_EVERY_MS = 15_000;
/** A question that went with a broken line is answered by nobody: it holds up the next no longer than this. */
const LOST_AFTER_MS = 2_000;

export type OpenDialog =
  | { readonly is: 'close-service'; readonly id: string }
  | { readonly is: 'release-counter'; readonly id: string }
  | { readonly is: 'end-day' }
  | { readonly is: 'begin-day'; readonly day: string }
  | { readonly is: 'tell' };

/** The hall before one pair of eyes: asked for again when it has changed. */
export class HallWatch {
  now = $state.raw<HallNow | null>(null);
  course = $state.raw<DayCourse | null>(null);
  open = $state.raw<OpenDialog | null>(null);
  readonly presses: Presses;
  readonly #hub: Pick<CounterHub, 'ask' | 'online'>;
  /** Of looks: what an older one says late is dropped. */
  #looks = 0;
  #isOpen = false;
  #askedFor = -1;
  #askedAt = -Infinity;
  #courseAt = -Infinity;

  /** The hall's clock may be put right, or stand: how often is a matter of this computer's. */
  readonly #elapsedMs: () => number;

  constructor(hub: Pick<CounterHub, 'ask' | 'online'>, elapsedMs: () => number = () => performance.now()) {
    this.#hub = hub;
    this.#elapsedMs = elapsedMs;
    this.presses = new Presses(hub);
  }

  /** Whatever is pressed now reaches the hub. */
  get isReady(): boolean {
    return this.#hub.online && this.presses.busy === null;
  }

  /** Told of every view and every tick of the clock. */
  follow(revision: number): void {
    const at = this.#elapsedMs();
    const passed = at - this.#askedAt;
    const isDue = revision !== this.#askedFor ? passed >= SOONEST_MS : passed >= LATEST_MS;
    if (this.#isOpen ? passed < LOST_AFTER_MS : !isDue) return;
    [this.#askedFor, this.#askedAt] = [revision, at];
    void this.#look();
    const isFirst = this.course !== null && this.course.points.length === 0 && (this.now?.today.arrived ?? 0) > 0;
    if (isFirst || at - this.#courseAt >= COURSE_EVERY_MS) void this.#lookAtCourse(at);
  }

  async do(...[name, body]: Parameters<Presses['send']>): Promise<void> {
    const reply = await this.presses.send(name, body);
    if (reply?.ok !== true) return;
    this.open = null;
    this.#askedAt = -Infinity;
  }

  async #look(): Promise<void> {
    this.#looks += 1;
    const look = this.#looks;
    this.#isOpen = true;
    const reply = await this.#hub.ask('hall:now', {});
    if (look !== this.#looks) return;
    this.#isOpen = false;
    if (reply.ok) this.now = reply.value;
    else this.#askedFor = -1; // asked again after the same second, as if it had changed
  }

  async #lookAtCourse(at: number): Promise<void> {
    this.#courseAt = at;
    const reply = await this.#hub.ask('hall:course', {});
    if (reply.ok) this.course = reply.value;
    else this.#courseAt = -Infinity;
  }
}
