import type { Office } from '../office.ts';

/** RP3: counts a day as soon as it is over and, at the start, days that earlier programs left uncounted. */
export function countDaysThatAreOver({ live, summaries, log }: Pick<Office, 'live' | 'summaries' | 'log'>): () => void {
  const count = () => {
    summaries.makeUpMonths().catch((fault: unknown) => log.fault('a day that is over could not be counted', fault));
  };
  count();
  return live.onChange((_hall, events) => {
    if (events.some(({ type }) => type === 'day-closed')) count();
  });
}
