import { isSettled } from '../../contract/reply.ts';
import type { RefusalCode, Reply } from '../../contract/reply.ts';
import type { AlarmNow, StaffAlarms } from '../../contract/views/alarm-view.ts';
import { commandId } from '../../ui/command-id.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';
import { KeptPress } from './kept-press.ts';
import type { AlarmPress } from './kept-press.ts';

const TRIES_EVERY_MS = 1_000;
/** An answer takes a moment: nothing flashes at every press. */
const PENDING_AFTER_MS = 1_000;
/** How it ended is told so long, as the hub tells it; the screen's own clock takes it away. */
const TOLD_AFTER_THE_END_MS = 60_000;
/** Whoever loads the page anew so long after the press can press again; colleagues would run for what is over. */
const SENT_AFTER_RELOAD_WITHIN_MS = 10 * 60_000;
export const ALARM_KEY = 'F12';

const noAlarms: StaffAlarms = { sound: null, raised: [] };

/** Who asks his colleagues for help, here and elsewhere. A press waits here until the hub knows of it (SA6). */
export class AlarmDesk {
  /** What the hub said no to. */
  refusal = $state<RefusalCode | null>(null);
  /** When that was pressed which was found too old to be sent. */
  tooLate = $state<number | null>(null);
  /** Of those of the others. */
  readonly presses: Presses;
  /** What the hub has not answered yet. */
  #pressed = $state.raw<AlarmPress | null>(null);
  /** What was given up may have been heard of: its end is told before the next alarm is. */
  #told: Promise<void> = Promise.resolve();
  readonly #hub: CounterHub;
  readonly #clock: { readonly now: number };
  readonly #kept: KeptPress;
  readonly #alarms: StaffAlarms = $derived.by(() => this.#hub.view?.alarms ?? noAlarms);

  constructor(hub: CounterHub, clock: { readonly now: number }, kept = new KeptPress()) {
    this.#hub = hub;
    this.#clock = clock;
    this.#kept = kept;
    this.presses = new Presses(hub);
    this.#takeUp(kept.read());
  }

  get sound(): StaffAlarms['sound'] {
    return this.#alarms.sound;
  }

  /** Whose seat it is: signed in, or locked. */
  get isOffered(): boolean {
    const { view } = this.#hub;
    return view !== null && this.sound !== null && (view.is !== 'signed-out' || view.locked !== null);
  }

  get isPending(): boolean {
    if (!this.#pressed || !this.#isUntold) return false;
    return !this.#hub.online || this.#clock.now - this.#pressed.at >= PENDING_AFTER_MS;
  }

  /** The view shows nothing of the press yet. */
  get #isUntold(): boolean {
    return this.#pressed !== null && (this.mine?.since ?? null) === this.#pressed.into;
  }

  get mine(): AlarmNow | null {
    return this.#alarms.raised.find(({ mine, ended }) => mine !== null && ended === null) ?? null;
  }

  /** Whose own ended is told to everybody but him: of each place how the last one did, unless help is asked for there anew. */
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

  /** Nobody has said yet that he goes there. Raised anew, it is heard anew (SA1). */
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

  /** Until the hub has heard of it, or whoever pressed says that it was a mistake. */
  async raise(): Promise<void> {
    const { mine } = this;
    if (this.#pressed || (mine?.mine && this.#clock.now < mine.mine.anewFrom)) return;
    const press = { alarmId: commandId(), at: this.#clock.now, into: mine?.since ?? null };
    this.#kept.keep(press);
    this.forget();
    await this.#send(press);
  }

  async takeBack(): Promise<void> {
    const told = this.#isUntold ? null : this.mine;
    this.forget();
    if (this.#pressed) this.#kept.drop(this.#pressed);
    this.#pressed = null;
    if (told) await this.#end(told.alarmId);
  }

  forget(): void {
    this.refusal = null;
    this.tooLate = null;
  }

  /** What an earlier load of this page had not brought to the hub. */
  #takeUp(press: AlarmPress | null): void {
    if (!press) return;
    if (this.#clock.now - press.at < SENT_AFTER_RELOAD_WITHIN_MS) {
      void this.#send(press);
      return;
    }
    this.#kept.drop(press);
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
    this.#kept.drop(press);
    this.#pressed = null;
  }

  /** The hub may have heard of it although its answer never came: it is told of the end in any case. */
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
