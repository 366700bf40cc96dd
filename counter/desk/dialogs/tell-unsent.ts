import type { Desk } from '../desk.svelte.ts';
import { notKept } from '../of-whom.ts';

/** CA18: what was typed in a dialog that closes since its visitor was led away in another window. */
export function tellUnsent({ view, number, presses }: Desk, of: string, words: string): void {
  const isLedAway = view !== null && number !== of && presses.busy === null;
  if (isLedAway && words.trim() !== '') presses.refusal = notKept(of, [words.trim()]);
}
