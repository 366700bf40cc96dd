import type { Bitmap } from '../bitmap.ts';
import type { Letter } from './letter.ts';
import type { Measures } from './measures.ts';
import type { Column, Sheet, Type } from '../drawing/sheet.ts';

const whole = (sheet: Sheet): Column => ({ left: 0, width: sheet.width });
const serif = (size: number): Type => ({ face: 'Serif', size, leading: Math.round(size * 1.3) });
const bold = (size: number): Type => ({ face: 'Serif Bold', size, leading: Math.round(size * 1.22) });

export function drawWarnings(sheet: Sheet, warnings: readonly string[], measures: Measures): void {
  const type: Type = { face: 'Sans Bold', size: measures.note + 2, leading: measures.note + 14 };
  for (const warning of warnings) {
    const column = { left: 12, width: sheet.width - 24 };
    const lines = sheet.lines(warning, type, column.width).length;
    sheet.fill(0, sheet.width, lines * type.leading);
    sheet.centred(warning, type, column, { colour: '#ffffff' });
    sheet.down(8);
  }
}

/** Logo, government, agency, address, and the thick and thin rule below them. */
export function drawLetterhead(sheet: Sheet, letter: Letter, logo: Bitmap | null, measures: Measures): void {
  const { letterhead } = letter;
  sheet.down(6);
  if (logo) drawLogo(sheet, logo);
  sheet.centred(letterhead.government, serif(measures.government), whole(sheet));
  sheet.centred(letterhead.agency, bold(measures.agency), whole(sheet));
  sheet.down(4);
  const small: Type = { face: 'Sans', size: measures.address, leading: Math.round(measures.address * 1.35) };
  for (const line of letterhead.address) sheet.centred(line, small, whole(sheet));
  sheet.down(8);
  sheet.fill(0, sheet.width, 4);
  sheet.down(7);
  sheet.fill(0, sheet.width, 1);
  sheet.down(measures.leading);
}

/** Above the words: beside them it would take the width they need. */
function drawLogo(sheet: Sheet, logo: Bitmap): void {
  sheet.bitmap(Math.round((sheet.width - logo.widthBytes * 8) / 2), logo);
  sheet.down(logo.height + 8);
}

export function drawTitle(sheet: Sheet, letter: Letter, measures: Measures): void {
  sheet.centred(letter.title, bold(measures.title), whole(sheet), { underlined: true });
  sheet.down(4);
  sheet.centred(letter.numberLine, serif(measures.body), whole(sheet));
  sheet.down(measures.leading - 6);
}

/** A frame of two dots around the words, at the right edge. */
export function drawCopyMark(sheet: Sheet, mark: string, measures: Measures): void {
  const type: Type = { face: 'Sans Bold', size: measures.body, leading: measures.body + 14 };
  const width = Math.ceil(sheet.measure(type, mark)) + 32;
  const left = sheet.width - width;
  sheet.fill(left, width, type.leading);
  sheet.down(2);
  sheet.fill(left + 2, width - 4, type.leading - 4, '#ffffff');
  sheet.down(-2);
  sheet.put(mark, left + 16, type);
  sheet.down(type.leading + measures.paragraphGap);
}
