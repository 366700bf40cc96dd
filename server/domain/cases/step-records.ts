import { isDay } from '../hall-time/zone.ts';
import type { RecordField } from '../procedures/procedure.ts';

type Fields = readonly RecordField[] | undefined;
type Records = Readonly<Record<string, string>>;

/** Everything that must be written down when the step is done is there, and is what it says it is. */
export const areFilledIn = (fields: Fields, records: Records): boolean =>
  (fields ?? []).every((field) => isFilledIn(field, records[field.id] ?? ''));

/** A letter repeats it: a day is one, a sum is in whole rupiah and nothing has to be guessed about its dots. */
function isFilledIn({ kind, required }: RecordField, value: string): boolean {
  if (value === '') return !required;
  if (kind === 'day') return isDay(value);
  return kind !== 'rupiah' || /^\d{1,15}$/u.test(value);
}

export function knownRecords(fields: Fields, records: Records): Record<string, string> {
  const known = (fields ?? []).map(({ id }) => [id, records[id] ?? ''] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== ''));
}
