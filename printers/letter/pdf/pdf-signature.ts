import type { Column, Type } from '../../drawing/sheet.ts';
import type { Letter } from '../letter.ts';
import type { Spacing } from './pdf-measures.ts';
import type { PdfSheet } from './pdf-sheet.ts';

/** Where the column begins; the stamp goes to the left of it. */
const LEFT_SHARE = 0.46;

type Signature = Letter['signature'];

export function setSignature(sheet: PdfSheet, signature: Signature, spacing: Spacing): void {
  const column = columnOf(sheet);
  const type = typeOf(spacing);
  sheet.down(spacing.gap);
  for (const line of above(signature)) sheet.centred(line, type, column);
  sheet.down(spacing.signature);
  if (signature.name === '') lineToWriteOn(sheet, type, column);
  else sheet.centred(signature.name, { ...type, face: 'Serif Bold' }, column, { underlined: true });
  for (const line of signature.below) sheet.centred(line, type, column);
}

export function signatureHeight(sheet: PdfSheet, signature: Signature, spacing: Spacing): number {
  const column = columnOf(sheet);
  const type = typeOf(spacing);
  const lines = [...above(signature), signature.name === '' ? '-' : signature.name, ...signature.below];
  const count = lines.reduce((sum, line) => sum + sheet.lines(line, type, column.width, 'even').length, 0);
  // A bold name may need one line more than measured.
  return spacing.gap * 2 + spacing.signature + (count + 1) * type.leading;
}

const above = ({ placeAndDate, office }: Signature): string[] =>
  [placeAndDate, ...office].filter((line) => line !== '');

const typeOf = ({ body, leading }: Spacing): Type => ({ face: 'Serif', size: body, leading: leading * 0.97 });

function columnOf({ whole }: PdfSheet): Column {
  return { left: whole.left + whole.width * LEFT_SHARE, width: whole.width * (1 - LEFT_SHARE) };
}

function lineToWriteOn(sheet: PdfSheet, { leading }: Type, { left, width }: Column): void {
  sheet.down(leading);
  sheet.fill(left + width * 0.12, width * 0.76, 0.75);
  sheet.down(2);
}
