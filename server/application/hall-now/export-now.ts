import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { ExportedTable } from '../cases/case-export.ts';
import type { Office } from '../office.ts';
import { pagesOf, recordExport } from '../reports/export-report.ts';
import { fileName } from '../reports/paper-frame.ts';
import { seesReports } from '../reports/reader.ts';
import { HallNowRoom } from './hall-now-room.ts';
import { nowTables } from './now-tables.ts';

/** The hall now and the course of today as a CSV table, or all tables in a workbook. In the audit record (RP7). */
export async function exportNow(office: Office, seat: SignedIn, what: string): Promise<Reply<ExportedTable>> {
  if (!seesReports(seat)) return refused('not-allowed');
  const room = new HallNowRoom(office);
  const now = await room.now();
  const tables = nowTables(now, await room.course(), office.file.current.timeZone);
  const period = { from: now.day, to: now.day };
  if (what === 'all.xlsx') {
    await recordExport(office, seat, 'hall-now', period);
    const { xlsx } = office.tables;
    const sheets = tables.map((table) => ({ name: table.name, columns: table.columns, pages: pagesOf(table) }));
    const name = fileName(office, 'balai-sekarang', period, 'xlsx');
    return granted({ fileName: name, mediaType: xlsx.mediaType, bytes: xlsx.writeSheets(sheets) });
  }
  const table = tables.find(({ id }) => `${id}.csv` === what);
  if (!table) return refused('malformed-request');
  await recordExport(office, seat, `hall-now ${table.id}`, period);
  const { csv } = office.tables;
  const name = fileName(office, `balai-${table.name.toLowerCase().replaceAll(' ', '-')}`, period, 'csv');
  return granted({ fileName: name, mediaType: csv.mediaType, bytes: csv.write(table.columns, pagesOf(table)) });
}
