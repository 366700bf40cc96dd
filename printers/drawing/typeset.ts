/** A word, or a piece of one, and how far from the left edge it stands. */
interface SetWord {
  readonly text: string;
  readonly x: number;
}

export type Measure = (text: string) => number;

/** `even`: all lines of similar length, for headings. `last-short`: the last line may be short. */
export type Shape = 'even' | 'last-short';

/** A gap wider than this many spaces tears the line open. */
const WIDEST_GAP = 3;

/** Lines no wider than the column, broken so that the white space at their ends is spread as evenly as possible. */
export function breakLines(text: string, width: number, measure: Measure, shape: Shape = 'last-short'): string[][] {
  const words = text.split(/\s+/u).flatMap((word) => breakWord(word, width, measure));
  const widths = words.map(measure);
  const ends = bestEnds(widths, width, measure(' '), shape);
  const lines: string[][] = [];
  for (let from = 0; from < words.length; from = ends[from] ?? words.length) {
    lines.push(words.slice(from, ends[from] ?? words.length));
  }
  return lines;
}

/** A justified paragraph; left-aligned as a whole if a line would be torn open. */
export function justify(text: string, width: number, measure: Measure): SetWord[][] {
  const space = measure(' ');
  const lines = breakLines(text, width, measure);
  const gaps = lines.map((words) => (width - words.reduce((sum, word) => sum + measure(word), 0)) / (words.length - 1));
  const torn = gaps.slice(0, -1).some((gap) => !(gap <= space * WIDEST_GAP));
  return lines.map((words, at) =>
    placed(words, torn || at === lines.length - 1 ? space : (gaps[at] ?? space), measure),
  );
}

export function ragged(text: string, width: number, measure: Measure): SetWord[][] {
  return breakLines(text, width, measure, 'even').map((words) => placed(words, measure(' '), measure));
}

/**
 * For each possible first word of a line, the word after the line's end. The white space is squared, so that one bad
 * line costs more than several fair ones.
 */
function bestEnds(widths: readonly number[], width: number, space: number, shape: Shape): number[] {
  const count = widths.length;
  const cost = Array.from({ length: count + 1 }, () => 0);
  const ends = Array.from({ length: count }, () => count);
  for (let from = count - 1; from >= 0; from--) {
    let used = -space;
    let best = Number.POSITIVE_INFINITY;
    for (let end = from + 1; end <= count; end++) {
      used += space + (widths[end - 1] ?? 0);
      if (used > width && end > from + 1) break;
      const white = end === count && shape === 'last-short' ? 0 : Math.max(0, width - used) ** 2;
      const total = white + (cost[end] ?? 0);
      if (total > best) continue;
      best = total;
      ends[from] = end;
    }
    cost[from] = best;
  }
  return ends;
}

function placed(words: readonly string[], gap: number, measure: Measure): SetWord[] {
  let x = 0;
  return words.map((text) => {
    const word = { text, x };
    x += measure(text) + gap;
    return word;
  });
}

function breakWord(word: string, width: number, measure: Measure): string[] {
  if (word === '') return [];
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && measure(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
