import type { Block } from '../../../printers/document.ts';
import { bigText } from '../../../printers/drawing/big-text.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import type { TicketSlip } from '../../domain/slips.ts';
import { agencyHead, clip, clipNumber, feed, isNarrow, listed, madeAt, ruled, titled } from './slip-frame.ts';
import { slipWords } from './words.ts';
import type { SlipWords } from './words.ts';

/** 8 dots per millimetre: digits 21 mm high on the wide roll, as high as possible on the narrow one. */
const CAPITAL_DOTS = { wide: 168, narrow: 132 };
const QR_MODULE_DOTS = 6;

export function layOutTicket(slip: TicketSlip, model: PrinterModel): Block[] {
  const words = slipWords(slip.language);
  return [
    ...agencyHead(slip, model),
    ...numberPart(slip, model, words),
    ...waitPart(slip, words),
    ...papersPart(slip, words),
    ...closingPart(slip, words),
  ];
}

function numberPart(slip: TicketSlip, model: PrinterModel, words: SlipWords): Block[] {
  const capital = isNarrow(model) ? CAPITAL_DOTS.narrow : CAPITAL_DOTS.wide;
  const priority: Block[] = slip.priority
    ? [feed(10), { is: 'bar', text: `${words.priority}: ${clip(slip.priority)}` }]
    : [];
  return [
    ...titled(words.queueNumber),
    { is: 'raster', bitmap: bigText(clipNumber(slip.number), capital, model.dots - 16), align: 'center' },
    feed(18),
    { is: 'text', text: clip(slip.service), align: 'center', style: { bold: true } },
    ...priority,
    feed(12),
    madeAt(slip),
  ];
}

function waitPart(slip: TicketSlip, words: SlipWords): Block[] {
  const ahead: Block[] =
    slip.ahead === null
      ? []
      : [
          {
            is: 'edges',
            left: `${words.ahead}:`,
            right: slip.ahead === 0 ? words.nobodyAhead : words.people(slip.ahead),
          },
        ];
  const wait = slip.wait ? words.minutes(slip.wait.from, slip.wait.to) : words.waitUnknown;
  return [...ruled('thin'), ...ahead, { is: 'edges', left: `${words.wait}:`, right: wait }, ...ruled('thin')];
}

function papersPart(slip: TicketSlip, words: SlipWords): Block[] {
  if (slip.papers.length === 0) return [];
  return [{ is: 'text', text: `${words.prepare}:`, style: { bold: true } }, ...listed(slip.papers), ...ruled('dashed')];
}

function closingPart(slip: TicketSlip, words: SlipWords): Block[] {
  const status: Block[] = slip.statusUrl
    ? [
        { is: 'qr', data: slip.statusUrl, moduleDots: QR_MODULE_DOTS },
        { is: 'text', text: words.scanForStatus, align: 'center' },
        feed(10),
      ]
    : [];
  const afterwards: Block[] = slip.asksHowItWas
    ? [{ is: 'text', text: words.howWasIt, align: 'center' }, feed(10)]
    : [];
  return [
    { is: 'text', text: words.waitToBeCalled(clipNumber(slip.number)), align: 'center' },
    ...status,
    ...afterwards,
    { is: 'text', text: `${words.fee}: ${clip(slip.fee)}`, align: 'center', style: { bold: true } },
  ];
}
