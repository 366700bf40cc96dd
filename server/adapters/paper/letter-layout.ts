import type { Block } from '../../../printers/document.ts';
import { drawLetter } from '../../../printers/letter/draw-letter.ts';
import { letterPdf } from '../../../printers/letter/letter-pdf.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import type { LetterSlip } from '../../domain/slips.ts';
import { letterOf } from './letter-of.ts';

/** The letter is a picture: resident fonts cannot be justified, and every printer draws a picture alike. */
export async function layOutLetter(slip: LetterSlip, model: PrinterModel, reprint: boolean): Promise<Block[]> {
  if (slip.state === 'draft') throw new Error('A draft of a letter is to be printed, and drafts are only looked at.');
  return [{ is: 'raster', bitmap: await drawLetter(letterOf(slip, reprint), model.dots) }, { is: 'cut' }];
}

/** The same letter on A4, for offices that must file one. The same slip gives the same bytes (LE12). */
export async function letterPdfOf(slip: LetterSlip): Promise<Uint8Array> {
  return letterPdf(letterOf(slip, false));
}
