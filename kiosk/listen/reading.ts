import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import { monthName } from './month-names.ts';
import { digitWords, isInThousands, numberWords } from './number-words.ts';
import type { NumberWord } from './number-words.ts';
import type { PhraseBook } from './phrase-book.ts';
import type { SpokenPart } from './spoken-part.ts';
import { tokensOf } from './word-tokens.ts';
import type { Token } from './word-tokens.ts';
import type { ListenWords } from './words/id.ts';

const PAUSE_MS = { word: 40, sign: 90, comma: 180, sentence: 380 };
/** Longer is neither remembered nor a number or a name. */
const LONGEST_SPELLED = 40;

/** Of personal text no more than this is spelled. */
export const isSpelledInPart = (text: string): boolean => signsOf(text).length > LONGEST_SPELLED;

const signsOf = (text: string): string[] => [...text.normalize('NFD').toLowerCase()];

interface Reader {
  readonly language: SpokenLanguage;
  readonly book: PhraseBook;
  readonly join: ListenWords['join'];
}

/**
 * LI4: splits a text into parts for the loudspeaker: phrases as clips, the hall's sentences read by the hub, numbers
 * and letters between.
 */
export function partsOf(text: string, reader: Reader): SpokenPart[] {
  const tokens = tokensOf(text);
  const parts: SpokenPart[] = [];
  for (let i = 0; i < tokens.length;) {
    const { said, length } = nextOf(tokens, i, reader);
    const pauseMs = pauseAfter(tokens[i + length - 1]);
    parts.push(...said.map((part, j) => ({ ...part, pauseMs: j < said.length - 1 ? part.pauseMs : pauseMs })));
    i += length;
  }
  return joined(parts);
}

/** LI7: personal text is spoken only as letters and digits from the pack. The masked part of a name becomes a pause. */
export function spelled(text: string): SpokenPart[] {
  const signs = signsOf(text).slice(0, LONGEST_SPELLED);
  return signs.flatMap((sign, i): SpokenPart[] => {
    if (!/[a-z0-9]/.test(sign)) return [];
    const pauseMs = /[a-z0-9]/.test(signs[i + 1] ?? '') ? PAUSE_MS.sign : PAUSE_MS.comma;
    const key = /\d/.test(sign) ? `number-${sign}` : `letter-${sign}`;
    return [{ is: 'clip', pack: 'calls', key, pauseMs }];
  });
}

interface Said {
  readonly said: SpokenPart[];
  readonly length: number;
}

function nextOf(tokens: readonly Token[], i: number, reader: Reader): Said {
  const found = reader.book.find(tokens, i);
  if (found) {
    const { known } = found;
    const part = known.is === 'clip' ? clip('kiosk', known.key) : ({ ...known, pauseMs: PAUSE_MS.word } as const);
    return { said: [part], length: found.length };
  }
  const word = tokens[i]?.word ?? '';
  const month = monthName(word, reader.language);
  if (month !== null) return { said: [wordPart(month, reader)], length: 1 };
  if (/^\d/.test(word)) return { said: figure(tokens, i, reader), length: 1 };
  if (isInitials(word) || /^[a-z]$/.test(word)) return { said: spelled(word), length: 1 };
  return { said: [{ is: 'strange', text: word, pauseMs: PAUSE_MS.word }], length: 1 };
}

/** "08.00" is eight, zero, zero; "A-007" a letter and three digits; "5–10" from five to ten. */
function figure(tokens: readonly Token[], i: number, reader: Reader): SpokenPart[] {
  const { word = '', after = '' } = tokens[i] ?? {};
  const before = tokens[i - 1];
  const isOfCode = before !== undefined && isInitials(before.word) && /^-?$/.test(before.after);
  const figures = isInThousands(word) ? [word] : word.split(/[.:]/);
  const numbers = isOfCode ? digitWords(word) : figures.flatMap((part) => figureOf(part, word, reader));
  const isRange = /^\s*–\s*$/.test(after) && /^\d/.test(tokens[i + 1]?.word ?? '');
  const words = isRange ? [...numbers, { word: reader.join.to }] : numbers;
  const isLast = !isRange && (after === '' || /^\s*[.!?)]/.test(after));
  return words.map((each, j) => numberPart(each, reader, isLast && j === words.length - 1));
}

function figureOf(part: string, whole: string, { join, language }: Reader): NumberWord[] {
  const isOfTime = part !== whole && part.length === 2 && part !== '00';
  return numberWords(isOfTime ? String(Number(part)) : part, join, language);
}

function numberPart(each: NumberWord, reader: Reader, isFinal: boolean): SpokenPart {
  if ('number' in each) return clip('calls', `number-${each.number}${isFinal ? '-final' : ''}`);
  return wordPart(each.word, reader);
}

function wordPart(word: string, { book }: Reader): SpokenPart {
  const found = book.find(tokensOf(word), 0)?.known;
  return found?.is === 'clip' ? clip('kiosk', found.key) : { is: 'strange', text: word, pauseMs: PAUSE_MS.word };
}

const clip = (pack: 'calls' | 'kiosk', key: string): SpokenPart => ({ is: 'clip', pack, key, pauseMs: PAUSE_MS.word });

/** "DTKS", "RT", or the letter of a number. */
const isInitials = (word: string): boolean => /^\p{Lu}{1,5}$/u.test(word) && /^[A-Z]+$/.test(word);

function pauseAfter(token: Token | undefined): number {
  const after = token?.after ?? '';
  if (/[.!?:…]/.test(after)) return PAUSE_MS.sentence;
  return /[,;·(—–]/.test(after) ? PAUSE_MS.comma : PAUSE_MS.word;
}

/** Adjacent unknown words become one part, so that a voice which can speak them does so without a break. */
function joined(parts: readonly SpokenPart[]): SpokenPart[] {
  const whole: SpokenPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (part.is === 'strange' && last?.is === 'strange') {
      whole[whole.length - 1] = { ...part, text: `${last.text} ${part.text}` };
    } else whole.push(part);
  }
  return whole;
}
