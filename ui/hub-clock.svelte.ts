import type { HubLink } from './hub-link.svelte.ts';
import type { ScreenRole } from '../contract/handshake.ts';
import { steadyNow } from './steady-now.ts';
import { weekdayOf, wholeDate } from './words/day-words.ts';

/** The hall's time on this screen: the hub's clock, ticking between its beats. */
export class HubClock {
  readonly #link: Pick<HubLink<ScreenRole>, 'clockOffset'>;
  #ticked = $state(steadyNow());

  constructor(link: Pick<HubLink<ScreenRole>, 'clockOffset'>) {
    this.#link = link;
    setInterval(() => (this.#ticked = steadyNow()), 250);
  }

  /** Correct from the very first view: no measurement ever begins with this computer's own clock (IS5). */
  get now(): number {
    return this.#ticked + this.#link.clockOffset;
  }
}

/** Indonesia has no daylight saving time. */
export const offsetHours = { WIB: 7, WITA: 8, WIT: 9 } as const;

/** What the hall's own clock shows, as if its zone were UTC (IS5). */
export const localTime = (instant: number, zone: keyof typeof offsetHours): number =>
  instant + offsetHours[zone] * 3_600_000;

/** 09.05, in the hall's own zone whatever this computer's zone is (IS5). */
export function clockText(instant: number, zone: keyof typeof offsetHours): string {
  const local = new Date(localTime(instant, zone));
  return `${String(local.getUTCHours()).padStart(2, '0')}.${String(local.getUTCMinutes()).padStart(2, '0')}`;
}

/** "Senin, 23 November 2026" or "Monday, 23 November 2026". */
export function dateText(instant: number, zone: keyof typeof offsetHours, language: 'id' | 'en'): string {
  const day = localTime(instant, zone);
  return `${weekdayOf(day, language)}, ${wholeDate(day, language)}`;
}
