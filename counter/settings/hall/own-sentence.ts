import type { PrintedOrOwn } from '../../../contract/hall-file/parts.ts';

/** What the office writes in place of a printed sentence is its own and cites nothing (HF3). */
export function ownSentence(before: PrintedOrOwn, text: string): PrintedOrOwn {
  const written = text.trim();
  return written === before.text ? before : { text: written, own: true };
}
