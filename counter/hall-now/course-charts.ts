import type { DayCourse } from '../../contract/views/hall-now-view.ts';
import type { HallBadge } from '../../contract/view-parts.ts';
import { clockText } from '../../ui/hub-clock.svelte.ts';
import type { Chart } from '../reports/charts/chart.ts';
import type { CounterWords } from '../words/screen-words.ts';
import type { HallNowWords } from './hall-now-words.ts';
import { dayName } from './now-tiles.ts';

const QUARTER = 15;

/** One value for each quarter of an hour, from the first visitor of either day to the last; today ends now. */
export function waitingChart(
  { points, before }: DayCourse,
  zone: HallBadge['timeZone'],
  own: HallNowWords,
  words: CounterWords,
): Chart {
  const t = own.t.course;
  const today = new Map(points.map(({ at, waiting }) => [minuteIn(at, zone), waiting]));
  const earlier = new Map((before?.waiting ?? []).map(({ minute, waiting }) => [minute, waiting]));
  const all = [...today.keys(), ...earlier.keys()];
  const [first, last] = all.length === 0 ? [0, -1] : [Math.min(...all), Math.max(...all)];
  const minutes = [];
  for (let minute = first; minute <= last; minute += QUARTER) minutes.push(minute);
  const beside = before && {
    name: dayName(before.day, words),
    tone: 'second' as const,
    values: minutes.map((minute) => earlier.get(minute) ?? null),
  };
  return {
    axis: t.clock,
    unit: t.people,
    places: minutes.map(placeOf),
    series: [
      { name: t.today, tone: 'served', values: minutes.map((minute) => today.get(minute) ?? null) },
      ...(beside ? [beside] : []),
    ],
  };
}

export function arrivalsChart({ hours }: DayCourse, own: HallNowWords): Chart {
  const t = own.t.course;
  const series = [{ name: t.arrived, tone: 'served' as const, values: hours.map(({ arrived }) => arrived) }];
  return { axis: t.hour, unit: t.people, places: hours.map(({ hour }) => hourOf(hour)), series };
}

export function waitsChart({ hours }: DayCourse, own: HallNowWords): Chart {
  const t = own.t.course;
  return {
    axis: t.hour,
    unit: t.unit,
    places: hours.map(({ hour }) => hourOf(hour)),
    series: [
      { name: t.median, tone: 'served', values: hours.map(({ waitMedian }) => waitMedian) },
      { name: t.p95, tone: 'second', values: hours.map(({ waitP95 }) => waitP95) },
    ],
  };
}

/** The current moment belongs to the quarter that is running. */
function minuteIn(at: number, zone: HallBadge['timeZone']): number {
  const [hour = 0, minute = 0] = clockText(at, zone).split('.').map(Number);
  return Math.floor((hour * 60 + minute) / QUARTER) * QUARTER;
}

const two = (value: number): string => String(value).padStart(2, '0');

function placeOf(minute: number) {
  const text = `${two(Math.floor(minute / 60))}.${two(minute % 60)}`;
  return { short: text, long: text };
}

const hourOf = (hour: number) => ({ short: two(hour), long: `${two(hour)}.00–${two(hour)}.59` });
