import { qrBitmap } from '../escpos/qr-bitmap.ts';
import type { Letter } from './letter.ts';
import type { Measures } from './measures.ts';
import type { Sheet, Type } from './sheet.ts';

/** On the right, with room for a pen; the stamp finds its place left of it, away from the code. */
export function drawSignature(sheet: Sheet, signature: Letter['signature'], measures: Measures): void {
  const column = { left: measures.signatureLeft, width: sheet.width - measures.signatureLeft };
  const type: Type = { face: 'Serif', size: measures.body, leading: Math.round(measures.leading * 0.97) };
  sheet.down(measures.paragraphGap);
  sheet.centred(signature.placeAndDate, type, column);
  sheet.centred(signature.office, type, column);
  sheet.down(measures.signatureSpace);
  sheet.centred(signature.name, { ...type, face: 'Serif Bold' }, column, { underlined: true });
  for (const line of signature.below) sheet.centred(line, type, column);
  sheet.down(measures.leading);
}

/** How anybody can check this letter, and how to keep it. */
export function drawVerification(sheet: Sheet, letter: Letter, measures: Measures): void {
  sheet.fill(0, sheet.width, 1);
  sheet.down(4 * measures.qrModule);
  const code = qrBitmap(letter.verification.url, measures.qrModule);
  const top = sheet.y;
  if (measures.qr === 'beside') {
    sheet.bitmap(4 * measures.qrModule, code);
    const left = code.height + 9 * measures.qrModule;
    sheet.down(4);
    drawNotes(sheet, letter, measures, { left, width: sheet.width - left });
    sheet.moveTo(Math.max(sheet.y, top + code.height + 4 * measures.qrModule));
  } else {
    sheet.bitmap(Math.floor((sheet.width - code.height) / 2), code);
    sheet.down(code.height + 4 * measures.qrModule);
    drawNotes(sheet, letter, measures, { left: 0, width: sheet.width });
  }
}

function drawNotes(sheet: Sheet, letter: Letter, measures: Measures, column: { left: number; width: number }): void {
  const note: Type = { face: 'Sans', size: measures.note, leading: Math.round(measures.note * 1.3) };
  const code: Type = { face: 'Mono Bold', size: measures.body, leading: Math.round(measures.body * 1.35) };
  const { verification } = letter;
  sheet.flushLeft(verification.codeLabel, note, column);
  sheet.flushLeft(verification.code, code, column);
  sheet.down(4);
  sheet.flushLeft(verification.sentence, note, column);
  sheet.down(8);
  sheet.flushLeft(
    letter.footnote,
    { ...note, size: measures.note - 2, leading: Math.round(measures.note * 1.2) },
    column,
  );
}
