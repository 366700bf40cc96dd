import { sentenceStart } from '../../../contract/hall-file/sentence-start.ts';
import type { Block } from '../../../printers/document.ts';
import { heading } from '../../../printers/drawing/heading.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import type { PaperWanted, Slip } from '../../domain/slips.ts';
import { dateInWords } from '../../domain/hall-time/date-words.ts';
import { slipWords } from './words.ts';
import type { SlipWords } from './words.ts';

/** Limits texts of the hall's file and of clerks: a name of ten thousand letters must not cost a metre of paper. */
const LONGEST_TEXT = 600;

export function clip(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const begun = text.slice(0, LONGEST_TEXT - 3);
  return `${begun.replace(/\s+\S*$/u, '')}...`;
}

/** A letter and three or four digits (IS1), with some room. */
export const clipNumber = (number: string): string => number.slice(0, 8);

export const feed = (dots: number): Block => ({ is: 'feed', dots });

export const isNarrow = (model: PrinterModel): boolean => model.columns < 40;

/** Marks that must not be overlooked stand at both ends of the paper; between them the slip; then the cut. */
export function framed(slip: Slip, reprint: boolean, blocks: readonly Block[]): Block[] {
  const words = slipWords(slip.language);
  const trial: Block[] = slip.trial ? [{ is: 'bar', text: words.trial }] : [];
  const again: Block[] = reprint ? [{ is: 'bar', text: `*** ${words.reprint} ***` }] : [];
  const top = [...again, ...trial];
  return [
    ...top,
    ...(top.length > 0 ? [feed(16)] : []),
    ...blocks,
    ...(slip.trial ? [feed(16), ...trial] : []),
    { is: 'cut' },
  ];
}

/** The agency that issues this paper. */
export function agencyHead(slip: Slip, model: PrinterModel): Block[] {
  return [
    { is: 'raster', bitmap: heading(clip(slip.agency), isNarrow(model) ? 28 : 36, model.dots) },
    feed(6),
    { is: 'rule', kind: 'double' },
    feed(14),
  ];
}

/** A rule with space above and below. */
export const ruled = (kind: 'thin' | 'dashed'): Block[] => [feed(8), { is: 'rule', kind }, feed(12)];

export function titled(title: string): Block[] {
  return [{ is: 'text', text: title, align: 'center', style: { bold: true } }, feed(10)];
}

/** Date on the left, time with zone on the right (IS5). */
export function madeAt(slip: Slip): Block {
  return {
    is: 'edges',
    left: clip(dateInWords(slip.at.day, slip.language)),
    right: clip(`${slip.at.time} ${slip.at.zone}`),
  };
}

export function listed(entries: readonly string[]): Block[] {
  return entries.map((text, at) => ({
    is: 'item',
    mark: `${at + 1}.`.padStart(entries.length > 9 ? 3 : 2),
    text: clip(sentenceStart(text)),
  }));
}

/** A paper and, hanging under it, where to get it. A sentence comes last: its paper is looked for by its name. */
export function paperWanted(paper: PaperWanted, mark: string, words: SlipWords): Block[] {
  const { text, called, issuer, countersignedBy, instead = false } = paper;
  const from = issuer === null && countersignedBy === null ? [] : [`(${words.paperFrom(issuer, countersignedBy)})`];
  const [first = '', ...below] = called === null ? [text, ...from] : [[called, ...from].join(' '), text];
  const under = ' '.repeat(mark.length);
  const begins = instead ? words.instead(first) : sentenceStart(first);
  return [
    { is: 'item', mark: instead ? under : mark, text: clip(begins) },
    ...below.map((line): Block => ({ is: 'item', mark: under, text: clip(line) })),
  ];
}
