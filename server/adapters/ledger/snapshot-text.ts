import type { Hall } from '../../domain/hall.ts';
import { OrderedMap } from '../../domain/ordered-map.ts';

const MAP = '~map';

/** The hall without its setup, as text; maps keep their order, which the queue's ties depend on. */
export function hallToText({ setup: _, ...hall }: Hall): string {
  return JSON.stringify(hall, (_key, value: unknown) =>
    value instanceof Map || value instanceof OrderedMap ? { [MAP]: [...value] } : value,
  );
}

export function hallFromText(text: string): Omit<Hall, 'setup'> {
  const hall = withMaps(JSON.parse(text)) as Omit<Hall, 'setup'>;
  const many = (['visits', 'cases', 'complaints', 'jobs', 'messages'] as const).map(
    (name) => [name, OrderedMap.of<string, unknown>(hall[name] ?? [])] as const,
  );
  return { ...hall, ...Object.fromEntries(many) };
}

/** In place, and only through what can hold a map: `JSON.parse` would ask about each word and number of a long day. */
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
