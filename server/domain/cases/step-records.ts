import { isDay } from '../hall-time/zone.ts';
import type { RecordField } from '../procedures/procedure.ts';

type Fields = readonly RecordField[] | undefined;
type Records = Readonly<Record<string, string>>;

/** All required records are there, and each is valid for its kind. */
export const areFilledIn = (fields: Fields, records: Records): boolean =>
  (fields ?? []).every((field) => isFilledIn(field, records[field.id] ?? ''));

/** A letter repeats the value, so a day must be a date, and a sum whole rupiah with unambiguous dots. */
function isFilledIn({ kind, required }: RecordField, value: string): boolean {
  if (value === '') return !required;
  if (kind === 'day') return isDay(value);
  return kind !== 'rupiah' || /^\d{1,15}$/u.test(value);
}

export function knownRecords(fields: Fields, records: Records): Record<string, string> {
  const known = (fields ?? []).map(({ id }) => [id, records[id] ?? ''] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== ''));
}
