/** A word, or a piece of one, and how far from the left edge it stands. */
export interface SetWord {
  readonly text: string;
  readonly x: number;
}

export type Measure = (text: string) => number;

/** A gap wider than this many spaces tears a hole into the line; it is left ragged instead. */
const WIDEST_GAP = 3.2;

/** Lines no wider than the column; a word that is wider than the column is broken. */
export function breakLines(text: string, width: number, measure: Measure): string[][] {
  const space = measure(' ');
  const lines: string[][] = [];
  let line: string[] = [];
  let used = 0;
  for (const word of text.split(/\s+/u).flatMap((word) => breakWord(word, width, measure))) {
    const wordWidth = measure(word);
    if (line.length > 0 && used + space + wordWidth > width) {
      lines.push(line);
      line = [];
      used = 0;
    }
    used += (line.length > 0 ? space : 0) + wordWidth;
    line.push(word);
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** A paragraph set to both edges, its last line to the left. */
export function justify(text: string, width: number, measure: Measure): SetWord[][] {
  const space = measure(' ');
  const lines = breakLines(text, width, measure);
  return lines.map((words, at) => {
    const filled = words.reduce((sum, word) => sum + measure(word), 0);
    const even = words.length > 1 ? (width - filled) / (words.length - 1) : space;
    const gap = at === lines.length - 1 || even > space * WIDEST_GAP ? space : even;
    return placed(words, gap, measure);
  });
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
