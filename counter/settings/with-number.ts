/** An empty number is left out of the file: the hub then uses its default. */
export function withNumber<Block extends object>(
  before: Block | undefined,
  kind: keyof Block,
  typed: string,
): Block | undefined {
  const { [kind]: _, ...others } = before ?? ({} as Block);
  const number = Number(typed);
  const after = typed === '' || !Number.isInteger(number) ? others : { ...others, [kind]: number };
  // A block of optional numbers, like both blocks in the file.
  return Object.keys(after).length === 0 ? undefined : (after as Block);
}
