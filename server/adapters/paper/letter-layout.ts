import type { Block } from '../../../printers/document.ts';
import { drawLetter } from '../../../printers/letter/draw-letter.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import type { LetterSlip } from '../../domain/slips.ts';
import { letterOf } from './letter-of.ts';

/** The letter is printed as a picture: built-in fonts cannot be justified, and all printers draw pictures alike. */
export async function layOutLetter(slip: LetterSlip, model: PrinterModel, reprint: boolean): Promise<Block[]> {
  if (slip.state === 'draft') throw new Error('A draft of a letter is to be printed, and drafts are only looked at.');
  return [...(await drawnLetter(slip, model, reprint)), { is: 'cut' }];
}

export async function drawnLetter(slip: LetterSlip, model: PrinterModel, reprint: boolean): Promise<Block[]> {
  return [{ is: 'raster', bitmap: await drawLetter(letterOf(slip, reprint), model.dots) }];
}
