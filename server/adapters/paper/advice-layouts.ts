import type { Block } from '../../../printers/document.ts';
import type { MissingPapersSlip, ReferralSlip } from '../../domain/slips.ts';
import { agencyHead, clip, feed, listed, madeAt, titled } from './slip-frame.ts';
import { slipWords } from './words.ts';

/** What to bring: the visitor goes home with this, so it says everything that is missing and nothing else. */
export function layOutMissingPapers(slip: MissingPapersSlip): Block[] {
  const words = slipWords(slip.language);
  return [
    ...agencyHead(slip),
    ...titled(words.missingTitle),
    { is: 'field', label: words.forNumber, value: slip.number, labelColumns: words.forNumber.length },
    { is: 'field', label: words.service, value: clip(slip.service), labelColumns: words.forNumber.length },
    madeAt(slip),
    feed(6),
    { is: 'rule', kind: 'thin' },
    feed(10),
    { is: 'text', text: words.missingOpening, style: { bold: true } },
    feed(4),
    ...slip.missing.flatMap((paper): Block[] => [{ is: 'item', mark: '[ ]', text: clip(paper) }, feed(6)]),
    ...note(slip.note, words.noteOfClerk),
    { is: 'rule', kind: 'thin' },
    feed(10),
    { is: 'text', text: words.missingClosing },
    feed(10),
    { is: 'text', text: `${words.fee}: ${clip(slip.fee)}`, align: 'center', style: { bold: true } },
  ];
}

export function layOutReferral(slip: ReferralSlip): Block[] {
  const words = slipWords(slip.language);
  return [
    ...agencyHead(slip),
    ...titled(words.referralTitle),
    { is: 'field', label: words.forNumber, value: slip.number, labelColumns: words.forNumber.length },
    madeAt(slip),
    feed(6),
    { is: 'rule', kind: 'thin' },
    feed(10),
    { is: 'text', text: words.referralOpening },
    feed(4),
    { is: 'text', text: clip(slip.owner), style: { bold: true, height: 2 } },
    feed(12),
    { is: 'text', text: `${words.programmes}:`, style: { bold: true } },
    ...listed(slip.programmes),
    feed(8),
    ...note(slip.note, words.noteOfClerk),
    { is: 'rule', kind: 'thin' },
    feed(10),
    { is: 'text', text: words.referralClosing },
  ];
}

function note(text: string, label: string): Block[] {
  if (text.trim() === '') return [];
  return [{ is: 'text', text: `${label}:`, style: { bold: true } }, { is: 'text', text: clip(text) }, feed(8)];
}
