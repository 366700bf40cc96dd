import type { Report, Totals } from '../../../contract/views/report-view.ts';
import type { CounterWords } from '../../words/screen-words.ts';
import { numberText, percentText, shareOf, UNKNOWN } from '../number-text.ts';

export interface Tile {
  readonly name: string;
  readonly value: string;
  /** Below it: of how many, or the standard's promise. */
  readonly under: string;
  /** What the figure does not count yet, and whoever is answerable has to know; null: nothing. */
  readonly late: string | null;
  readonly before: string;
  /** Null: nothing to compare with, or more is neither good nor bad. */
  readonly turn: 'better' | 'worse' | 'same' | null;
}

/** The good direction; null: neither. */
type Good = 'more' | 'less' | null;

/** Six figures beside those of the previous period. The standard's promises are the only targets: none is invented. */
export function tilesOf({ totals, totalsBefore, lateNow }: Report, words: CounterWords): Tile[] {
  const t = words.t.reports.tiles;
  const tile = (name: string, of: (each: Totals) => number | null, good: Good, how: How, under: string): Tile => {
    const [now, before] = [totals && of(totals), totalsBefore && of(totalsBefore)];
    const said = totalsBefore ? t.before(how(before, words)) : t.noBefore;
    return { name, value: how(now, words), under, late: null, before: said, turn: turnOf(now, before, good) };
  };
  const held = (of: (each: Totals) => { within: number; late: number }): string => {
    const { within, late } = totals ? of(totals) : { within: 0, late: 0 };
    const all = within + late;
    return all === 0 ? t.promise : `${t.held(numberText(within, words), numberText(all, words))} · ${t.promise}`;
  };
  return [
    tile(t.arrived, ({ arrived }) => arrived, null, numberText, days(totals, words)),
    tile(
      t.served,
      ({ served, arrived, here }) => shareOf(served, arrived - here),
      'more',
      percentText,
      t.ofArrived(numberText(totals?.served ?? null, words)),
    ),
    tile(t.waitMedian, ({ waitMedian }) => waitMedian, 'less', minutesText, t.medianMeans),
    tile(t.waitP95, ({ waitP95 }) => waitP95, 'less', minutesText, t.p95Means),
    tile(
      t.stops,
      ({ stops }) => shareOf(stops.within, stops.within + stops.late),
      'more',
      percentText,
      held((each) => each.stops),
    ),
    {
      ...tile(
        t.cases,
        ({ cases }) => shareOf(cases.within, cases.within + cases.late),
        'more',
        percentText,
        held((each) => each.cases),
      ),
      late: lateNow ? t.lateNow(numberText(lateNow, words)) : null,
    },
  ];
}

type How = (value: number | null, words: CounterWords) => string;

const minutesText: How = (value, words) =>
  value === null ? UNKNOWN : words.t.reports.tables.minutes(numberText(value, words));

const days = (totals: Totals | null, words: CounterWords): string =>
  words.t.reports.tiles.days(numberText(totals?.days ?? null, words));

function turnOf(now: number | null, before: number | null, good: Good): Tile['turn'] {
  if (now === null || before === null || good === null) return null;
  if (now === before) return 'same';
  return now > before === (good === 'more') ? 'better' : 'worse';
}
