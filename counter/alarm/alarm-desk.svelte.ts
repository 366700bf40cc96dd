import { isSettled } from '../../contract/reply.ts';
import type { RefusalCode, Reply } from '../../contract/reply.ts';
import type { AlarmNow, StaffAlarms } from '../../contract/views/alarm-view.ts';
import { commandId } from '../../ui/command-id.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';
import { dropPress, keepPress, keptPress } from './kept-press.ts';
import type { AlarmPress } from './kept-press.ts';

const TRIES_EVERY_MS = 1_000;
/** An answer takes a moment: without a delay this would flash at every press. */
const PENDING_AFTER_MS = 1_000;
/** How long the end of an alarm is shown, as at the hub; the screen's own clock hides it. */
const TOLD_AFTER_THE_END_MS = 60_000;
/**
 * A press this old is not sent after a reload: colleagues would run for something long over, and the clerk can press
 * again.
 */
const SENT_AFTER_RELOAD_WITHIN_MS = 10 * 60_000;
export const ALARM_KEY = 'F12';

const noAlarms: StaffAlarms = { sound: null, raised: [] };

/** Calls for help, from here and from colleagues. A press is stored here until the hub has confirmed it (SA6). */
export class AlarmDesk {
  /** The hub's refusal. */
  refusal = $state<RefusalCode | null>(null);
  /** When a press was made that was too old to be sent. */
  tooLate = $state<number | null>(null);
  /** Presses about other clerks' alarms. */
  readonly presses: Presses;
  /** The press that the hub has not confirmed yet. */
  #pressed = $state.raw<AlarmPress | null>(null);
  /** A withdrawn press may have reached the hub: its end is reported before the next alarm. */
  #told: Promise<void> = Promise.resolve();
  readonly #hub: CounterHub;
  readonly #clock: { readonly now: number };
  readonly #alarms: StaffAlarms = $derived.by(() => this.#hub.view?.alarms ?? noAlarms);

  constructor(hub: CounterHub, clock: { readonly now: number }) {
    this.#hub = hub;
    this.#clock = clock;
    this.presses = new Presses(hub);
    this.#takeUp(keptPress());
  }

  get sound(): StaffAlarms['sound'] {
    return this.#alarms.sound;
  }

  /** Somebody is signed in here, or has locked the screen. */
  get isOffered(): boolean {
    const { view } = this.#hub;
    return view !== null && this.sound !== null && (view.is !== 'signed-out' || view.locked !== null);
  }

  get isPending(): boolean {
    if (!this.#pressed || !this.#isUntold) return false;
    return !this.#hub.online || this.#clock.now - this.#pressed.at >= PENDING_AFTER_MS;
  }

  /** The view does not show the press yet. */
  get #isUntold(): boolean {
    return this.#pressed !== null && (this.mine?.since ?? null) === this.#pressed.into;
  }

  get mine(): AlarmNow | null {
    return this.#alarms.raised.find(({ mine, ended }) => mine !== null && ended === null) ?? null;
  }

  /**
   * The end of an alarm is shown to all but its raiser: for each place the last one's, unless help is wanted there
   * again.
   */
  get others(): readonly AlarmNow[] {
    const { now } = this.#clock;
    const others = this.#alarms.raised.filter(
      ({ mine, ended }) => mine === null && (ended === null || now - ended.at < TOLD_AFTER_THE_END_MS),
    );
    const isLastAt = (place: AlarmNow['place'], nth: number) =>
      others.findLastIndex((other) => other.place?.id === place?.id) === nth;
    const open = others.filter(({ ended }) => ended === null);
    return [...open, ...others.filter(({ ended, place }, nth) => ended !== null && isLastAt(place, nth))];
  }

  get isAnyOpen(): boolean {
    return this.others.some(({ ended }) => ended === null);
  }

  /** Nobody has said yet that he is coming. Raised anew, it sounds anew (SA1). */
  get unanswered(): readonly string[] {
    return this.others.flatMap(({ alarmId, since, coming, ended }) =>
      ended || coming.length > 0 ? [] : [`${alarmId} ${since}`],
    );
  }

  get mayTakeBack(): boolean {
    return this.mine?.mine != null && this.#clock.now <= this.mine.mine.until;
  }

  get mayEndAlone(): boolean {
    return this.mine?.mine != null && this.#clock.now >= this.mine.mine.aloneFrom;
  }

  pressKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>): boolean {
    if (event.key !== ALARM_KEY || event.ctrlKey || event.altKey || event.metaKey || !this.isOffered) return false;
    if (!event.repeat) void this.raise();
    return true;
  }

  /** Retries until the hub has confirmed it, or the clerk withdraws it as a mistake. */
  async raise(): Promise<void> {
    const { mine } = this;
    if (this.#pressed || (mine?.mine && this.#clock.now < mine.mine.anewFrom)) return;
    const press = { alarmId: commandId(), at: this.#clock.now, into: mine?.since ?? null };
    keepPress(press);
    this.forget();
    await this.#send(press);
  }

  async takeBack(): Promise<void> {
    const told = this.#isUntold ? null : this.mine;
    this.forget();
    if (this.#pressed) dropPress(this.#pressed);
    this.#pressed = null;
    if (told) await this.#end(told.alarmId);
  }

  forget(): void {
    this.refusal = null;
    this.tooLate = null;
  }

  /** Continues a press that did not reach the hub before this page was reloaded. */
  #takeUp(press: AlarmPress | null): void {
    if (!press) return;
    if (this.#clock.now - press.at < SENT_AFTER_RELOAD_WITHIN_MS) {
      void this.#send(press);
      return;
    }
    dropPress(press);
    this.tooLate = press.at;
  }

  async #send(press: AlarmPress): Promise<void> {
    this.#pressed = press;
    this.#told = this.#told.then(() => this.#tell(press));
    await this.#told;
  }

  async #tell(press: AlarmPress): Promise<void> {
    const isGivenUp = () => this.#pressed !== press;
    if (isGivenUp()) return;
    const { alarmId } = press;
    const reply = await this.#until(() => this.#hub.ask('alarm:raise', { commandId: alarmId }), isGivenUp);
    if (isGivenUp()) return this.#end(alarmId);
    if (!reply.ok) this.refusal = reply.refusal;
    dropPress(press);
    this.#pressed = null;
  }

  /** The hub may have received it although no answer came: so the end is reported in any case. */
  async #end(alarmId: string): Promise<void> {
    const press = { commandId: commandId(), alarmId };
    const reply = await this.#until(
      () => this.#hub.ask('alarm:end', press),
      () => false,
    );
    if (!reply.ok) this.refusal = reply.refusal;
  }

  async #until(ask: () => Promise<Reply<null>>, isOver: () => boolean): Promise<Reply<null>> {
    for (;;) {
      const reply = await ask();
      if (isSettled(reply) || isOver()) return reply;
      await new Promise((resolve) => setTimeout(resolve, TRIES_EVERY_MS));
    }
  }
}
