import type { PrinterModel } from '../../../printers/models.ts';
import type { LetterSlip, Slip } from '../../domain/slips.ts';
import { letterPdfOf } from './letter-on-a4.ts';
import { previewPng, slipBytes, slipPicture } from './slip-layout.ts';

/** A request to draw: plain data, so that it can be sent to another thread. */
export type Drawing =
  /** The bytes that print a slip. */
  | { readonly is: 'paper'; readonly slip: Slip; readonly model: PrinterModel; readonly reprint: boolean }
  /** What such bytes look like. */
  | { readonly is: 'picture-of-bytes'; readonly bytes: Uint8Array; readonly model: PrinterModel }
  | { readonly is: 'picture'; readonly slip: Slip; readonly model: PrinterModel }
  | { readonly is: 'letter-pdf'; readonly slip: LetterSlip };

export function draw(drawing: Drawing): Promise<Uint8Array> {
  switch (drawing.is) {
    case 'paper':
      return slipBytes(drawing.slip, drawing.model, { reprint: drawing.reprint });
    case 'picture-of-bytes':
      return previewPng(drawing.bytes, drawing.model);
    case 'picture':
      return slipPicture(drawing.slip, drawing.model);
    case 'letter-pdf':
      return letterPdfOf(drawing.slip);
  }
}
