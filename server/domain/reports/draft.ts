import type {
  CaseCount,
  CounterCount,
  DaySummary,
  LetterCount,
  StepCount,
  StopCount,
  VisitCount,
} from './day-summary.ts';
import { emptySummary, noCases, noVisits } from './day-summary.ts';
import { added } from './add-up.ts';

type Growing<Tree> = { -readonly [Key in keyof Tree]: Tree[Key] extends number ? number : Growing<Tree[Key]> };

/** A summary while it is being counted; it never leaves `summary-of.ts`. */
export type Draft = Growing<DaySummary>;
type Entries<Value> = Record<string, Growing<Value>>;

export const newDraft = (): Draft => copied(emptySummary);

const copied = <Tree extends object>(tree: Tree): Growing<Tree> => added(tree, {} as Tree) as Growing<Tree>;

export const visitsOf = (entries: Entries<VisitCount>, key: string | number): Growing<VisitCount> =>
  entry(entries, key, noVisits);

export const counterIn = ({ counters }: Draft, id: string): Growing<CounterCount> =>
  entry<CounterCount>(counters, id, { called: 0, missed: 0, transferred: 0, finished: 0, waits: {}, serving: {} });

export const stopIn = ({ stops }: Draft, serviceId: string, stationId: string): Growing<StopCount> =>
  entry<StopCount>((stops[serviceId] ??= {}), stationId, { finished: 0, within: 0, late: 0, took: {} });

export const stepIn = ({ steps }: Draft, serviceId: string, stepId: string): Growing<StepCount> =>
  entry<StepCount>((steps[serviceId] ??= {}), stepId, { done: 0, returned: 0, within: 0, late: 0, took: {} });

export const casesIn = ({ cases }: Draft, serviceId: string): Growing<CaseCount> =>
  entry<CaseCount>(cases, serviceId, noCases);

export const lettersIn = ({ letters }: Draft, serviceId: string): Growing<LetterCount> =>
  entry<LetterCount>(letters, serviceId, { signed: 0, cancelled: 0, copied: 0, handedOver: 0 });

/** Adds a measured time; `times` -1 removes one. */
export function measured(histogram: Record<string | number, number>, value: number | string, times = 1): void {
  histogram[value] = (histogram[value] ?? 0) + times;
}

function entry<Value extends object>(entries: Entries<Value>, key: string | number, empty: Value): Growing<Value> {
  return (entries[key] ??= copied(empty));
}
