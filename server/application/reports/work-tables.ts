import type { Report } from '../../../contract/views/report-view.ts';
import type { TableRow } from '../../ports/tables.ts';
import { figure, known, text } from './table-parts.ts';
import type { ReportTable } from './table-parts.ts';

/** Counters, and how long stages took compared with the standard. */
export function workTables({ counters, stops }: Report): ReportTable[] {
  return [
    {
      id: 'counters',
      name: 'Per loket',
      title: 'Per loket',
      total: null,
      columns: [
        text('Loket', 24),
        text('Bagian', 24),
        ...['Dipanggil', 'Diselesaikan', 'Dialihkan', 'Tidak hadir'].map(figure),
        ...['Tunggu median (menit)', 'Tunggu p95 (menit)', 'Melayani median (menit)', 'Melayani p95 (menit)'].map(
          figure,
        ),
      ],
      rows: counters.map((row) => [
        row.name.id,
        row.station.id,
        row.called,
        row.finished,
        row.transferred,
        row.missed,
        ...[row.waitMedian, row.waitP95, row.servingMedian, row.servingP95].map(known),
      ]),
    },
    {
      id: 'stops',
      name: 'Standar per bagian',
      title: 'Waktu pelayanan terhadap standar, per bagian',
      total: null,
      columns: [
        text('Layanan', 34),
        text('Bagian', 24),
        ...['Standar (menit)', 'Dilayani', 'Sesuai', 'Lewat', 'Median (menit)', 'p95 (menit)'].map(figure),
      ],
      rows: stops.map((row) => [
        row.service.id,
        row.station.id,
        known(row.limitMinutes),
        row.finished,
        ...heldAgainst(row),
        ...[row.median, row.p95].map(known),
      ]),
    },
  ];
}

/** Within and late; unknown where the standard sets no limit. */
const heldAgainst = ({ within, late }: { readonly within: number; readonly late: number }): TableRow =>
  within + late === 0 ? ['–', '–'] : [within, late];

const limitText = (limit: { readonly value: number; readonly unit: string } | null): string =>
  limit ? `${limit.value} ${limit.unit}` : '–';

export function caseTables({ steps, cases, letters }: Report): ReportTable[] {
  return [
    {
      id: 'steps',
      name: 'Standar per langkah',
      title: 'Langkah berkas terhadap standar',
      total: null,
      columns: [
        text('Layanan', 30),
        text('Langkah', 34),
        text('Standar', 14),
        ...['Dikerjakan', 'Dikembalikan', 'Sesuai', 'Lewat'].map(figure),
        ...['Median (menit jam buka)', 'p95 (menit jam buka)'].map(figure),
      ],
      rows: steps.map((row) => [
        row.service.id,
        row.step.id,
        limitText(row.limit),
        row.done,
        row.returned,
        ...heldAgainst(row),
        ...[row.median, row.p95].map(known),
      ]),
    },
    {
      id: 'cases',
      name: 'Berkas',
      title: 'Berkas terhadap janji waktu',
      total: null,
      columns: [
        text('Layanan', 34),
        text('Janji', 14),
        ...['Dibuka', 'Dari rumah', 'Selesai', 'Tidak dipenuhi', 'Kedaluwarsa', 'Tepat waktu', 'Terlambat'].map(figure),
        figure('Lama median'),
        figure('Lama p95'),
        text('Satuan', 12),
      ],
      rows: cases.map((row) => [
        row.service.id,
        limitText(row.limit),
        row.opened,
        row.fromHome,
        row.done,
        row.refused,
        row.expired,
        ...heldAgainst(row),
        ...[row.median, row.p95].map(known),
        row.unit,
      ]),
    },
    {
      id: 'letters',
      name: 'Surat',
      title: 'Surat',
      total: null,
      columns: [text('Layanan', 34), ...['Ditandatangani', 'Dibatalkan', 'Salinan', 'Diserahkan'].map(figure)],
      rows: letters.map((row) => [row.service.id, row.signed, row.cancelled, row.copied, row.handedOver]),
    },
  ];
}

/** RP5: empty for a period without any recorded day. */
export function restTable({ totals, priorities, complaints, checks, outages }: Report): ReportTable {
  return {
    id: 'rest',
    name: 'Lain-lain',
    title: 'Prioritas, pengaduan, register, dan gangguan',
    total: null,
    columns: [text('Ukuran', 44), figure('Jumlah')],
    rows:
      totals === null
        ? []
        : [
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
