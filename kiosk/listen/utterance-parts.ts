import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import { phrases } from './clip-pack.ts';
import { hallWords } from './hall-words.ts';
import type { Listened } from './listened.ts';
import { PhraseBook } from './phrase-book.ts';
import { isSpelledInPart, partsOf, spelled } from './reading.ts';
import type { SaidPart } from './teller.ts';
import type { SpokenPart, Utterance } from './spoken-part.ts';
import { listenEn } from './words/en.ts';
import { listenId } from './words/id.ts';

export const listenWords = { id: listenId, en: listenEn } as const;

/** Splits utterances into parts, with the hall's words as last received. */
export class UtteranceParts {
  readonly #listened: Pick<Listened, 'view' | 'boards'>;
  #known: { readonly told: readonly unknown[]; readonly book: PhraseBook; readonly language: SpokenLanguage } | null =
    null;

  constructor(listened: Pick<Listened, 'view' | 'boards'>) {
    this.#listened = listened;
  }

  of(utterance: Utterance): SaidPart[] {
    const { language } = utterance;
    return this.#partsOf(utterance).map((part) => ({ part, language }));
  }

  #partsOf({ text, language, isPrivate, isName = false }: Utterance): readonly SpokenPart[] {
    if (isPrivate) return isSpelledInPart(text) ? [...spelled(text), ...this.#onlyWritten(language)] : spelled(text);
    const parts = partsOf(text, { language, join: listenWords[language].join, book: this.#book(language) });
    // A programme that the hall file does not name is better spelled than left out.
    return isName ? parts.flatMap((part) => (part.is === 'strange' ? spelled(part.text) : part)) : parts;
  }

  #onlyWritten(language: SpokenLanguage): readonly SpokenPart[] {
    return this.#partsOf({ text: listenWords[language].onlyWritten, language, isPrivate: false });
  }

  /** Rebuilt only when the hub has sent something else. */
  #book(language: SpokenLanguage): PhraseBook {
    const told = [this.#listened.view(), ...this.#listened.boards()];
    const known = this.#known;
    const isSame = known?.language === language && told.every((each, i) => known.told[i] === each);
    if (known && isSame && known.told.length === told.length) return known.book;
    const book = new PhraseBook(phrases[language], hallWords(language, told));
    this.#known = { told, book, language };
    return book;
  }
}
