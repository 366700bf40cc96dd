import type { ComplaintReceived } from '../../contract/requests/complaint-requests.ts';
import type { ComplaintInbox } from '../../contract/views/complaint-view.ts';
import type { HallBadge } from '../../contract/view-parts.ts';
import type { Body } from '../presses.svelte.ts';
import { Told } from './told.svelte.ts';

export type Channel = ComplaintInbox['channels'][number];

const offsetHours = { WIB: 7, WITA: 8, WIT: 9 } as const;
const HOUR = 3_600_000;

/** Whoever is there holds his receipt at once; the others are told by the answer. */
const ofPaper: ReadonlySet<Channel['medium']> = new Set(['in-person']);
/** What was written before it was entered has a day of its own. */
const ofAnotherDay: ReadonlySet<Channel['medium']> = new Set(['letter', 'box', 'book', 'email', 'social', 'website']);

/** CM21: one complaint being entered by the officer: what came, by which way, and when. */
export class ReceiveForm {
  channel = $state.raw<Channel | null>(null);
  told: Told;
  /** As a date field has it; empty: today. */
  cameOn = $state('');
  print = $state(false);
  /** Scans and photos that go to the hub once the complaint is there. */
  files = $state.raw<readonly File[]>([]);
  /** What the hub said to the last one. */
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

  /** One key for each: 1 to 9. True: the key was ours. */
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

  /** The next one begins with nothing of the last, but by the same way: the box is emptied note by note. */
  startAnew(): void {
    this.told = new Told(this.#inbox);
    this.cameOn = '';
    this.files = [];
  }
}

/** Of a day nobody knows more than the day. */
const noonOf = (day: string, zone: HallBadge['timeZone']): number =>
  Date.parse(`${day}T12:00:00Z`) - offsetHours[zone] * HOUR;

/** Today in the hall, as a date field writes it. */
export const dayIn = (zone: HallBadge['timeZone'], now: number): string =>
  new Date(now + offsetHours[zone] * HOUR).toISOString().slice(0, 10);
