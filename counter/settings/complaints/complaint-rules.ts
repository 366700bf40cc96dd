import type { HallFile } from '../../../contract/hall-file.ts';

type Limit = NonNullable<HallFile['complaints']['limit']>;

export const limitUnits = ['menit', 'hari kerja', 'bulan'] as const;

/** What the office sets itself cites no source any more; null: it sets no limit. */
export function setLimit({ complaints }: HallFile, change: Partial<Pick<Limit, 'value' | 'unit'>> | null): void {
  if (change === null) {
    delete complaints.limit;
    return;
  }
  const { value, unit } = { value: 1, unit: 'hari kerja' as const, ...complaints.limit, ...change };
  if (Number.isInteger(value) && value > 0) complaints.limit = { value, unit };
}

/** No hall is shipped with a name: it is the office's to give, and to take away. */
export function setOfficer({ complaints }: HallFile, typed: string): void {
  const { roleId } = complaints.officer;
  const name = typed.trim();
  complaints.officer = name === '' ? { roleId } : { roleId, name };
}
