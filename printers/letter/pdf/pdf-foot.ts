import { isBlack } from '../../bitmap.ts';
import type { Bitmap } from '../../bitmap.ts';
import type { Type } from '../../drawing/sheet.ts';
import { qrBitmap } from '../../escpos/qr-bitmap.ts';
import type { Letter } from '../letter.ts';
import { PAGE } from './pdf-measures.ts';
import type { PdfSheet } from './pdf-sheet.ts';

/** 20 mm. */
const CODE_SIDE = 57;
const QUIET_MODULES = 4;
const STRIP = CODE_SIDE + 16;

const small: Type = { face: 'Serif', size: 9, leading: 12.5 };
const note: Type = { face: 'Sans', size: 8, leading: 11 };
const codeType: Type = { face: 'Mono Bold', size: 10.5, leading: 15 };

type Copies = NonNullable<Letter['copies']>;
type Verification = NonNullable<Letter['verification']>;

/** Copies and verification: at the bottom of the page, whatever is above. */
export function setFoot(sheet: PdfSheet, { copies, verification }: Letter): void {
  const height = footHeight(sheet, { copies, verification });
  if (height === 0) return;
  sheet.keep(height);
  sheet.moveTo(Math.max(sheet.y, PAGE.bottom - height));
  if (copies) setCopies(sheet, copies);
  if (verification) setVerification(sheet, verification);
}

export function footHeight(sheet: PdfSheet, { copies, verification }: Pick<Letter, 'copies' | 'verification'>): number {
  const lines = copies?.to.flatMap((receiver) => sheet.lines(receiver, small, copiesColumn(sheet).width)) ?? [];
  return (copies ? (lines.length + 1) * small.leading + 10 : 0) + (verification ? STRIP : 0);
}

function setCopies(sheet: PdfSheet, copies: Copies): void {
  sheet.flushLeft(copies.heading, small);
  for (const [at, receiver] of copies.to.entries()) {
    sheet.keep(small.leading);
    sheet.put(`${at + 1}.`, sheet.whole.left, small);
    sheet.flushLeft(receiver, small, copiesColumn(sheet));
  }
  sheet.down(10);
}

const copiesColumn = ({ whole }: PdfSheet): { left: number; width: number } => ({
  left: whole.left + 16,
  width: whole.width - 16,
});

function setVerification(sheet: PdfSheet, verification: Verification): void {
  const { left, width } = sheet.whole;
  sheet.fill(left, width, 0.5);
  const top = sheet.y + (STRIP - CODE_SIDE);
  if (verification.url !== null) drawCode(sheet, qrBitmap(verification.url, 1), left, top);
  const beside = verification.url === null ? 0 : CODE_SIDE + 14;
  const column = { left: left + beside, width: width - beside };
  sheet.moveTo(top + 8);
  sheet.flushLeft(verification.codeLabel, note, column);
  sheet.flushLeft(verification.code, codeType, column);
  sheet.flushLeft(verification.sentence, note, column);
}

/** Each run of black modules is one rectangle, so that no viewer shows seams between them. */
function drawCode(sheet: PdfSheet, code: Bitmap, left: number, top: number): void {
  const size = code.height;
  const module = CODE_SIDE / size;
  const quiet = QUIET_MODULES * module;
  sheet.doc.rect(left - quiet, top - quiet, CODE_SIDE + 2 * quiet, CODE_SIDE + 2 * quiet).fill('#ffffff');
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (x < size && isBlack(code, x, y)) x++;
      if (x > from) sheet.doc.rect(left + from * module, top + y * module, (x - from) * module, module);
    }
  }
  sheet.doc.fill('#000000');
}
