/** What a column would like, and what it cannot do without. */
interface WishedWidth {
  readonly least: number;
  readonly natural: number;
}

/** As wide as the page: who wants less than his share gets it, the others share what is left, never less than a word needs. */
export function columnWidths(wishes: readonly WishedWidth[], whole: number): number[] {
  const natural = wishes.reduce((sum, wish) => sum + wish.natural, 0);
  if (natural <= whole) return wishes.map((wish) => (wish.natural * whole) / natural);
  const least = wishes.reduce((sum, wish) => sum + wish.least, 0);
  if (least >= whole) return wishes.map((wish) => (wish.least * whole) / least);
  const share = (whole - least) / (natural - least);
  return wishes.map((wish) => wish.least + (wish.natural - wish.least) * share);
}
