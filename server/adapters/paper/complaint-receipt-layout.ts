import type { Block } from '../../../printers/document.ts';
import { bigText } from '../../../printers/drawing/big-text.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import type { ComplaintReceiptSlip } from '../../domain/slips.ts';
import { agencyHead, feed, isNarrow, madeAt, ruled, titled } from './slip-frame.ts';
import { slipWords } from './words.ts';
import type { SlipWords } from './words.ts';

/** 8 dots per millimetre: the code is copied by hand, character by character, so it is the largest text, as high as one line allows. */
const CODE_DOTS = { wide: 52, narrow: 34 };
const QR_MODULE_DOTS = 6;

/** CM9: the receipt lies on tables and in pockets, so it contains nothing that others may not read. */
export function layOutComplaintReceipt(slip: ComplaintReceiptSlip, model: PrinterModel): Block[] {
  const words = slipWords(slip.language);
  const capital = isNarrow(model) ? CODE_DOTS.narrow : CODE_DOTS.wide;
  return [
    ...agencyHead(slip, model),
    ...titled(words.complaintReceiptTitle[slip.about]),
    { is: 'text', text: `${words.complaintNumber}: ${slip.number}`, align: 'center', style: { bold: true } },
    feed(6),
    madeAt(slip),
    ...ruled('thin'),
    { is: 'text', text: words.complaintCode, align: 'center' },
    feed(8),
    { is: 'raster', bitmap: bigText(inGroups(slip.code), capital, model.dots - 16), align: 'center' },
    feed(14),
    ...ruled('thin'),
    ...statusPart(slip, words),
    { is: 'text', text: slip.statusUrl === null ? words.complaintAtOffice : words.complaintClosing, align: 'center' },
  ];
}

/** Nobody copies twelve characters in a row without a mistake. */
const inGroups = (code: string): string => (code.match(/.{1,4}/gu) ?? []).join(' ');

function statusPart({ statusUrl }: ComplaintReceiptSlip, words: SlipWords): Block[] {
  if (statusUrl === null) return [];
  return [
    { is: 'qr', data: statusUrl, moduleDots: QR_MODULE_DOTS },
    { is: 'text', text: words.complaintScan, align: 'center' },
    feed(10),
  ];
}
