import type { KioskPaper } from '../contract/views/kiosk-view.ts';
import type { Words } from '../ui/words/language.svelte.ts';
import type { KioskWords } from './words/id.ts';

/** More than this is not read on a card, between a name and a button. */
const LETTERS_ON_A_CARD = 130;
/** So short that the words of the standard are said themselves. */
const LETTERS_OF_A_PAPER = 30;

/** IS8: what a service's card says of its papers. `whole`: every one that is a must stands there, so that its number may be taken from the card. */
interface PapersInShort {
  readonly text: string;
  readonly whole: boolean;
}

export function papersInShort(papers: readonly KioskPaper[], words: Words<KioskWords>): PapersInShort {
  const { t } = words;
  const musts = papers.filter(({ mandatory }) => mandatory);
  if (musts.length === 0) return { text: t.noPapersTitle, whole: true };
  const names = musts.map((paper) => nameOf(paper, words));
  const text = t.bring(names, papers.length - musts.length);
  return text.length <= LETTERS_ON_A_CARD && names.every((name) => name !== '')
    ? { text, whole: true }
    : { text: t.bringMany(musts.length), whole: false };
}

function nameOf({ text, documents, isCopy, unlessListedIn }: KioskPaper, words: Words<KioskWords>): string {
  const { t } = words;
  const said = words.of(text);
  if (said.length <= LETTERS_OF_A_PAPER) return said;
  const name = isCopy ? t.copyOf(documents) : documents.join(', ');
  return unlessListedIn === null ? name : t.unlessListed(name, unlessListedIn);
}
