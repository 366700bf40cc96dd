import type { Clip } from './sound-output.ts';
import type { SpokenLanguage } from './spoken.ts';

const FETCH_WITHIN_MS = 8_000;
/** Sentences of a hall are longer than clips, so fewer are cached: a page or two. */
const KEPT = 40;

/** The hall's sentences as read aloud by the hub; the latest are cached. */
export class SaidWords {
  readonly #kept = new Map<string, Promise<Clip>>();
  readonly #decode: (bytes: ArrayBuffer) => Promise<Clip>;
  readonly #fetch: typeof fetch;

  constructor(decode: (bytes: ArrayBuffer) => Promise<Clip>, fetchWav: typeof fetch = fetch) {
    this.#decode = decode;
    this.#fetch = (...wish) => fetchWav(...wish);
  }

  clipOf(language: SpokenLanguage, text: string): Promise<Clip> {
    const key = `${language} ${text}`;
    const known = this.#kept.get(key) ?? this.#ask(language, text);
    this.#kept.delete(key);
    this.#kept.set(key, known);
    // Requested again next time: the hub may be back.
    known.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) if (this.#kept.size > KEPT) this.#kept.delete(oldest);
    return known;
  }

  async #ask(language: SpokenLanguage, text: string): Promise<Clip> {
    const answer = await this.#fetch('/voice/said', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ language, text }),
      signal: AbortSignal.timeout(FETCH_WITHIN_MS),
    });
    if (!answer.ok) throw new Error(`The hub does not say it: ${answer.status}`);
    return this.#decode(await answer.arrayBuffer());
  }
}
