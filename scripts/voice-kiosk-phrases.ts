import { HALL } from '../kiosk/listen/samples.fixture.ts';
import { phraseKey, tokensOf } from '../kiosk/listen/word-tokens.ts';

/** One clip of the pack: a piece of a sentence between two places for numbers or words of the hall. */
interface Phrase {
  readonly says: string;
  readonly asks: boolean;
  /** A number or a word of the hall follows: the intonation stays up. */
  readonly goesOn: boolean;
}

const HOLE = new RegExp(String.raw`${HALL}|\d+(?:[.:–-]\d+)*`, 'u');
/** Ends of sentences, but not of "No.". */
const END = /((?<!\bNo)[.!?:;…—·()“”"]+\s*|\s+–\s+)/u;

/** All phrases of which these sentences are made, each once. */
export function phrasesOf(sentences: readonly string[]): Phrase[] {
  const found = new Map<string, Phrase>();
  for (const phrase of sentences.flatMap(piecesOf)) {
    const key = phraseKey(tokensOf(phrase.says));
    if (!isSpelled(phrase.says) && key !== '') {
      found.set(key, { ...phrase, goesOn: phrase.goesOn && (found.get(key)?.goesOn ?? true) });
    }
  }
  return [...found.values()];
}

function piecesOf(sentence: string): Phrase[] {
  const between = sentence.split(HOLE);
  return between.flatMap((piece, i) => {
    const parts = piece.split(END);
    const isBeforeHole = (j: number) => i < between.length - 1 && j === parts.length - 1;
    return parts.flatMap((part, j) =>
      j % 2 === 1 ? [] : [{ says: tidied(part), asks: parts[j + 1]?.includes('?') ?? false, goesOn: isBeforeHole(j) }],
    );
  });
}

/** A word in capitals alone is spelled with the letters of the pack for calls. */
const isSpelled = (says: string): boolean => /^\p{Lu}$/u.test(says) || /^(?:SD|SMP|SMA|PNS|TNI)$/.test(says);

/** Text-to-speech would spell words in capitals. */
function tidied(piece: string): string {
  const trimmed = piece.replaceAll(/^[\s,/‘’'-]+|[\s,/‘’'-]+$/gu, '').replaceAll(/\s+/g, ' ');
  return /\s/.test(trimmed) && trimmed === trimmed.toUpperCase() ? trimmed.toLowerCase() : trimmed;
}
