import { qrBitmap } from '../escpos/qr-bitmap.ts';
import type { Letter } from './letter.ts';
import type { Measures } from './measures.ts';
import type { Sheet, Type } from '../drawing/sheet.ts';

/** On the right, with room for a pen; the stamp goes to the left of it, clear of the QR code. */
export function drawSignature(sheet: Sheet, signature: Letter['signature'], measures: Measures): void {
  const column = { left: measures.signatureLeft, width: sheet.width - measures.signatureLeft };
  const type: Type = { face: 'Serif', size: measures.body, leading: Math.round(measures.leading * 0.97) };
  sheet.down(measures.paragraphGap);
  sheet.centred(signature.placeAndDate, type, column);
  for (const office of signature.office) sheet.centred(office, type, column);
  sheet.down(measures.signatureSpace);
  if (signature.name === '') drawLineToWriteOn(sheet, type, column);
  else sheet.centred(signature.name, { ...type, face: 'Serif Bold' }, column, { underlined: true });
  for (const line of signature.below) sheet.centred(line, type, column);
  sheet.down(measures.leading);
}

function drawLineToWriteOn(sheet: Sheet, { leading }: Type, column: { left: number; width: number }): void {
  const width = Math.round(column.width * 0.7);
  sheet.down(leading);
  sheet.fill(column.left + Math.round((column.width - width) / 2), width, 2);
}

/** Tembusan: who gets a copy. */
export function drawCopies(sheet: Sheet, copies: NonNullable<Letter['copies']>, measures: Measures): void {
  const type: Type = { face: 'Serif', size: measures.note + 1, leading: Math.round(measures.note * 1.4) };
  sheet.flushLeft(copies.heading, type, { left: 0, width: sheet.width });
  for (const [at, receiver] of copies.to.entries()) {
    sheet.put(`${at + 1}.`, 0, type);
    sheet.flushLeft(receiver, type, { left: 34, width: sheet.width - 34 });
  }
  sheet.down(measures.leading);
}

/** How anybody can check this letter, and how to keep it. */
export function drawVerification(sheet: Sheet, letter: Letter, measures: Measures): void {
  const { verification } = letter;
  if (!verification) return;
  sheet.fill(0, sheet.width, 1);
  sheet.down(4 * measures.qrModule);
  const under = { left: 0, width: sheet.width };
  const centred: Setter = (text, type) => sheet.centred(text, type, under);
  if (verification.url === null) {
    drawNotes(sheet, verification, letter.thermalNote, measures, centred);
    return;
  }
  const code = qrBitmap(verification.url, measures.qrModule);
  const top = sheet.y;
  if (measures.qr === 'beside') {
    sheet.bitmap(4 * measures.qrModule, code);
    const left = code.height + 9 * measures.qrModule;
    sheet.down(4);
    const beside = { left, width: sheet.width - left };
    drawNotes(sheet, verification, letter.thermalNote, measures, (text, type) => sheet.flushLeft(text, type, beside));
    sheet.moveTo(Math.max(sheet.y, top + code.height + 4 * measures.qrModule));
  } else {
    sheet.bitmap(Math.floor((sheet.width - code.height) / 2), code);
    sheet.down(code.height + 4 * measures.qrModule);
    drawNotes(sheet, verification, letter.thermalNote, measures, centred);
  }
}

type Setter = (text: string, type: Type) => void;

type Verification = NonNullable<Letter['verification']>;

function drawNotes(sheet: Sheet, verification: Verification, keep: string, measures: Measures, set: Setter): void {
  const note: Type = { face: 'Sans', size: measures.note, leading: Math.round(measures.note * 1.3) };
  const small: Type = { ...note, size: measures.note - 2, leading: Math.round(measures.note * 1.2) };
  const code: Type = { face: 'Mono Bold', size: measures.body, leading: Math.round(measures.body * 1.35) };
  set(verification.codeLabel, note);
  set(verification.code, code);
  sheet.down(4);
  set(verification.sentence, note);
  sheet.down(8);
  set(keep, small);
}
