import type { PrintedOrOwn } from '../../../contract/hall-file/parts.ts';

export const textOf = (lines: readonly PrintedOrOwn[]): string => lines.map(({ text }) => text).join('\n');

/** The lines as edited. An unchanged line still cites its source; a new one is the office's own. */
export function rewritten(before: readonly PrintedOrOwn[], text: string): PrintedOrOwn[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((line) => before.find((known) => known.text === line) ?? { text: line, own: true });
}

/** A sentence of the office in place of a printed one cites nothing (HF3). */
export function ownSentence(before: PrintedOrOwn, text: string): PrintedOrOwn {
  const written = text.trim();
  return written === before.text ? before : { text: written, own: true };
}
