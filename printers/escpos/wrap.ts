/** Wraps text to the paper's width; a word longer than a line is split, never truncated. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((word) => pieces(word, columns))) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= columns) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** As few lines as `wrap` makes, of lengths as even as possible: for centred text. */
export function wrapEvenly(text: string, columns: number): string[] {
  let best = wrap(text, columns);
  for (let narrower = columns - 1; narrower > 0; narrower--) {
    const lines = wrap(text, narrower);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}

/** Hanging indent: the first line begins with the head, the others are aligned with the text after it. */
export function hang(head: string, text: string, columns: number): string[] {
  const indent = ' '.repeat(head.length);
  return wrap(text, Math.max(1, columns - head.length)).map((line, at) => (at === 0 ? head : indent) + line);
}

/** Two texts at the left and right edge of a line, or on two lines if the paper is too narrow. */
export function toEdges(left: string, right: string, columns: number): string[] {
  if (left.length + 1 + right.length <= columns) {
    return [left + ' '.repeat(columns - left.length - right.length) + right];
  }
  return [...wrap(left, columns), ...wrap(right, columns).map((line) => line.padStart(columns))];
}

export function centred(text: string, columns: number): string {
  const before = Math.floor((columns - text.length) / 2);
  return (' '.repeat(Math.max(0, before)) + text).padEnd(columns);
}

function pieces(word: string, columns: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < word.length; at += columns) parts.push(word.slice(at, at + columns));
  return parts;
}
