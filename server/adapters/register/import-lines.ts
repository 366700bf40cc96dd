import { rowRefusals, rowWarnings, type RowRefusal, type RowWarning } from '../../domain/register/import-words.ts';
import type {
  ImportCounts,
  ImportProgress,
  ImportRefusal,
  ImportReport,
  SnapshotInfo,
} from '../../domain/register/snapshot.ts';

const amount = (value: number): string => value.toLocaleString('id-ID');

export function progressLine({ stage, rows, share }: ImportProgress): string {
  return stage === 'reading' ? `Membaca ${Math.round(share * 100)}% · ${amount(rows)} baris` : 'Menyusun indeks …';
}

export function importedLines(report: ImportReport): string[] {
  const { registerName, period, sourceName, number } = report.snapshot;
  return [
    `${registerName} periode ${period} dari ${sourceName} kini dipakai (data nomor ${number}).`,
    ...countLines(report),
  ];
}

/** What was read, and the reasons for refused rows with their counts. */
export function countLines(counts: ImportCounts): string[] {
  const refusals = Object.entries(counts.refusedBy) as [RowRefusal, number][];
  const warnings = Object.entries(counts.warnedOf) as [RowWarning, number][];
  return [
    `Baris dibaca: ${amount(counts.rowsRead)} · orang: ${amount(counts.people)} · ditolak: ${amount(counts.refused)}` +
      ` · baris kembar: ${amount(counts.repeated)} · nonaktif: ${amount(counts.inactive)}`,
    `Kolom dipakai: ${counts.columnsUnderstood.map(({ header, meaning }) => `${header} → ${meaning}`).join(', ')}`,
    ...(counts.columnsIgnored.length > 0 ? [`Kolom diabaikan: ${counts.columnsIgnored.join(', ')}`] : []),
    ...refusals.map(([reason, count]) => `  ditolak ${amount(count)}: ${rowRefusals[reason]}`),
    ...warnings.map(([kind, count]) => `  catatan ${amount(count)}: ${rowWarnings[kind]}`),
  ];
}

/** What the terminal needs of the shelf to report on an import. */
interface ImportPlace {
  current(): SnapshotInfo | null;
  refusedRowsFile(snapshot: number | 'last'): string;
}

/** The report on an import, for a terminal. */
export function importLines(outcome: ImportReport | ImportRefusal, place: ImportPlace): string[] {
  const fileLine = (counts: ImportCounts, snapshot: number | 'last'): string[] =>
    counts.refused > 0 ? [`Baris yang ditolak: ${place.refusedRowsFile(snapshot)}`] : [];
  if (outcome.is === 'imported') return [...importedLines(outcome), ...fileLine(outcome, outcome.snapshot.number)];
  const { sentence, counts } = outcome;
  return [
    `Impor ditolak: ${sentence}`,
    ...(counts ? [...countLines(counts), ...fileLine(counts, 'last')] : []),
    place.current() ? 'Data lama tetap dipakai.' : 'Belum ada data register yang dipakai.',
  ];
}
