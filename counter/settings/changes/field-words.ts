import type { HallFile } from '../../../contract/hall-file.ts';
import type { CounterWords } from '../../words/screen-words.ts';

/**
 * "Layanan › Surat Keterangan DTKS › Kuota per hari": a field's path in words, with entries by their names in the hall; those that are not
 * there any more by their names in the hall as it was, or by what the change itself calls the last of them (`gone`).
 */
export function fieldWords(
  path: readonly string[],
  hall: HallFile,
  words: CounterWords,
  was: HallFile | null = null,
  gone: string | null = null,
): string {
  const { fields } = words.t.changes;
  let [at, before]: unknown[] = [hall, was];
  const said = path.map((key, i) => {
    const inList = Array.isArray(at ?? before);
    [at, before] = [entryOf(at, key), entryOf(before, key)];
    const own = inList
      ? (nameOf(at ?? before, words) ?? placeOf(key) ?? (i === path.length - 1 ? gone : null))
      : undefined;
    // Other signatories are keyed by their role.
    const role = path[i - 1] === 'signatories' ? nameOf(entryOf(hall.roles, key), words) : undefined;
    return own ?? role ?? fields[key] ?? key;
  });
  return said.join(' › ');
}

const listOf = { printerId: 'printers', roleId: 'roles', stationId: 'stations' } as const;

/** A field's value, with the entry it points at by its name in the hall: `printer-1` is "Printer loket". */
export function valueWords(path: readonly string[], value: string, hall: HallFile, words: CounterWords): string {
  const key = path.at(-1) ?? '';
  const list = key in listOf ? hall[listOf[key as keyof typeof listOf]] : [];
  return nameOf(entryOf(list, value), words) ?? value;
}

/** `services[0].series` of a fault, as a path. */
export const pathOf = (path: string): string[] => path.split(/[.[\]]+/).filter((part) => part !== '');

/** Counted from one, as people do. */
const placeOf = (key: string): string | undefined => (/^\d+$/.test(key) ? String(Number(key) + 1) : undefined);

function entryOf(holder: unknown, key: string): unknown {
  if (Array.isArray(holder)) {
    const named = holder.find(
      (entry: Named) => entry.id === key || entry.stationId === key || entry.day === key,
    ) as unknown;
    return named ?? (holder[Number(key)] as unknown);
  }
  return holder !== null && typeof holder === 'object' ? (holder as Record<string, unknown>)[key] : undefined;
}

interface Named {
  readonly id?: unknown;
  readonly stationId?: unknown;
  readonly day?: unknown;
  readonly name?: unknown;
  readonly shortName?: unknown;
  readonly text?: unknown;
}

function nameOf(entry: unknown, words: CounterWords): string | undefined {
  if (entry === null || typeof entry !== 'object') return undefined;
  const { shortName, name, text } = entry as Named;
  for (const said of [shortName, name, text]) {
    if (typeof said === 'string') return said;
    if (isBilingual(said)) return words.of(said);
    if (said !== null && typeof said === 'object' && 'text' in said) return String(said.text);
  }
  return undefined;
}

const isBilingual = (said: unknown): said is { id: string; en: string } =>
  said !== null && typeof said === 'object' && 'id' in said && 'en' in said;
