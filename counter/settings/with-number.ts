/** What is left empty is not in the file: the hub then has it as usual. */
export function withNumber<Block extends object>(
  before: Block | undefined,
  kind: keyof Block,
  typed: string,
): Block | undefined {
  const { [kind]: _, ...others } = before ?? ({} as Block);
  const number = Number(typed);
  const after = typed === '' || !Number.isInteger(number) ? others : { ...others, [kind]: number };
  // A block of numbers that may each be absent, as both of the file are.
  return Object.keys(after).length === 0 ? undefined : (after as Block);
}
