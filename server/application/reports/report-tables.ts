import type { Report, Totals, VisitFigures } from '../../../contract/report-view.ts';
import { dateInWords } from '../../domain/hall-time/date-words.ts';
import type { TableColumn, TableRow } from '../../ports/tables.ts';

/** A part of the report as a table of its own: for a spreadsheet, and for paper. In Indonesian, as offices file it. */
export interface ReportTable {
  readonly id: string;
  /** On the tab of a spreadsheet. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly total: TableRow | null;
}

const text = (heading: string, width: number): TableColumn => ({ heading, kind: 'text', width });
const figure = (heading: string): TableColumn => ({ heading, kind: 'number', width: 11 });

/** RP5: what nobody has measured is not 0. */
const known = (value: number | null): string | number => value ?? '–';

const visitColumns = [
  ...['Datang', 'Dilayani', 'Tidak hadir', 'Tidak selesai'].map(figure),
  ...['Tunggu median (menit)', 'Tunggu p95 (menit)', 'Lama di kantor median (menit)'].map(figure),
];
const visitCells = (visits: VisitFigures): TableRow => [
  ...[visits.arrived, visits.served, visits.missed, visits.expired],
  ...[visits.waitMedian, visits.waitP95, visits.stayMedian].map(known),
];

export function reportTables(report: Report): ReportTable[] {
  const { totals } = report;
  const all: TableRow | null = totals && ['Jumlah', ...visitCells(totals)];
  return [
    {
      ...{ id: 'totals', name: 'Ringkasan', title: 'Ringkasan' },
      columns: [text('Ukuran', 44), figure('Masa ini'), figure('Masa sebelumnya')],
      rows: totalRows(report),
      total: null,
    },
    {
      ...{ id: 'services', name: 'Per layanan', title: 'Kunjungan per layanan' },
      columns: [text('Layanan', 36), ...visitColumns],
      rows: report.services.map((row) => [row.name.id, ...visitCells(row)]),
      total: all,
    },
    ...courseTable(report, all),
    {
      ...{ id: 'hours', name: 'Per jam', title: 'Kunjungan per jam kedatangan' },
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

/** Of a hundred; null: there was nothing to hold against the standard. */
export const share = (part: number, rest: number): number | null =>
  part + rest === 0 ? null : Math.round((part / (part + rest)) * 1_000) / 10;

const stepNames = { hour: 'jam', day: 'hari', month: 'bulan', year: 'tahun' } as const;

/** A single day has its hours. */
function courseTable({ step, parts }: Report, total: TableRow | null): ReportTable[] {
  if (step === 'hour') return [];
  const name = stepNames[step];
  const rows = parts.flatMap(({ from, figures }): TableRow[] =>
    figures ? [[partText(step, from), ...visitCells(figures)]] : [],
  );
  return [
    {
      ...{ id: 'course', name: `Per ${name}`, title: `Kunjungan per ${name}`, rows, total },
      columns: [text(name.charAt(0).toUpperCase() + name.slice(1), 20), ...visitColumns],
    },
  ];
}

function partText(step: Report['step'], from: string): string {
  const words = dateInWords(from, 'id');
  if (step === 'day') return words;
  return step === 'month' ? words.replace(/^\d+ /u, '') : from.slice(0, 4);
}

function workTables({ counters, stops }: Report): ReportTable[] {
  return [
    {
      ...{ id: 'counters', name: 'Per loket', title: 'Per loket', total: null },
      columns: [
        ...[text('Loket', 24), text('Bagian', 24)],
        ...['Dipanggil', 'Diselesaikan', 'Dialihkan', 'Tidak hadir'].map(figure),
        ...['Tunggu median (menit)', 'Tunggu p95 (menit)', 'Melayani median (menit)', 'Melayani p95 (menit)'].map(
          figure,
        ),
      ],
      rows: counters.map((row) => [
        ...[row.name.id, row.station.id, row.called, row.finished, row.transferred, row.missed],
        ...[row.waitMedian, row.waitP95, row.servingMedian, row.servingP95].map(known),
      ]),
    },
    {
      ...{
        id: 'stops',
        name: 'Standar per bagian',
        title: 'Waktu pelayanan terhadap standar, per bagian',
        total: null,
      },
      columns: [
        ...[text('Layanan', 34), text('Bagian', 24)],
        ...['Standar (menit)', 'Dilayani', 'Sesuai', 'Lewat', 'Median (menit)', 'p95 (menit)'].map(figure),
      ],
      rows: stops.map((row) => [
        ...[row.service.id, row.station.id, known(row.limitMinutes), row.finished],
        ...[...heldAgainst(row), ...[row.median, row.p95].map(known)],
      ]),
    },
  ];
}

/** Within and late; unknown where the standard sets nothing. */
const heldAgainst = ({ within, late }: { readonly within: number; readonly late: number }): TableRow =>
  within + late === 0 ? ['–', '–'] : [within, late];

const limitText = (limit: { readonly value: number; readonly unit: string } | null): string =>
  limit ? `${limit.value} ${limit.unit}` : '–';

function caseTables({ steps, cases, letters }: Report): ReportTable[] {
  return [
    {
      ...{ id: 'steps', name: 'Standar per langkah', title: 'Langkah berkas terhadap standar', total: null },
      columns: [
        ...[text('Layanan', 30), text('Langkah', 34), text('Standar', 14)],
        ...['Dikerjakan', 'Dikembalikan', 'Sesuai', 'Lewat'].map(figure),
        ...['Median (menit jam buka)', 'p95 (menit jam buka)'].map(figure),
      ],
      rows: steps.map((row) => [
        ...[row.service.id, row.step.id, limitText(row.limit), row.done, row.returned],
        ...[...heldAgainst(row), ...[row.median, row.p95].map(known)],
      ]),
    },
    {
      ...{ id: 'cases', name: 'Berkas', title: 'Berkas terhadap janji waktu', total: null },
      columns: [
        ...[text('Layanan', 34), text('Janji', 14)],
        ...['Dibuka', 'Dari rumah', 'Selesai', 'Tidak dipenuhi', 'Kedaluwarsa', 'Tepat waktu', 'Terlambat'].map(figure),
        ...[figure('Lama median'), figure('Lama p95'), text('Satuan', 12)],
      ],
      rows: cases.map((row) => [
        ...[row.service.id, limitText(row.limit), row.opened, row.fromHome, row.done, row.refused, row.expired],
        ...[...heldAgainst(row), ...[row.median, row.p95].map(known), row.unit],
      ]),
    },
    {
      ...{ id: 'letters', name: 'Surat', title: 'Surat', total: null },
      columns: [text('Layanan', 34), ...['Ditandatangani', 'Dibatalkan', 'Salinan', 'Diserahkan'].map(figure)],
      rows: letters.map((row) => [row.service.id, row.signed, row.cancelled, row.copied, row.handedOver]),
    },
  ];
}

function restTable({ priorities, complaints, checks, outages }: Report): ReportTable {
  return {
    ...{ id: 'rest', name: 'Lain-lain', title: 'Prioritas, pengaduan, register, dan gangguan', total: null },
    columns: [text('Ukuran', 44), figure('Jumlah')],
    rows: [
      ...priorities.map(({ name, arrived }): TableRow => [`Prioritas: ${name.id}`, arrived]),
      ['Pengaduan diterima', complaints.complaint],
      ['Saran diterima', complaints.suggestion],
      ['Masukan diterima', complaints.input],
      ['Pengaduan, saran, masukan dijawab', complaints.answered],
      ['Pengaduan, saran, masukan ditutup tanpa jawaban', complaints.closed],
      ['Pemeriksaan register di kiosk: terdaftar', checks.kiosk.listed],
      ['Pemeriksaan register di kiosk: tidak terdaftar', checks.kiosk.notListed],
      ['Pemeriksaan register oleh petugas: terdaftar', checks.desk.listed],
      ['Pemeriksaan register oleh petugas: tidak terdaftar', checks.desk.notListed],
      ['Gangguan server atau jaringan', outages.began],
      ['Jam buka yang hilang karena gangguan (menit)', outages.minutes],
    ],
  };
}
