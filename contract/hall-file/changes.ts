/** One field of the hall's file that two editions have differently; null: it is not there. */
export interface HallChange {
  /** `services › surat-keterangan-dtks › dailyQuota`: entries of a list by their ids, else by their place, from 0. */
  readonly path: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** SE2: what is different, field by field, in the order of the file. A whole entry that came or went is one change. */
export function changesBetween(before: unknown, after: unknown): HallChange[] {
  return compare(before as Json, after as Json, []);
}

function compare(before: Json | undefined, after: Json | undefined, path: readonly string[]): HallChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [old, next] = [entriesOf(before), entriesOf(after)];
  if (!old || !next || Array.isArray(before) !== Array.isArray(after)) {
    return [{ path, before: textOf(before), after: textOf(after) }];
  }
  const keys = [...new Set([...old.keys(), ...next.keys()])];
  const changes = keys.flatMap((key) => compare(old.get(key), next.get(key), [...path, key]));
  // The same entries in another order: nothing else has changed.
  return changes.length > 0
    ? changes
    : [{ path, before: [...old.keys()].join(', '), after: [...next.keys()].join(', ') }];
}

function entriesOf(value: Json | undefined): Map<string, Json> | null {
  if (value === null || typeof value !== 'object') return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value as { readonly [key: string]: Json }));
  return new Map((value as readonly Json[]).map((entry, i) => [nameOf(entry) ?? String(i), entry]));
}

/** What an entry of a list is called in the file. */
function nameOf(entry: Json): string | null {
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return null;
  const { id, stationId, day } = entry as { readonly [key: string]: Json };
  const name = id ?? stationId ?? day;
  return typeof name === 'string' ? name : null;
}

const LONGEST = 300;

function textOf(value: Json | undefined): string | null {
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value : wordsIn(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** An entry by its own words if it has some, else by everything in it. No brackets are shown to anybody. */
function wordsIn(value: Json): string {
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map(wordsIn).join(', ');
  const { name, text, id } = value as { readonly [key: string]: Json };
  const said = name ?? text ?? id;
  return said === undefined || said === null ? Object.values(value).map(wordsIn).join(' ') : wordsIn(said);
}
