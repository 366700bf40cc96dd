import type { Type } from '../drawing/sheet.ts';
import { bytesOf, pdfLogo } from '../letter/letter-pdf.ts';
import { setLetterhead } from '../letter/pdf/pdf-letterhead.ts';
import { setBars, setPageLine, setWatermark } from '../letter/pdf/pdf-marks.ts';
import { PAGE, SPACINGS, WIDE_PAGE } from '../letter/pdf/pdf-measures.ts';
import { PdfSheet } from '../letter/pdf/pdf-sheet.ts';
import { setSignature, signatureHeight } from '../letter/pdf/pdf-signature.ts';
import { plainReport } from './plain-report.ts';
import type { PrintedReport } from './report.ts';
import { setTable } from './set-table.ts';

const TITLE: Type = { face: 'Serif Bold', size: 13, leading: 18 };
const UNDER: Type = { face: 'Serif', size: 10, leading: 14 };
const NOTE: Type = { face: 'Sans', size: 7.5, leading: 10.5 };

/** A report on A4 with the hall's letterhead, for the office to sign. The same report gives the same bytes. */
export async function reportPdf(given: PrintedReport): Promise<Uint8Array> {
  const report = plainReport(given);
  const logo = await pdfLogo(report.letterhead.logo);
  const info = {
    Title: report.title,
    Author: report.letterhead.agency,
    CreationDate: new Date(`${report.day}T00:00:00Z`),
  };
  const sheet = new PdfSheet(info, (page) => setWatermark(page, report.warnings), report.wide ? WIDE_PAGE : PAGE);
  setLetterhead(sheet, report.letterhead, logo);
  sheet.centred(report.title, TITLE);
  for (const line of report.under) sheet.centred(line, UNDER);
  sheet.down(14);
  for (const table of report.tables) setTable(sheet, table);
  for (const note of report.notes) sheet.flushLeft(note, NOTE);
  sheet.down(14);
  const [spacing] = SPACINGS;
  sheet.keep(signatureHeight(sheet, report.signature, spacing));
  setSignature(sheet, report.signature, spacing);
  setMarks(sheet, report);
  return bytesOf(sheet);
}

/** Page x of y, once all pages exist. */
function setMarks(sheet: PdfSheet, { warnings, pageLine }: PrintedReport): void {
  for (let page = 0; page < sheet.pages; page++) {
    sheet.doc.switchToPage(page);
    setBars(sheet, warnings);
    setPageLine(sheet, { pageLine, code: '' }, page + 1);
  }
}
