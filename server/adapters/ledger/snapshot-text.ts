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
  const hall = JSON.parse(text, (_key, value: unknown) => (isMap(value) ? new Map(value[MAP]) : value)) as Omit<
    Hall,
    'setup'
  >;
  const many = (['visits', 'cases', 'complaints', 'jobs', 'messages'] as const).map(
    (name) => [name, OrderedMap.of<string, unknown>(hall[name] ?? [])] as const,
  );
  return { ...hall, ...Object.fromEntries(many) };
}

function isMap(value: unknown): value is { [MAP]: [unknown, unknown][] } {
  return typeof value === 'object' && value !== null && MAP in value;
}
