import type { RequirementSetup } from '../hall-setup.ts';

/** What the hall's file knows of a paper besides its printed words. */
interface BesideWords {
  /** What to ask for, where the printed words are a sentence. */
  readonly called: string | null;
  readonly form: string | null;
  readonly issuer: string | null;
  readonly countersignedBy: string | null;
}

/** Longer words are a sentence: who reads them looks for the name of the paper and where to get it. */
const LONGEST_NAME = 80;

/** Nothing that a visitor has just read in the printed words; of a sentence everything, since nobody reads it twice. */
export function besideWords(paper: RequirementSetup): BesideWords {
  const { text } = paper.text;
  const isSentence = text.length > LONGEST_NAME;
  const unsaid = (words: string | undefined): string | null =>
    words !== undefined && (isSentence || !sounds(text).includes(sounds(words))) ? words : null;
  const names = paper.documents ?? [];
  return {
    called: isSentence && names.length > 0 ? names.join(', ') : null,
    form: unsaid(paper.form),
    issuer: unsaid(paper.issuer),
    countersignedBy: unsaid(paper.countersignedBy),
  };
}

/** "Foto copy" and "Fotocopy" are "fotokopi": decrees spell it as they like. */
const sounds = (words: string): string => words.toLowerCase().replaceAll(/[\s/]/g, '').replaceAll('copy', 'kopi');
