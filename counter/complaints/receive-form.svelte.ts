import type { ComplaintReceived } from '../../contract/requests/complaint-requests.ts';
import type { ComplaintInbox } from '../../contract/views/complaint-view.ts';
import type { HallBadge } from '../../contract/view-parts.ts';
import type { Body } from '../presses.svelte.ts';
import { Told } from './told.svelte.ts';

export type Channel = ComplaintInbox['channels'][number];

const offsetHours = { WIB: 7, WITA: 8, WIT: 9 } as const;
const HOUR = 3_600_000;

/** Somebody present gets his receipt at once; the others are told with the answer. */
const ofPaper: ReadonlySet<Channel['medium']> = new Set(['in-person']);
/** Written complaints were made on a day of their own. */
const ofAnotherDay: ReadonlySet<Channel['medium']> = new Set(['letter', 'box', 'book', 'email', 'social', 'website']);

/** CM21: a complaint being entered by the officer: the text, the channel, and the day. */
export class ReceiveForm {
  channel = $state.raw<Channel | null>(null);
  told: Told;
  /** As in a date field; empty: today. */
  cameOn = $state('');
  print = $state(false);
  /** Scans and photos, uploaded once the complaint exists. */
  files = $state.raw<readonly File[]>([]);
  /** The hub's answer to the last one. */
  received = $state.raw<ComplaintReceived | null>(null);
  readonly #inbox: Pick<ComplaintInbox, 'identityRequired'>;

  constructor(inbox: Pick<ComplaintInbox, 'identityRequired'>) {
    this.#inbox = inbox;
    this.told = $state.raw(new Told(inbox));
  }

  choose(channel: Channel): void {
    this.channel = channel;
    this.print = ofPaper.has(channel.medium);
    this.cameOn = '';
  }

  /** Keys 1 to 9, one for each channel. True: the key was handled. */
  chooseBy(key: string, channels: readonly Channel[]): boolean {
    const channel = channels[Number(key) - 1];
    if (channel) this.choose(channel);
    return channel !== undefined;
  }

  get asksDay(): boolean {
    return this.channel !== null && ofAnotherDay.has(this.channel.medium);
  }

  get isComplete(): boolean {
    return this.channel !== null && this.told.lacks.length === 0;
  }

  bodyFor(zone: HallBadge['timeZone'], language: 'id' | 'en'): Body<'complaint:receive'> | null {
    if (!this.channel) return null;
    const cameAt = this.cameOn === '' ? null : noonOf(this.cameOn, zone);
    return { ...this.told.body, channel: this.channel.kind, cameAt, language, print: this.print };
  }

  /** The next complaint begins empty, but with the same channel: a box is emptied note by note. */
  startAnew(): void {
    this.told = new Told(this.#inbox);
    this.cameOn = '';
    this.files = [];
  }
}

/** Of an earlier day only the date is known. */
const noonOf = (day: string, zone: HallBadge['timeZone']): number =>
  Date.parse(`${day}T12:00:00Z`) - offsetHours[zone] * HOUR;

/** Today in the hall, in the format of a date field. */
export const dayIn = (zone: HallBadge['timeZone'], now: number): string =>
  new Date(now + offsetHours[zone] * HOUR).toISOString().slice(0, 10);
