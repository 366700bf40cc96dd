import type { Block } from '../../../printers/document.ts';
import { heading } from '../../../printers/drawing/heading.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import type { MissingPapersSlip, PaperWanted, ReferralSlip } from '../../domain/slips.ts';
import { agencyHead, clip, clipNumber, feed, listed, madeAt, paperWanted, ruled, titled } from './slip-frame.ts';
import { slipWords } from './words.ts';
import type { SlipWords } from './words.ts';

/** What to bring: the visitor goes home with it, so it lists everything that is missing and nothing else. */
export function layOutMissingPapers(slip: MissingPapersSlip, model: PrinterModel): Block[] {
  const words = slipWords(slip.language);
  return [
    ...agencyHead(slip, model),
    ...titled(words.missingTitle),
    { is: 'field', label: words.forNumber, value: clipNumber(slip.number), labelColumns: words.forNumber.length },
    { is: 'field', label: words.service, value: clip(slip.service), labelColumns: words.forNumber.length },
    madeAt(slip),
    ...ruled('thin'),
    { is: 'text', text: words.missingOpening, style: { bold: true } },
    feed(4),
    ...slip.missing.flatMap((paper) => [...wanted(paper, words), feed(6)]),
    ...note(slip.note, words.noteOfClerk),
    ...ruled('thin'),
    { is: 'text', text: words.missingClosing, align: 'center' },
    feed(10),
    { is: 'text', text: `${words.fee}: ${clip(slip.fee)}`, align: 'center', style: { bold: true } },
  ];
}

function wanted(paper: PaperWanted | string, words: SlipWords): Block[] {
  if (typeof paper === 'string') return [{ is: 'item', mark: '[ ]', text: clip(paper) }];
  return paperWanted(paper, '[ ]', words);
}

export function layOutReferral(slip: ReferralSlip, model: PrinterModel): Block[] {
  const words = slipWords(slip.language);
  return [
    ...agencyHead(slip, model),
    ...titled(words.referralTitle),
    { is: 'field', label: words.forNumber, value: clipNumber(slip.number), labelColumns: words.forNumber.length },
    ...aboutPart(slip, words),
    madeAt(slip),
    ...ruled('thin'),
    ...ownerPart(slip.owner, words, model),
    ...programmesPart(slip.programmes, words),
    ...note(slip.advice ?? '', words.ifNotListed),
    ...note(slip.note, words.noteOfClerk),
    ...closing(slip.owner, words),
  ];
}

/** Who is sent to nobody has nowhere to show it. */
function closing(owner: string, words: SlipWords): Block[] {
  if (owner.trim() === '') return [];
  return [...ruled('thin'), { is: 'text', text: words.referralClosing, align: 'center' }];
}

function aboutPart({ service, result }: ReferralSlip, words: SlipWords): Block[] {
  const labelColumns = words.forNumber.length;
  const field = (label: string, value: string | undefined): Block[] =>
    value === undefined ? [] : [{ is: 'field', label, value: clip(value), labelColumns }];
  return [...field(words.service, service), ...field(words.result, result)];
}

/** A clerk may advise without sending the visitor to anybody. */
function ownerPart(owner: string, words: SlipWords, model: PrinterModel): Block[] {
  if (owner.trim() === '') return [];
  const name: Block = { is: 'raster', bitmap: heading(clip(owner), 30, model.dots) };
  return [{ is: 'text', text: words.referralOpening, align: 'center' }, feed(10), name, feed(18)];
}

function programmesPart(programmes: readonly string[], words: SlipWords): Block[] {
  if (programmes.length === 0) return [];
  return [{ is: 'text', text: `${words.programmes}:`, style: { bold: true } }, ...listed(programmes), feed(8)];
}

function note(text: string, label: string): Block[] {
  if (text.trim() === '') return [];
  return [{ is: 'text', text: `${label}:`, style: { bold: true } }, { is: 'text', text: clip(text) }, feed(8)];
}
