import type { HallFile } from '../../../contract/hall-file.ts';
import type { SpokenLanguage } from '../../ports/voice.ts';
import { whoMayBring } from '../standard/who-may-bring.ts';

/** Where sentences for visitors stand. Printers, devices, e-mail addresses and the office's own notes are not read aloud. */
const SEEN = [
  'agency',
  'address',
  'definition',
  'hours',
  'register',
  'priorities',
  'roles',
  'stations',
  'counters',
  'kiosks',
  'displays',
  'runningText',
  'services',
  'complaints',
  'legalBasis',
  'standards',
] as const satisfies readonly (keyof HallFile)[];

/** Under these names plain text is a sentence; under others it is an id, a kind or a code. */
const PLAIN_WORDS = new Set([
  'name',
  'shownName',
  'longName',
  'documents',
  'form',
  'issuer',
  'countersignedBy',
  'programmes',
]);
const LONGEST = 600;

export interface HallSentence {
  readonly text: string;
  /** The language in which a screen asks for it. */
  readonly language: SpokenLanguage;
  /** The language of its words: an untranslated text is read as printed. */
  readonly readIn: SpokenLanguage;
}

/** VO1: all that the hub reads aloud: the hall's own sentences, in the language in which they are shown. */
export function hallSentences(file: HallFile, said: readonly Bilingual[] = []): readonly HallSentence[] {
  const found = new Map<string, HallSentence>();
  const add = (text: string, language: SpokenLanguage, readIn: SpokenLanguage) => {
    const sentence = { text: tidied(text), language, readIn };
    if (/[\p{L}\p{N}]/u.test(text) && sentence.text.length <= LONGEST) found.set(keyOf(sentence), sentence);
  };
  for (const place of SEEN) collect(file[place], add);
  for (const service of file.services) collect(whoMayBring(service), add);
  for (const words of said) collect(words, add);
  return [...found.values()];
}

export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export const keyOf = ({ language, text }: Pick<HallSentence, 'language' | 'text'>): string =>
  `${language} ${tidied(text)}`;

/** Line breaks and double spaces do not make another sentence. */
export const tidied = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

type Add = (text: string, language: SpokenLanguage, readIn: SpokenLanguage) => void;

function collect(value: unknown, add: Add): void {
  if (Array.isArray(value)) return value.forEach((each) => collect(each, add));
  if (!isObject(value)) return;
  const { id, text, en } = value;
  if (typeof id === 'string' && typeof en === 'string') return addBoth(id, en, 'en', add);
  if (typeof text === 'string') {
    const isTranslated = typeof en === 'string';
    addBoth(text, isTranslated ? en : text, isTranslated ? 'en' : 'id', add);
  }
  for (const [name, each] of Object.entries(value)) {
    for (const words of PLAIN_WORDS.has(name) ? [each].flat() : []) {
      if (typeof words === 'string') addBoth(words, words, 'id', add);
    }
    collect(each, add);
  }
}

function addBoth(indonesian: string, english: string, readEnglishIn: SpokenLanguage, add: Add): void {
  add(indonesian, 'id', 'id');
  add(english, 'en', readEnglishIn);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
