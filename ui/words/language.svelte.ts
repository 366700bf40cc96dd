import { languages } from '../../contract/lists.ts';

/** The languages in which the hall's file and every paper are written. */
export type Language = 'id' | 'en';

/** Languages of a region, for those who know no other well: Jawa, Bali, Minang, Palembang. A screen says in them what it can. */
type RegionalLanguage = Exclude<Tongue, Language>;
export type Tongue = (typeof languages)[number];

type Fetched<Dictionary> = Dictionary | (() => Promise<Dictionary>);

/** Indonesian is aboard: every other language may be fetched when it is first wanted. */
type Dictionaries<Dictionary extends object> = { readonly id: Dictionary; readonly en: Fetched<Dictionary> } & {
  readonly [Regional in RegionalLanguage]?: Fetched<Partial<Dictionary>>;
};

/** The language of one screen, and its dictionary: `words.t.takeNumber`. The Indonesian one is the type of the others. */
export class Words<Dictionary extends object> {
  readonly #dictionaries: Dictionaries<Dictionary>;
  readonly #fetched = new Map<Tongue, Partial<Dictionary>>();
  /** Indonesian words of pages that are fetched. */
  #learnt = $state.raw<Partial<Dictionary>>({});
  #wanted: Tongue = 'id';
  #tongue = $state<Tongue>('id');
  /** What a language does not say is said in Indonesian [LA1]. */
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

  /** Of papers, dates and the hall's own words: no region's language has those. */
  get language(): Language {
    return this.#tongue === 'en' ? 'en' : 'id';
  }

  /** LA2: at once if its dictionary is here, else as soon as it has come; where it cannot come all stays as it is. */
  speak(tongue: Tongue): void {
    this.#wanted = tongue;
    if (this.#fetched.has(tongue)) this.#tongue = tongue;
    else void this.fetch(tongue).then((came) => came && this.#wanted === tongue && (this.#tongue = tongue));
  }

  /** Ahead of its being wanted. False: there is none, or the hub did not bring it. */
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
