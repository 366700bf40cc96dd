import type { RequirementSetup } from '../hall-setup.ts';

/** What the hall's file knows of a paper beyond its printed words. */
interface BesideWords {
  /** A short name to ask for, where the printed words are a whole sentence. */
  readonly called: string | null;
  readonly form: string | null;
  readonly issuer: string | null;
  readonly countersignedBy: string | null;
}

/** Longer words count as a sentence, from which a reader would have to search out the paper's name and where to get it. */
const LONGEST_NAME = 80;

/** Leaves out what the printed words have just said, unless they are a sentence, which nobody reads twice. */
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

/** Decrees spell "fotokopi" in several ways: "Foto copy", "Fotocopy". */
const sounds = (words: string): string => words.toLowerCase().replaceAll(/[\s/]/g, '').replaceAll('copy', 'kopi');
