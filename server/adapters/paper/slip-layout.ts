import type { PaperDocument } from '../../../printers/document.ts';
import { decode } from '../../../printers/decoder/decode.ts';
import { encodeDocument } from '../../../printers/escpos/encode-document.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import { pagePicture } from '../../../printers/preview/page-picture.ts';
import type { Slip } from '../../domain/slips.ts';
import { layOutMissingPapers, layOutReferral } from './advice-layouts.ts';
import { layOutComplaintReceipt } from './complaint-receipt-layout.ts';
import { drawnLetter, layOutLetter } from './letter-layout.ts';
import { layOutReceipt } from './receipt-layout.ts';
import { framed } from './slip-frame.ts';
import { layOutStandard } from './standard-layout.ts';
import { layOutTest } from './test-layout.ts';
import { layOutTicket } from './ticket-layout.ts';

interface LayoutOptions {
  /** PR3: a paper that may already have been printed says so at its top. */
  readonly reprint?: boolean;
}

async function layOutSlip(slip: Slip, model: PrinterModel, options: LayoutOptions = {}): Promise<PaperDocument> {
  const reprint = options.reprint ?? false;
  switch (slip.kind) {
    case 'ticket':
      return { blocks: framed(slip, reprint || slip.again === true, layOutTicket(slip, model)) };
    case 'missing-papers':
      return { blocks: framed(slip, reprint, layOutMissingPapers(slip, model)) };
    case 'referral':
      return { blocks: framed(slip, reprint, layOutReferral(slip, model)) };
    case 'receipt':
      return { blocks: framed(slip, reprint, layOutReceipt(slip, model)) };
    case 'complaint-receipt':
      return { blocks: framed(slip, reprint, layOutComplaintReceipt(slip, model)) };
    case 'standard':
      return { blocks: framed(slip, reprint, layOutStandard(slip, model)) };
    case 'test':
      return { blocks: framed(slip, reprint, layOutTest(slip, model)) };
    case 'letter':
      return { blocks: await layOutLetter(slip, model, reprint) };
  }
}

export async function slipBytes(slip: Slip, model: PrinterModel, options: LayoutOptions = {}): Promise<Uint8Array> {
  return encodeDocument(await layOutSlip(slip, model, options), model);
}

/** PR5: what these bytes look like on paper, decoded from the bytes and not drawn from the slip. */
export async function previewPng(bytes: Uint8Array, model: PrinterModel): Promise<Buffer> {
  return pagePicture(decode(bytes, model.dots).items, model.dots).encode('png');
}

/** What a slip would look like, by way of the bytes that would print it. Drafts of letters are only viewed this way, never printed. */
export async function slipPicture(slip: Slip, model: PrinterModel): Promise<Buffer> {
  const document =
    slip.kind === 'letter' ? { blocks: await drawnLetter(slip, model, false) } : await layOutSlip(slip, model);
  return previewPng(encodeDocument(document, model), model);
}
