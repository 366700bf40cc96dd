import { rowRefusals, rowWarnings, type RowRefusal, type RowWarning } from '../../domain/register/import-words.ts';
import type { ImportProgress, ImportRefusal, ImportReport } from '../../domain/register/snapshot.ts';

const amount = (value: number): string => value.toLocaleString('id-ID');

export function progressLine({ stage, rows, share }: ImportProgress): string {
  return stage === 'reading' ? `Membaca ${Math.round(share * 100)}% · ${amount(rows)} baris` : 'Menyusun indeks …';
}

/** The report of an import, for a terminal. */
export function importLines(outcome: ImportReport | ImportRefusal, refusedRowsFile: string): string[] {
  if (outcome.is === 'refused') return [`Impor ditolak: ${outcome.sentence}`, 'Data lama tetap dipakai.'];
  const { snapshot, refusedBy, warnedOf } = outcome;
  const refusals = Object.entries(refusedBy) as [RowRefusal, number][];
  const warnings = Object.entries(warnedOf) as [RowWarning, number][];
  return [
    `${snapshot.registerName} periode ${snapshot.period} dari ${snapshot.sourceName} kini dipakai (data nomor ${snapshot.number}).`,
    `Baris dibaca: ${amount(outcome.rowsRead)} · orang: ${amount(outcome.people)} · ditolak: ${amount(outcome.refused)}` +
      ` · baris kembar: ${amount(outcome.repeated)} · nonaktif: ${amount(outcome.inactive)}`,
    `Kolom dipakai: ${outcome.columnsUnderstood.map(({ header, field }) => `${header} → ${field}`).join(', ')}`,
    ...(outcome.columnsIgnored.length > 0 ? [`Kolom diabaikan: ${outcome.columnsIgnored.join(', ')}`] : []),
    ...refusals.map(([reason, count]) => `  ditolak ${amount(count)}: ${rowRefusals[reason]}`),
    ...warnings.map(([kind, count]) => `  catatan ${amount(count)}: ${rowWarnings[kind]}`),
    ...(outcome.refused > 0 ? [`Baris yang ditolak: ${refusedRowsFile}`] : []),
  ];
}
