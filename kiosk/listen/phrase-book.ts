import { phraseKey, tokensOf } from './word-tokens.ts';
import type { Token } from './word-tokens.ts';

export type Known = { readonly is: 'clip'; readonly key: string } | { readonly is: 'hall'; readonly text: string };
export interface Found {
  readonly known: Known;
  readonly length: number;
}

/**
 * What can be spoken as a whole: the pack's phrases, and the sentences of the hall file that the kiosk has received.
 */
export class PhraseBook {
  readonly #known = new Map<string, Known>();
  #longest = 0;

  constructor(phrases: Readonly<Record<string, { readonly says: string }>>, hallWords: Iterable<string> = []) {
    for (const text of hallWords) this.#add(text, { is: 'hall', text });
    // If both have it, the clip is used: it needs no hub.
    for (const [key, { says }] of Object.entries(phrases)) this.#add(says, { is: 'clip', key });
  }

  /** The longest phrase that begins here. */
  find(tokens: readonly Token[], from: number): Found | null {
    for (let length = Math.min(this.#longest, tokens.length - from); length > 0; length--) {
      const known = this.#known.get(phraseKey(tokens.slice(from, from + length)));
      if (known) return { known, length };
    }
    return null;
  }

  #add(text: string, known: Known): void {
    const tokens = tokensOf(text);
    if (tokens.length === 0) return;
    this.#known.set(phraseKey(tokens), known);
    this.#longest = Math.max(this.#longest, tokens.length);
  }
}
