import type { Sheet, Type } from '../drawing/sheet.ts';
import { drawPlainRows } from './draw-plain-rows.ts';
import type { Letter } from './letter.ts';
import type { Measures } from './measures.ts';

/** Of a letter to somebody: the date at the right, number and subject, and to whom it goes. */
export function drawAddressedHead(sheet: Sheet, addressed: NonNullable<Letter['addressed']>, measures: Measures): void {
  const type: Type = { face: 'Serif', size: measures.body, leading: measures.leading };
  const dated = sheet.measure(type, addressed.placeAndDate);
  if (dated <= sheet.width) {
    sheet.put(addressed.placeAndDate, Math.round(sheet.width - dated), type);
    sheet.down(type.leading);
  } else sheet.flushLeft(addressed.placeAndDate, type, { left: 0, width: sheet.width });
  sheet.down(measures.paragraphGap);
  drawPlainRows(sheet, addressed.rows, type);
  sheet.down(measures.paragraphGap);
  for (const line of addressed.addressee) sheet.flushLeft(line, type, { left: 0, width: sheet.width });
  sheet.down(measures.paragraphGap * 2);
}
