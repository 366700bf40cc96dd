import type { Cell } from '../../contract/views/report-view.ts';
import type { CounterWords } from '../words/screen-words.ts';
import { numberText, UNKNOWN } from './number-text.ts';

/** A cell as text: in the reader's language, times formatted, unknown values as such. */
export function cellText(cell: Cell, kind: 'text' | 'number' | 'moment', words: CounterWords): string {
  if (cell === null) return UNKNOWN;
  if (typeof cell === 'object') return words.of(cell);
  if (typeof cell === 'number') return numberText(cell, words);
  const [, year, month, day, clock] = /^(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d)$/.exec(cell) ?? [];
  return kind === 'moment' && year ? `${day}/${month}/${year} ${clock?.replace(':', '.')}` : cell;
}
