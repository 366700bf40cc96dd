import type { Refusal } from '../presses.svelte.ts';

/** What a clerk writes with a press, in his own words. */
const written: ReadonlySet<string> = new Set(['need', 'reason', 'note']);

/** Somebody else is at the counter by now, or nobody. */
const gone: ReadonlySet<Refusal['code']> = new Set(['changed-meanwhile', 'counter-empty']);

/** CA18: the refusal says of whom it was, and repeats what was written: his part of the screen may be gone. */
export function ofWhom(refusal: Refusal | null, number: string, body: object): Refusal | null {
  if (!refusal || !gone.has(refusal.code) || !('visitId' in body)) return refusal;
  const words = Object.entries(body).flatMap(([field, text]) => (written.has(field) && text ? [String(text)] : []));
  return { ...refusal, detail: [number, ...words].join(': ') };
}
