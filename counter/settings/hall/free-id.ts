/** The first of loket-1, loket-2 … that is not taken. */
export function freeId(stem: string, taken: readonly string[]): string {
  let n = 1;
  while (taken.includes(`${stem}-${n}`)) n += 1;
  return `${stem}-${n}`;
}
