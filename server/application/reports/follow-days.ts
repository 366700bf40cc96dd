import type { Office } from '../office.ts';

/** RP3: a day is counted as soon as it is over, and what an earlier program left uncounted at the start. */
export function countDaysThatAreOver({ live, summaries, log }: Pick<Office, 'live' | 'summaries' | 'log'>): () => void {
  const count = () => {
    summaries.makeUpMonths().catch((fault: unknown) => log.fault('a day that is over could not be counted', fault));
  };
  count();
  return live.onChange((_hall, events) => {
    if (events.some(({ type }) => type === 'day-closed')) count();
  });
}
