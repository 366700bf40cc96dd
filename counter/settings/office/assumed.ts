/** An entry that no source states, and its path in the hall file. */
export interface Assumed {
  readonly path: readonly string[];
  readonly entry: { assumed?: true };
}

/** HF3: everything the office has to confirm, in the order of the file. */
export function assumedIn(value: unknown, path: readonly string[] = []): Assumed[] {
  if (typeof value !== 'object' || value === null) return [];
  const found: Assumed[] = isAssumed(value) ? [{ path, entry: value }] : [];
  return [...found, ...Object.entries(value).flatMap(([key, below]) => assumedIn(below, [...path, key]))];
}

const isAssumed = (value: object): value is { assumed: true } => 'assumed' in value && value.assumed === true;
