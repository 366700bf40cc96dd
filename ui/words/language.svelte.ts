export type Language = 'id' | 'en';

/** The language of one screen, and its dictionary: `words.t.takeNumber`. The Indonesian one is the type of the others. */
export class Words<Dictionary> {
  language = $state<Language>('id');
  readonly t: Dictionary = $derived.by(() => this.#dictionaries[this.language]);
  readonly #dictionaries: Record<Language, Dictionary>;

  constructor(dictionaries: Record<Language, Dictionary>) {
    this.#dictionaries = dictionaries;
  }

  /** Words of the hall's file in this screen's language. */
  of(bilingual: { id: string; en: string }): string {
    return bilingual[this.language];
  }
}
