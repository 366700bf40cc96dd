/** Groups of fewer respondents are not shown: one of them could be recognised (SV7). */
export const FEWEST = 5;

export interface Cell {
  readonly respondents: number;
}

export const isEnough = ({ respondents }: Cell): boolean => respondents >= FEWEST;

/**
 * Which parts of a whole are withheld: those of few respondents and, as long as the withheld figures could be computed
 * from the rest, the smallest of the others. Parts without any respondent hide nobody.
 */
export function withheld(cells: readonly Cell[]): ReadonlySet<number> {
  const order = [...cells.keys()].filter((i) => peopleOf(cells, i) > 0);
  order.sort((a, b) => peopleOf(cells, a) - peopleOf(cells, b));
  const hidden = order.filter((i) => peopleOf(cells, i) < FEWEST);
  if (hidden.length === 0) return new Set();
  let together = hidden.reduce((sum, i) => sum + peopleOf(cells, i), 0);
  for (const i of order.slice(hidden.length)) {
    if (together >= FEWEST && hidden.length > 1) break;
    hidden.push(i);
    together += peopleOf(cells, i);
  }
  return new Set(hidden);
}

const peopleOf = (cells: readonly Cell[], i: number): number => cells[i]?.respondents ?? 0;
