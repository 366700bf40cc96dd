/** IS1: a series letter and at least three digits; after 999 comes 1000. */
export function ticketNumber(series: string, sequence: number): string {
  return `${series}${String(sequence).padStart(3, '0')}`;
}
