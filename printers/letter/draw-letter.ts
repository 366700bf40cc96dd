import type { Bitmap } from '../bitmap.ts';
import { dither } from '../drawing/dither.ts';
import { Sheet } from '../drawing/sheet.ts';
import { drawAddressedHead } from './draw-addressed-head.ts';
import { drawAnnex } from './draw-annex.ts';
import { drawBody } from './draw-body.ts';
import { drawCopies, drawSignature, drawVerification } from './draw-foot.ts';
import { drawCopyMark, drawLetterhead, drawTitle, drawWarnings } from './draw-head.ts';
import type { Letter } from './letter.ts';
import { logoPicture } from './logo.ts';
import { measuresFor } from './measures.ts';
import { plainLetter } from './plain-letter.ts';

/** The whole letter as one picture, as wide as the roll prints. */
export async function drawLetter(given: Letter, dots: number): Promise<Bitmap> {
  const letter = plainLetter(given);
  const measures = measuresFor(dots);
  const sheet = new Sheet(dots);
  const logo = await logoPicture(letter.letterhead.logo, measures.logo);
  drawWarnings(sheet, letter.warnings, measures);
  drawLetterhead(sheet, letter, logo && dither(logo), measures);
  if (letter.copyMark !== '') drawCopyMark(sheet, letter.copyMark, measures);
  if (letter.addressed) drawAddressedHead(sheet, letter.addressed, measures);
  else drawTitle(sheet, letter, measures);
  drawBody(sheet, letter.body, measures);
  drawSignature(sheet, letter.signature, measures);
  if (letter.copies) drawCopies(sheet, letter.copies, measures);
  if (letter.annex) drawAnnex(sheet, letter.annex, measures);
  drawVerification(sheet, letter, measures);
  if (letter.warnings.length > 0) sheet.down(measures.leading);
  drawWarnings(sheet, letter.warnings, measures);
  return sheet.finish();
}
