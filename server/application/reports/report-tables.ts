import type { Report, Totals, VisitFigures } from '../../../contract/views/report-view.ts';
import { dateInWords } from '../../domain/hall-time/date-words.ts';
import type { TableRow } from '../../ports/tables.ts';
import { figure, known, text } from './table-parts.ts';
import type { ReportTable } from './table-parts.ts';
import { caseTables, restTable, workTables } from './work-tables.ts';

const visitColumns = [
  ...['Datang', 'Dilayani', 'Tidak hadir', 'Tidak selesai'].map(figure),
  ...['Tunggu median (menit)', 'Tunggu p95 (menit)', 'Lama di kantor median (menit)'].map(figure),
];
const visitCells = (visits: VisitFigures): TableRow => [
  visits.arrived,
  visits.served,
  visits.missed,
  visits.expired,
  ...[visits.waitMedian, visits.waitP95, visits.stayMedian].map(known),
];

export function reportTables(report: Report): ReportTable[] {
  const { totals } = report;
  const all: TableRow | null = totals && ['Jumlah', ...visitCells(totals)];
  return [
    {
      id: 'totals',
      name: 'Ringkasan',
      title: 'Ringkasan',
      columns: [text('Ukuran', 44), figure('Masa ini'), figure('Masa sebelumnya')],
      rows: totalRows(report),
      total: null,
    },
    {
      id: 'services',
      name: 'Per layanan',
      title: 'Kunjungan per layanan',
      columns: [text('Layanan', 36), ...visitColumns],
      rows: report.services.map((row) => [row.name.id, ...visitCells(row)]),
      total: all,
    },
    ...courseTable(report, all),
    {
      id: 'hours',
      name: 'Per jam',
      title: 'Kunjungan per jam kedatangan',
      columns: [text('Jam', 14), ...visitColumns],
      rows: report.hours.map((row) => [hourText(row.hour), ...visitCells(row)]),
      total: all,
    },
    ...workTables(report),
    ...caseTables(report),
    restTable(report),
  ];
}

export const hourText = (hour: number): string =>
  `${String(hour).padStart(2, '0')}.00–${String(hour).padStart(2, '0')}.59`;

function totalRows({ totals, totalsBefore }: Report): TableRow[] {
  const row = (name: string, of: (each: Totals) => number | null): TableRow => [
    name,
    ...[totals, totalsBefore].map((each) => known(each && of(each))),
  ];
  return [
    row('Hari dengan kunjungan', ({ days }) => days),
    row('Kunjungan', ({ arrived }) => arrived),
    row('Dilayani sampai selesai', ({ served }) => served),
    row('Tidak hadir saat dipanggil', ({ missed }) => missed),
    row('Tidak selesai sampai kantor tutup', ({ expired }) => expired),
    row('Waktu tunggu median (menit)', ({ waitMedian }) => waitMedian),
    row('Waktu tunggu p95 (menit)', ({ waitP95 }) => waitP95),
    row('Pelayanan di loket sesuai standar waktu (%)', ({ stops }) => share(stops.within, stops.late)),
    row('Berkas dibuka', ({ cases }) => cases.opened),
    row('Berkas ditutup', ({ cases }) => cases.closed),
    row('Berkas selesai tepat waktu (%)', ({ cases }) => share(cases.within, cases.late)),
    row('Surat bernomor', ({ letters }) => letters),
  ];
}

/** In per cent; null: there was nothing to compare with the standard. */
export const share = (part: number, rest: number): number | null =>
  part + rest === 0 ? null : Math.round((part / (part + rest)) * 1_000) / 10;

const stepNames = { hour: 'jam', day: 'hari', month: 'bulan', year: 'tahun' } as const;

/** A single day is shown by hours. */
function courseTable({ step, parts }: Report, total: TableRow | null): ReportTable[] {
  if (step === 'hour') return [];
  const name = stepNames[step];
  const rows = parts.flatMap(({ from, figures }): TableRow[] =>
    figures ? [[partText(step, from), ...visitCells(figures)]] : [],
  );
  return [
    {
      id: 'course',
      name: `Per ${name}`,
      title: `Kunjungan per ${name}`,
      rows,
      total,
      columns: [text(name.charAt(0).toUpperCase() + name.slice(1), 20), ...visitColumns],
    },
  ];
}

function partText(step: Report['step'], from: string): string {
  const words = dateInWords(from, 'id');
  if (step === 'day') return words;
  return step === 'month' ? words.replace(/^\d+ /u, '') : from.slice(0, 4);
}
