import { plain } from '../letter/plain-letter.ts';
import type { PrintedReport } from './report.ts';

/** The report without what cannot be drawn: names and words in books are typed by people. */
export function plainReport(report: PrintedReport): PrintedReport {
  const { letterhead, signature } = report;
  return {
    ...report,
    warnings: report.warnings.map(plain),
    letterhead: {
      logo: letterhead.logo,
      government: plain(letterhead.government),
      agency: plain(letterhead.agency),
      address: letterhead.address.map(plain),
    },
    title: plain(report.title),
    under: report.under.map(plain),
    notes: report.notes.map(plain),
    tables: report.tables.map((table) => ({
      ...table,
      title: plain(table.title),
      rows: table.rows.map((row) => row.map(plain)),
      total: table.total?.map(plain) ?? null,
    })),
    signature: {
      placeAndDate: plain(signature.placeAndDate),
      office: signature.office.map(plain),
      name: plain(signature.name),
      below: signature.below.map(plain),
    },
  };
}
