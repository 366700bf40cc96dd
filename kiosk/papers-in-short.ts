import type { KioskPaper } from '../contract/views/kiosk-view.ts';
import type { Words } from '../ui/words/language.svelte.ts';
import type { KioskWords } from './words/id.ts';

/** Longer text is not read on a card, between a name and a button. */
const LETTERS_ON_A_CARD = 130;
/** Short enough to show the standard's own words. */
const LETTERS_OF_A_PAPER = 30;

/**
 * IS8: the line about papers on a service's card. `whole`: it names all mandatory ones, so that the number may be taken
 * from the card.
 */
interface PapersInShort {
  readonly text: string;
  readonly whole: boolean;
}

export function papersInShort(papers: readonly KioskPaper[], words: Words<KioskWords>): PapersInShort {
  const { t } = words;
  const musts = papers.filter(({ mandatory, oneOf }) => mandatory || oneOf !== undefined);
  if (musts.length === 0) return { text: t.noPapersTitle, whole: true };
  const names: string[] = [];
  let isNamed = true;
  musts.forEach((paper, at) => {
    const name = nameOf(paper, words);
    const isChoice = paper.oneOf !== undefined && paper.oneOf === musts[at - 1]?.oneOf;
    names.push(isChoice ? `${names.pop()}${t.or}${name}` : name);
    isNamed &&= name !== '';
  });
  const text = t.bring(names, papers.length - musts.length);
  return text.length <= LETTERS_ON_A_CARD && isNamed
    ? { text, whole: true }
    : { text: t.bringMany(names.length), whole: false };
}

function nameOf({ text, documents, isCopy, unlessListedIn }: KioskPaper, words: Words<KioskWords>): string {
  const { t } = words;
  const said = words.of(text);
  if (said.length <= LETTERS_OF_A_PAPER) return said;
  const name = isCopy ? t.copyOf(documents) : documents.join(', ');
  return unlessListedIn === null ? name : t.unlessListed(name, unlessListedIn);
}
