import type { Type } from '../../drawing/sheet.ts';
import type { Letter } from '../letter.ts';
import type { Spacing } from './pdf-measures.ts';
import { rowsIn } from './pdf-rows.ts';
import type { PdfSheet } from './pdf-sheet.ts';

/** "SALINAN 1" in a frame at the right edge. */
export function setCopyMark(sheet: PdfSheet, mark: string): void {
  if (mark === '') return;
  const type: Type = { face: 'Sans Bold', size: 10.5, leading: 18 };
  const width = sheet.measure(type, mark) + 20;
  const left = sheet.whole.left + sheet.whole.width - width;
  sheet.doc.lineWidth(1).strokeColor('#000000').rect(left, sheet.y, width, type.leading).stroke();
  sheet.put(mark, left + 10, type);
  sheet.down(type.leading + 8);
}

export function setTitle(sheet: PdfSheet, { title, numberLine }: Letter, { body, leading, gap }: Spacing): void {
  sheet.centred(title, { face: 'Serif Bold', size: body * 1.22, leading: body * 1.75 }, sheet.whole, {
    underlined: true,
  });
  sheet.centred(numberLine, { face: 'Serif', size: body, leading });
  sheet.down(gap * 2);
}

/** Of a letter to somebody: number and subject at the left, the date at the right, then to whom it goes. */
export function setAddressedHead(sheet: PdfSheet, head: NonNullable<Letter['addressed']>, spacing: Spacing): void {
  const { left, width } = sheet.whole;
  const type: Type = { face: 'Serif', size: spacing.body, leading: spacing.leading };
  const dated = sheet.measure(type, head.placeAndDate);
  const beside = dated < width * 0.45;
  if (beside) sheet.put(head.placeAndDate, left + width - dated, type);
  else sheet.flushLeft(head.placeAndDate, type);
  rowsIn(sheet, head.rows, { left, width: beside ? width - dated - 24 : width }, type);
  sheet.down(spacing.gap * 2);
  for (const line of head.addressee) sheet.flushLeft(line, type, { left, width: width * 0.6 });
  sheet.down(spacing.gap * 2);
}
