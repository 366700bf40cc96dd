import { Words } from '../../ui/words/language.svelte.ts';
import { hallNowId } from './words/id.ts';
import type { HallNowMessages } from './words/id.ts';

export type HallNowWords = Words<HallNowMessages>;

/** For this area alone: loaded with it. */
export const hallNowWords = (): HallNowWords =>
  new Words<HallNowMessages>({ id: hallNowId, en: () => import('./words/en.ts').then(({ hallNowEn }) => hallNowEn) });
