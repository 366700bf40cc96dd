import { Words } from '../../../ui/words/language.svelte.ts';
import { findId } from './words/id.ts';
import type { FindMessages } from './words/id.ts';

export type FindWords = Words<FindMessages>;

/** Loaded with the dialog: most visitors keep their slip. */
export const findWords = (): FindWords =>
  new Words<FindMessages>({ id: findId, en: () => import('./words/en.ts').then(({ findEn }) => findEn) });
