/**
 * Takes rows, newest first, one more than a page has. A page ends where the time changes, so that the next one, requested by time, begins
 * right after it. Null: too many rows share one instant, and the page must be longer.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  timeOf: (row: Row) => number,
): { readonly found: readonly Row[]; readonly more: boolean } | null {
  const further = rows[limit];
  if (further === undefined) return { found: rows, more: false };
  const found = rows.filter((row) => timeOf(row) > timeOf(further));
  return found.length > 0 ? { found, more: true } : null;
}
