import { languages } from '../../contract/lists.ts';

/** The languages in which the hall file and all papers are written. */
export type Language = 'id' | 'en';

/** Regional languages, for people who know no other well: Jawa, Bali, Minang, Palembang. They may be incomplete. */
type RegionalLanguage = Exclude<Tongue, Language>;
export type Tongue = (typeof languages)[number];

type Fetched<Dictionary> = Dictionary | (() => Promise<Dictionary>);

/** Indonesian is in the bundle; every other language may be loaded when first needed. */
type Dictionaries<Dictionary extends object> = { readonly id: Dictionary; readonly en: Fetched<Dictionary> } & {
  readonly [Regional in RegionalLanguage]?: Fetched<Partial<Dictionary>>;
};

/**
 * The language of one screen and its dictionary: `words.t.takeNumber`. The type of the Indonesian one is the type of
 * all.
 */
export class Words<Dictionary extends object> {
  readonly #dictionaries: Dictionaries<Dictionary>;
  readonly #fetched = new Map<Tongue, Partial<Dictionary>>();
  /** Indonesian words of lazily loaded pages. */
  #learnt = $state.raw<Partial<Dictionary>>({});
  #wanted: Tongue = 'id';
  #tongue = $state<Tongue>('id');
  /** What a language lacks falls back to Indonesian [LA1]. */
  readonly t: Dictionary = $derived.by(() => ({
    ...this.#dictionaries.id,
    ...this.#learnt,
    ...this.#fetched.get(this.#tongue),
  }));

  constructor(dictionaries: Dictionaries<Dictionary>) {
    this.#dictionaries = dictionaries;
    for (const tongue of languages) {
      const dictionary = dictionaries[tongue];
      if (dictionary && typeof dictionary !== 'function') this.#fetched.set(tongue, dictionary);
    }
  }

  get tongue(): Tongue {
    return this.#tongue;
  }

  /** The language of papers, dates and the hall's own words, which exist in no regional language. */
  get language(): Language {
    return this.#tongue === 'en' ? 'en' : 'id';
  }

  /** LA2: at once if its dictionary is loaded, else when it has come; if it cannot be loaded nothing changes. */
  speak(tongue: Tongue): void {
    this.#wanted = tongue;
    if (this.#fetched.has(tongue)) this.#tongue = tongue;
    else void this.fetch(tongue).then((came) => came && this.#wanted === tongue && (this.#tongue = tongue));
  }

  /** Loads a dictionary in advance. False: there is none, or it could not be loaded. */
  async fetch(tongue: Tongue): Promise<boolean> {
    const dictionary = this.#dictionaries[tongue];
    if (typeof dictionary !== 'function') return this.#fetched.has(tongue);
    const came = await dictionary().catch(() => null);
    if (came) this.#fetched.set(tongue, came);
    return came !== null;
  }

  learn(more: Partial<Dictionary>): void {
    this.#learnt = { ...this.#learnt, ...more };
  }

  /** Words of the hall's file in this screen's language. */
  of(bilingual: { id: string; en: string }): string {
    return bilingual[this.language];
  }
}
