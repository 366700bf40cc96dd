import type { Bitmap } from '../bitmap.ts';
import { plainLetter } from './plain-letter.ts';
import type { Letter } from './letter.ts';
import { drawBody } from './draw-body.ts';
import { drawLetterhead, drawTitle, drawWarnings } from './draw-head.ts';
import { drawSignature, drawVerification } from './draw-foot.ts';
import { measuresFor } from './measures.ts';
import { Sheet } from '../drawing/sheet.ts';

/** The whole letter as one picture, as wide as the roll prints. */
export function drawLetter(given: Letter, dots: number): Bitmap {
  const letter = plainLetter(given);
  const measures = measuresFor(dots);
  const sheet = new Sheet(dots);
  drawWarnings(sheet, letter.warnings, measures);
  drawLetterhead(sheet, letter, measures);
  drawTitle(sheet, letter, measures);
  drawBody(sheet, letter.body, measures);
  drawSignature(sheet, letter.signature, measures);
  drawVerification(sheet, letter, measures);
  if (letter.warnings.length > 0) sheet.down(measures.leading);
  drawWarnings(sheet, letter.warnings, measures);
  return sheet.finish();
}
