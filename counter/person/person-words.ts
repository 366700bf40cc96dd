import { Words } from '../../ui/words/language.svelte.ts';
import { personId } from './words/id.ts';
import type { PersonMessages } from './words/id.ts';

export type PersonWords = Words<PersonMessages>;

/** For this area alone: loaded with it. */
export const personWords = (): PersonWords =>
  new Words<PersonMessages>({ id: personId, en: () => import('./words/en.ts').then(({ personEn }) => personEn) });
