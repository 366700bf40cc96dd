import type { Block } from '../../../printers/document.ts';
import { bigText } from '../../../printers/drawing/big-text.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import { dayInWords } from '../../domain/hall-time/date-words.ts';
import type { ReceiptSlip } from '../../domain/slips.ts';
import { agencyHead, clip, feed, isNarrow, listed, madeAt, ruled, titled } from './slip-frame.ts';
import { slipWords } from './words.ts';
import type { SlipWords } from './words.ts';

/** 8 dots per millimetre: as high as ten characters across the paper allow. */
const CAPITAL_DOTS = { wide: 88, narrow: 60 };
/** `2026-00012`, with room for higher numbers. */
const LONGEST_NUMBER = 14;

/** The visitor goes home without his papers: this says what was taken, under which number, and when it is due. */
export function layOutReceipt(slip: ReceiptSlip, model: PrinterModel): Block[] {
  const words = slipWords(slip.language);
  return [
    ...agencyHead(slip, model),
    ...titled(words.receiptTitle),
    ...numberPart(slip, model, words),
    ...ruled('thin'),
    ...duePart(slip, words),
    ...ruled('thin'),
    ...papersPart(slip, words),
    { is: 'text', text: words.receiptClosing, align: 'center' },
    feed(10),
    { is: 'text', text: `${words.fee}: ${clip(slip.fee)}`, align: 'center', style: { bold: true } },
  ];
}

function numberPart(slip: ReceiptSlip, model: PrinterModel, words: SlipWords): Block[] {
  const capital = isNarrow(model) ? CAPITAL_DOTS.narrow : CAPITAL_DOTS.wide;
  const number = slip.caseNumber.slice(0, LONGEST_NUMBER);
  return [
    { is: 'text', text: words.caseNumber, align: 'center' },
    feed(6),
    { is: 'raster', bitmap: bigText(number, capital, model.dots - 16), align: 'center' },
    feed(16),
    { is: 'text', text: clip(slip.service), align: 'center', style: { bold: true } },
    ...(slip.broughtBy === undefined
      ? []
      : [{ is: 'text', text: `${words.broughtBy}: ${clip(slip.broughtBy)}`, align: 'center' } as const]),
    feed(12),
    madeAt(slip),
  ];
}

/** CS5: what another office has to answer first is what stands out: the day alone would send people here for nothing. */
function duePart(slip: ReceiptSlip, words: SlipWords): Block[] {
  const { awaits } = slip;
  const [label, told] =
    awaits === undefined ? [words.dueAtLatest, dueText(slip, words)] : [words.awaited, clip(awaits)];
  return [
    { is: 'text', text: `${label}:`, align: 'center' },
    feed(4),
    { is: 'text', text: told, align: 'center', style: { bold: true } },
    ...(awaits === undefined
      ? []
      : [feed(8), { is: 'text', text: words.dueOnceAnswered(dueText(slip, words)), align: 'center' } as const]),
  ];
}

const dueText = ({ due, at, language }: ReceiptSlip, words: SlipWords): string =>
  clip(words.dayAndHour(dayInWords(due.day, language), `${due.time} ${at.zone}`));

function papersPart(slip: ReceiptSlip, words: SlipWords): Block[] {
  if (slip.papers.length === 0) return [];
  const title: Block = { is: 'text', text: `${words.papersReceived}:`, style: { bold: true } };
  return [title, feed(4), ...listed(slip.papers), ...ruled('dashed')];
}
