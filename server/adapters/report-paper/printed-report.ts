import type { PrintedReport, PrintedTable } from '../../../printers/report/report.ts';
import { dateInWords } from '../../domain/hall-time/date-words.ts';
import type { PaperTable, ReportPaper } from '../../ports/report-paper.ts';
import type { TableColumn } from '../../ports/tables.ts';
import { signatureLines } from '../paper/signature-lines.ts';
import { slipWords } from '../paper/words.ts';

/** RP9: a report as set on A4; government and agency in capitals as on every official letterhead, figures in Indonesian notation. */
export function printedReport(paper: ReportPaper): PrintedReport {
  const words = slipWords('id');
  const { letterhead, title, under, tables, notes, place, day, signatory, wide, trial } = paper;
  return {
    warnings: trial ? [words.trial] : [],
    letterhead: {
      logo: letterhead.logo ?? '',
      government: letterhead.government.toLocaleUpperCase('id'),
      agency: letterhead.agency.toLocaleUpperCase('id'),
      address: letterhead.address,
    },
    title: title.toLocaleUpperCase('id'),
    under,
    notes,
    wide,
    day,
    tables: tables.map(printedTable),
    signature: { placeAndDate: `${place}, ${dateInWords(day, 'id')}`, ...signatureLines(signatory) },
    pageLine: words.pageLine,
  };
}

function printedTable({ title, columns, rows, total }: PaperTable): PrintedTable {
  const said = (row: PaperTable['rows'][number]) => columns.map((column, at) => cellText(column, row[at] ?? ''));
  return {
    title,
    columns: columns.map(({ heading, kind }) => ({ heading, align: kind === 'number' ? 'right' : 'left' })),
    rows: rows.map(said),
    total: total && said(total),
    empty: 'Tidak ada catatan dalam masa ini.',
  };
}

function cellText({ kind }: TableColumn, value: string | number): string {
  if (typeof value === 'number') return value.toLocaleString('id-ID', { maximumFractionDigits: 2 });
  const [, year, month, date, clock] = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}:\d{2})$/u.exec(value) ?? [];
  return kind === 'moment' && year ? `${date}/${month}/${year} ${clock?.replace(':', '.')}` : value;
}
