import type { OnlineFrame } from '../../contract/views/online-view.ts';
import type { Language } from '../../ui/words/language.svelte.ts';
import { en } from '../words/en.ts';
import { id } from '../words/id.ts';
import type { OnlineWords } from '../words/id.ts';

/** URLs of the site's scripts, which change with their content; empty if none are built. */
export type Scripts = Partial<Record<'ticket' | 'form' | 'state' | 'proof', string>>;

/** Whose site it is and in which language it is read: every page needs it. */
export interface Site {
  readonly frame: OnlineFrame;
  readonly language: Language;
  readonly scripts: Scripts;
}

export const wordsOf = ({ language }: Pick<Site, 'language'>): OnlineWords => (language === 'en' ? en : id);

/** Words of the hall's file in the visitor's language. */
export const told = ({ language }: Pick<Site, 'language'>, words: { id: string; en: string }): string =>
  words[language];

/** The language is part of the URL, so that nothing has to be stored on the telephone. */
export const at = ({ language }: Pick<Site, 'language'>, path: string): string =>
  language === 'en' ? `${path}?bahasa=en` : path;
