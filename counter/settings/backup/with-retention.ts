import type { Retention } from '../../../contract/hall-retention.ts';

/** What is left empty is not in the file: the hub then keeps it as usual. */
export function withRetention(
  before: Retention | undefined,
  kind: keyof Retention,
  typed: string,
): Retention | undefined {
  const { [kind]: _, ...others } = before ?? {};
  const months = Number(typed);
  const after = typed === '' || !Number.isInteger(months) ? others : { ...others, [kind]: months };
  return Object.keys(after).length === 0 ? undefined : after;
}
