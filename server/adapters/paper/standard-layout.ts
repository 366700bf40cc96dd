import type { Block } from '../../../printers/document.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import type { StandardSlip } from '../../domain/slips.ts';
import { agencyHead, clip, feed, madeAt, paperWanted, ruled, titled } from './slip-frame.ts';
import { slipWords } from './words.ts';
import type { SlipWords } from './words.ts';

/** Visitors take this home to gather their papers: first the list, then the outcome, then whom to contact. */
export function layOutStandard(slip: StandardSlip, model: PrinterModel): Block[] {
  const words = slipWords(slip.language);
  return [
    ...agencyHead(slip, model),
    ...titled(words.standardTitle),
    ...serviceHead(slip),
    ...forWhomPart(slip),
    ...papersPart(slip, words),
    ...figuresPart(slip, words),
    ...complaintsPart(slip, words),
    ...lackingPart(slip, words),
    ...ruled('thin'),
    { is: 'text', text: words.standardClosing, align: 'center' },
  ];
}

function serviceHead(slip: StandardSlip): Block[] {
  const decree: Block[] = slip.decree === null ? [] : [{ is: 'text', text: clip(slip.decree), align: 'center' }];
  return [
    { is: 'text', text: clip(slip.service), align: 'center', style: { bold: true } },
    ...decree,
    feed(12),
    madeAt(slip),
    ...ruled('thin'),
  ];
}

function forWhomPart({ forWhom = [] }: StandardSlip): Block[] {
  if (forWhom.length === 0) return [];
  return [...forWhom.flatMap((said): Block[] => [{ is: 'text', text: clip(said) }, feed(4)]), ...ruled('dashed')];
}

function papersPart(slip: StandardSlip, words: SlipWords): Block[] {
  const none: Block[] = slip.papers.length === 0 ? [{ is: 'text', text: words.noPapers }] : [];
  const numbers = numbersOf(slip.papers);
  const papers = slip.papers.flatMap((paper, at): Block[] => [
    ...paperWanted(
      paper.optional ? { ...paper, text: `${paper.text} (${words.ifNeeded})` } : paper,
      `${numbers[at]}.`,
      words,
    ),
    feed(4),
  ]);
  return [titleOf(words.papers), ...none, ...papers, ...ruled('dashed')];
}

/** What may be brought in place of another has that one's number. */
function numbersOf(papers: StandardSlip['papers']): number[] {
  let number = 0;
  return papers.map(({ instead = false }) => (instead ? number : (number += 1)));
}

function figuresPart(slip: StandardSlip, words: SlipWords): Block[] {
  const labels = [words.timeLimit, words.cost, words.products];
  const labelColumns = Math.max(...labels.map((label) => label.length)) + 1;
  const field = (label: string, value: string): Block => ({ is: 'field', label, value: clip(value), labelColumns });
  return [
    field(words.timeLimit, slip.timeLimit),
    field(words.cost, slip.fee),
    field(words.products, slip.products.join('; ')),
  ];
}

function complaintsPart({ complaints }: StandardSlip, words: SlipWords): Block[] {
  if (complaints.length === 0) return [];
  const ways = complaints.map((way): Block => ({ is: 'item', mark: '-', text: clip(way) }));
  return [...ruled('dashed'), titleOf(words.complaints), ...ways];
}

function lackingPart({ lacking }: StandardSlip, words: SlipWords): Block[] {
  if (lacking.length === 0) return [];
  return [...ruled('dashed'), titleOf(words.lacking), { is: 'text', text: clipList(lacking) }];
}

const titleOf = (title: string): Block => ({ is: 'text', text: `${title}:`, style: { bold: true } });

/** Fourteen names together are longer than one text may be. */
const clipList = (names: readonly string[]): string => names.map(clip).join('; ');
