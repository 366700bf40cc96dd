import type { PrintedOrOwn } from '../../../contract/hall-file/parts.ts';

/** A sentence of the office in place of a printed one cites nothing (HF3). */
export function ownSentence(before: PrintedOrOwn, text: string): PrintedOrOwn {
  const written = text.trim();
  return written === before.text ? before : { text: written, own: true };
}
