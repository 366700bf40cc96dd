import type { Column, Type } from '../../drawing/sheet.ts';
import type { Letter } from '../letter.ts';
import type { PdfSheet } from './pdf-sheet.ts';

export interface PdfLogo {
  readonly png: Buffer;
  /** Height and width in points. */
  readonly width: number;
  readonly height: number;
}

/** 23 mm. */
export const LOGO_SIDE = 65;
const LOGO_GAP = 12;

/** Government, agency and address are in the ratio 2 : 3 : 1; a long name makes all of them smaller. */
const UNITS = [7.5, 7, 6.5, 6, 5.5] as const;
const SMALLEST_ADDRESS = 7.5;

type Head = Letter['letterhead'];

/** Logo at the left, the names in the middle, and the heavy and the light rule under them. */
export function setLetterhead(sheet: PdfSheet, head: Head, logo: PdfLogo | null): void {
  const top = sheet.y;
  const { unit, column } = fitted(sheet, head, logo);
  const height = heightOf(sheet, head, unit, column);
  const block = Math.max(height, logo?.height ?? 0);
  if (logo) {
    const left = sheet.whole.left + (LOGO_SIDE - logo.width) / 2;
    sheet.doc.image(logo.png, left, top + (block - logo.height) / 2, { width: logo.width, height: logo.height });
  }
  sheet.moveTo(top + (block - height) / 2);
  for (const { text, type } of linesOf(head, unit)) sheet.centred(text, type, column);
  sheet.moveTo(Math.max(sheet.y, top + block) + 8);
  sheet.fill(sheet.whole.left, sheet.whole.width, 2.25);
  sheet.down(3.75);
  sheet.fill(sheet.whole.left, sheet.whole.width, 0.75);
  sheet.down(18);
}

/** The largest font size at which the names take few lines; centred on the page if they clear the logo there. */
function fitted(sheet: PdfSheet, head: Head, logo: PdfLogo | null): { unit: number; column: Column } {
  const columns = logo ? [middle(sheet), besideLogo(sheet)] : [sheet.whole];
  for (const agencyLines of [1, 2]) {
    for (const column of columns) {
      const unit = UNITS.find((one) => fits(sheet, head, one, column, agencyLines));
      if (unit !== undefined) return { unit, column };
    }
  }
  return { unit: UNITS[UNITS.length - 1] ?? 5.5, column: logo ? besideLogo(sheet) : sheet.whole };
}

function fits(sheet: PdfSheet, head: Head, unit: number, column: Column, agencyLines: number): boolean {
  return linesOf(head, unit).every(({ text, type, agency }) => {
    return sheet.lines(text, type, column.width, 'even').length <= (agency ? agencyLines : 1);
  });
}

function heightOf(sheet: PdfSheet, head: Head, unit: number, column: Column): number {
  const heights = linesOf(head, unit).map(({ text, type }) => {
    return sheet.lines(text, type, column.width, 'even').length * type.leading;
  });
  return heights.reduce((sum, height) => sum + height, 0);
}

function linesOf(head: Head, unit: number): { text: string; type: Type; agency: boolean }[] {
  const small = Math.max(SMALLEST_ADDRESS, unit);
  const address: Type = { face: 'Sans', size: small, leading: small * 1.4 };
  return [
    { text: head.government, type: { face: 'Serif', size: unit * 2, leading: unit * 2.5 }, agency: false },
    { text: head.agency, type: { face: 'Serif Bold', size: unit * 3, leading: unit * 3.6 }, agency: true },
    ...head.address.map((text) => ({ text, type: address, agency: false })),
  ];
}

function besideLogo({ whole }: PdfSheet): Column {
  const taken = LOGO_SIDE + LOGO_GAP;
  return { left: whole.left + taken, width: whole.width - taken };
}

function middle({ whole }: PdfSheet): Column {
  const taken = LOGO_SIDE + LOGO_GAP;
  return { left: whole.left + taken, width: whole.width - 2 * taken };
}
