import type { HallNow } from '../../contract/views/hall-now-view.ts';
import { numberText, percentText, shareOf, UNKNOWN } from '../reports/number-text.ts';
import type { CounterWords } from '../words/screen-words.ts';
import type { HallNowWords } from './hall-now-words.ts';

interface NowTile {
  readonly name: string;
  readonly value: string;
  /** Of how many, or what it is compared with. */
  readonly under: string;
  /** Value of the same weekday before; empty: no comparison. */
  readonly before: string;
  /** Beyond the office's target. */
  readonly beyond: boolean;
}

type Tally = NonNullable<HallNow['before']>;

/** Six figures: the current state, and the course of the day. */
export function nowTiles(seen: HallNow, at: number, own: HallNowWords, words: CounterWords): NowTile[] {
  const { today, targetMinutes } = seen;
  const t = own.t.tiles;
  const before = (of: (each: Tally) => string): string =>
    seen.before ? t.before(dayName(seen.before.day, words), of(seen.before)) : t.noBefore;
  const minutes = (value: number | null): string =>
    value === null ? UNKNOWN : own.t.minutes(numberText(value, words));
  const longest = today.waitingSince === null ? null : fullMinutes(at - today.waitingSince);
  const held = today.within + today.late;
  return [
    {
      name: t.waiting,
      value: numberText(today.waiting, words),
      beyond: today.overTarget > 0,
      under: t.overTarget(today.overTarget, targetMinutes),
      before: before(({ waiting }) => numberText(waiting, words)),
    },
    {
      name: t.longest,
      value: minutes(longest),
      under: t.target(targetMinutes),
      before: '',
      beyond: longest !== null && longest > targetMinutes,
    },
    {
      name: t.wait,
      value: minutes(today.waitMedian),
      under: t.p95(minutes(today.waitP95)),
      before: before(({ waitMedian }) => minutes(waitMedian)),
      beyond: today.waitMedian !== null && today.waitMedian > targetMinutes,
    },
    {
      name: t.served,
      value: numberText(today.served, words),
      beyond: false,
      under: `${t.ofArrived(numberText(today.arrived, words))} · ${t.missed(numberText(today.missed, words))}`,
      before: before(({ served }) => numberText(served, words)),
    },
    {
      name: t.standard,
      value: percentText(shareOf(today.within, held), words),
      before: '',
      under: held === 0 ? t.noStandard : t.held(numberText(today.within, words), numberText(held, words)),
      beyond: false,
    },
    {
      name: t.lateCases,
      value: numberText(today.lateCases, words),
      under: t.lateHint,
      before: '',
      beyond: today.lateCases > 0,
    },
  ];
}

export const fullMinutes = (ms: number): number => Math.max(0, Math.floor(ms / 60_000));

/** "Sen 16 Nov" */
export const dayName = (day: string, { language }: Pick<CounterWords, 'language'>): string =>
  new Date(day).toLocaleDateString(language === 'id' ? 'id-ID' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
