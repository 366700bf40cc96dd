import type { Hall } from '../../domain/hall.ts';
import { OrderedMap } from '../../domain/ordered-map.ts';

const MAP = '~map';

/** How many map entries are serialised at once: about a millisecond. */
const AT_ONCE = 200;

/** The hall without its setup, as text; maps keep their order, on which ties in the queue depend. */
export function hallToText(hall: Hall): string {
  return [...hallTexts(hall)].join('');
}

/** The same in pieces, so that the caller can yield in between. A hall is immutable, so all pieces are of one moment. */
export function* hallTexts({ setup: _, ...hall }: Hall): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(hall)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    if (isOneOfOurMaps(value)) yield* mapTexts(value);
    else yield textOf(value);
    before = ',';
  }
  yield '}';
}

function* mapTexts(map: ReadonlyMap<unknown, unknown>): Generator<string> {
  yield `{"${MAP}":[`;
  let [entries, before]: [unknown[], string] = [[], ''];
  for (const entry of map) {
    entries.push(entry);
    if (entries.length < AT_ONCE) continue;
    yield before + withoutBrackets(textOf(entries));
    [entries, before] = [[], ','];
  }
  if (entries.length > 0) yield before + withoutBrackets(textOf(entries));
  yield ']}';
}

const isOneOfOurMaps = (value: unknown): value is ReadonlyMap<unknown, unknown> =>
  value instanceof Map || value instanceof OrderedMap;
const withoutBrackets = (list: string): string => list.slice(1, -1);
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) => (isOneOfOurMaps(each) ? { [MAP]: [...each] } : each));

export function hallFromText(text: string): Omit<Hall, 'setup'> {
  const hall = withMaps(JSON.parse(text)) as Omit<Hall, 'setup'>;
  const many = (['visits', 'cases', 'complaints', 'jobs', 'messages'] as const).map(
    (name) => [name, OrderedMap.of<string, unknown>(hall[name] ?? [])] as const,
  );
  return { ...hall, ...Object.fromEntries(many) };
}

/** In place, and only where a map can be: a reviver of `JSON.parse` would be called for each word and number of a long day. */
function withMaps(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isMap(value)) return new Map(withMaps(value[MAP]) as [unknown, unknown][]);
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) if (typeof value[at] === 'object') value[at] = withMaps(value[at]);
    return value;
  }
  const parts = value as Record<string, unknown>;
  for (const name of Object.keys(parts)) if (typeof parts[name] === 'object') parts[name] = withMaps(parts[name]);
  return value;
}

function isMap(value: unknown): value is { [MAP]: [unknown, unknown][] } {
  return typeof value === 'object' && value !== null && MAP in value;
}
