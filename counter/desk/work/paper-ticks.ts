import type { PaperTick } from '../../../contract/views/visit-card-parts.ts';

/** CS4: there, not needed, or stood in for by the register or another paper; what is brought only where needed counts once somebody has looked. */
export function countOf(papers: readonly PaperTick[]): { settled: number; all: number } {
  const counted = papers.filter(({ mandatory, state }) => mandatory || state !== null);
  const settled = counted.filter(({ state, stoodIn }) => stoodIn || (state !== null && state !== 'missing'));
  return { settled: settled.length, all: counted.length };
}

/** "Semua ada" is said of these. What the register or another paper stands in for, or is brought only where needed, may not be there: no receipt may say so. */
export const isUntouched = ({ mandatory, state, stoodIn }: PaperTick): boolean =>
  mandatory && state === null && !stoodIn;
