/** Preferred and minimum width of a column. */
interface WishedWidth {
  readonly least: number;
  readonly natural: number;
}

/**
 * Fills the page: a column that needs less than its share gets that, the others share the rest, never less than a word
 * needs.
 */
export function columnWidths(wishes: readonly WishedWidth[], whole: number): number[] {
  const natural = wishes.reduce((sum, wish) => sum + wish.natural, 0);
  if (natural <= whole) return wishes.map((wish) => (wish.natural * whole) / natural);
  const least = wishes.reduce((sum, wish) => sum + wish.least, 0);
  if (least >= whole) return wishes.map((wish) => (wish.least * whole) / least);
  const share = (whole - least) / (natural - least);
  return wishes.map((wish) => wish.least + (wish.natural - wish.least) * share);
}
