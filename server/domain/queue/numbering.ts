/** The numbers meant by somebody who reads a slip: `a14` is A014; `14` is that number in every series used today. */
export function numbersMeant(typed: string, series: Iterable<string>): string[] {
  const [, letter = '', figures] = /^\s*([a-z]*)[\s-]*0*([1-9]\d*)\s*$/i.exec(typed) ?? [];
  if (figures === undefined) return [];
  const meant = letter === '' ? [...series] : [letter.toUpperCase()];
  return meant.toSorted().map((each) => ticketNumber(each, Number(figures)));
}

/** IS1: a series letter and at least three digits; after 999 comes 1000. */
export function ticketNumber(series: string, sequence: number): string {
  return `${series}${String(sequence).padStart(3, '0')}`;
}
