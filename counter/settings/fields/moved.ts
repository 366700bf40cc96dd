/** A copy of the list with one entry moved. */
export function moved<One>(all: readonly One[], from: number, to: number): One[] {
  const rest = all.filter((_, i) => i !== from);
  return [...rest.slice(0, to), ...all.slice(from, from + 1), ...rest.slice(to)];
}
