import type { Refusal } from '../presses.svelte.ts';

/** What a clerk writes with a press, in his own words. */
const written: ReadonlySet<string> = new Set(['need', 'reason', 'note']);

/** Somebody else is at the counter by now, or nobody. */
const gone: ReadonlySet<Refusal['code']> = new Set(['changed-meanwhile', 'counter-empty']);

/**
 * CA18: the refusal says of whom it was, and repeats what was written: his part of the screen may be gone. `isForm`: what was
 * written names people, and is not repeated.
 */
export function ofWhom(refusal: Refusal | null, number: string, body: object, isForm = false): Refusal | null {
  if (!refusal || !gone.has(refusal.code) || !('visitId' in body || 'act' in body)) return refusal;
  const words = Object.entries(body).flatMap(([field, text]) => (written.has(field) && text ? [String(text)] : []));
  return isForm || words.length > 0 ? notKept(number, words) : { ...refusal, detail: number };
}

/** The sentence that says so of what was written. */
export const notKept = (number: string, words: readonly string[] = []): Refusal => ({
  code: 'changed-meanwhile',
  detail: [number, ...words].join(': '),
});
