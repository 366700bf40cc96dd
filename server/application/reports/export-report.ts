import type { Report } from '../../../contract/views/report-view.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { dateInWords } from '../../domain/hall-time/date-words.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import { isPeriod } from '../../domain/reports/period.ts';
import type { Period } from '../../domain/reports/period.ts';
import type { TableRow } from '../../ports/tables.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { ExportedTable } from '../cases/case-export.ts';
import type { Office } from '../office.ts';
import { surveyReport } from '../survey/survey-report.ts';
import { fileName, onPaper } from './paper-frame.ts';
import { seesReports } from './reader.ts';
import { reportOf } from './report.ts';
import { reportTables } from './report-tables.ts';
import type { ReportTable } from './table-parts.ts';
import { surveyTables } from './survey-tables.ts';

type ReportKind = 'figures' | 'survey';
type PaperKind = 'xlsx' | 'pdf';

interface Drawn {
  readonly title: string;
  readonly slug: string;
  readonly tables: readonly ReportTable[];
  readonly notes: readonly string[];
}

/** The whole report as a file, or on paper for signing. Who took it is in the audit record (RP7). */
export async function exportReport(
  office: Office,
  seat: SignedIn,
  what: ReportKind,
  period: Period,
  kind: PaperKind,
): Promise<Reply<ExportedTable>> {
  if (!seesReports(seat)) return refused('not-allowed');
  if (!isPeriod(period)) return refused('malformed-request');
  const drawn = await drawReport[what](office, period);
  await recordExport(office, seat, what, period);
  const name = fileName(office, drawn.slug, period, kind);
  if (kind === 'pdf') {
    const { title, notes } = drawn;
    const tables = drawn.tables.filter(({ rows }) => rows.length > 0);
    const bytes = await office.reportTypesetter.pdf(onPaper(office, { title, period, tables, notes, wide: true }));
    return granted({ fileName: name, mediaType: 'application/pdf', bytes: atOnce(bytes) });
  }
  const sheets = drawn.tables.map((table) => ({ name: table.name, columns: table.columns, pages: pagesOf(table) }));
  const { mediaType } = office.tables.xlsx;
  return granted({ fileName: name, mediaType, bytes: office.tables.xlsx.writeSheets(sheets) });
}

/** One table of a report as CSV. */
export async function exportTable(
  office: Office,
  seat: SignedIn,
  what: ReportKind,
  period: Period,
  tableId: string,
): Promise<Reply<ExportedTable>> {
  if (!seesReports(seat)) return refused('not-allowed');
  if (!isPeriod(period)) return refused('malformed-request');
  const drawn = await drawReport[what](office, period);
  const table = drawn.tables.find(({ id }) => id === tableId);
  if (!table) return refused('malformed-request');
  await recordExport(office, seat, `${what} ${tableId}`, period);
  const { mediaType } = office.tables.csv;
  const name = fileName(office, `${drawn.slug}-${table.name.toLowerCase().replaceAll(' ', '-')}`, period, 'csv');
  return granted({ fileName: name, mediaType, bytes: office.tables.csv.write(table.columns, pagesOf(table)) });
}

const drawReport: Record<ReportKind, (office: Office, period: Period) => Promise<Drawn>> = {
  figures: async (office, period) => {
    const report = await reportOf(office, period);
    return {
      title: 'Laporan pelayanan',
      slug: 'laporan',
      tables: reportTables(report),
      notes: notesOf(office, report),
    };
  },
  survey: async (office, period) => {
    const report = await surveyReport(office, { ...period, serviceId: null });
    return {
      title: 'Survei Kepuasan Masyarakat',
      slug: 'skm',
      tables: surveyTables(report),
      notes: [
        'Sembilan unsur menurut PermenPANRB 14/2017. NRR: nilai rata-rata per unsur. IKM: jumlah NRR dibagi 9, dikali 25.',
        'Unsur boleh dilewati: nilai rata-rata suatu unsur dihitung dari yang menjawab unsur itu, dan pembulatan dilakukan sekali di akhir.',
        ...(report.figures && report.figures.lacking.length > 0
          ? [`IKM tidak dinyatakan: belum ada jawaban untuk unsur ${report.figures.lacking.join(', ')}.`]
          : []),
        'Kelompok yang terlalu kecil disembunyikan agar tidak ada responden yang dapat dikenali.',
      ],
    };
  },
};

function notesOf({ file }: Office, { recounted, asOf, lateNow }: Report): string[] {
  const { timeZone } = file.current;
  return [
    'Waktu tunggu dihitung dari nomor diambil sampai dipanggil pertama kali. Median: separuh pengunjung menunggu tidak lebih ' +
      'lama; p95: 95 dari 100. Tanda – berarti tidak ada yang dapat diukur, bukan nol.',
    ...(asOf === null ? [] : ['Hari ini belum selesai; angkanya sampai saat laporan dibuat.']),
    ...(lateNow
      ? [
          `${lateNow} berkas belum selesai dan sudah lewat waktu yang dijanjikan saat laporan dibuat; ukuran tepat waktu hanya ` +
            'menghitung berkas yang sudah selesai.',
        ]
      : []),
    ...(recounted === null
      ? []
      : [
          `${recounted.days} hari dihitung ulang dengan cara baru pada ${dateInWords(dayAt(recounted.at, timeZone), 'id')}; ` +
            'angkanya dapat berbeda dari laporan yang dibuat sebelumnya.',
        ]),
  ];
}

export async function* pagesOf({ rows, total }: ReportTable): AsyncGenerator<readonly TableRow[]> {
  yield await Promise.resolve(total ? [...rows, total] : rows);
}

export async function* atOnce(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

export function recordExport({ access, clock }: Office, seat: SignedIn, what: string, { from, to }: Period) {
  const subject = `${what} ${from} ${to}`;
  return access.record({ at: clock.now(), clerkId: seat.clerk.id, what: 'report-exported', subject });
}
