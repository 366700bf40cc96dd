import type { SpokenLanguage } from './spoken.ts';
import { placeWords } from './place-words.ts';
import { numberClips, spelledClips, withFinalContour } from './spoken-number.ts';

const LONGEST_PHRASE_WORDS = 2;

/** The clips of a place's label; null if one of its words has none: half a place could be the wrong place. */
export function placeClips(label: string, language: SpokenLanguage): string[] | null {
  const words = label.toLowerCase().match(/[0-9]+|[\p{L}\p{M}]+/gu) ?? [];
  const clips: string[] = [];
  for (let i = 0; i < words.length;) {
    const found = clipsAt(words, i, language);
    if (!found) return null;
    clips.push(...found.clips);
    i += found.words;
  }
  if (clips.length === 0) return null;
  return withFinalContour(isBareNumber(words) ? ['counter', ...clips] : clips);
}

const isBareNumber = (words: readonly string[]) => words.length === 1 && /^[0-9]+$/.test(words[0] ?? '');

function clipsAt(words: readonly string[], i: number, language: SpokenLanguage) {
  for (let length = LONGEST_PHRASE_WORDS; length > 0; length -= 1) {
    const clip = placeWords[language][words.slice(i, i + length).join(' ')];
    if (clip !== undefined) return { clips: [clip], words: length };
  }
  const word = words[i] ?? '';
  if (/^[0-9]+$/.test(word)) return { clips: numberClips(word), words: 1 };
  if (/^[a-z]$/.test(word)) return { clips: spelledClips(word), words: 1 };
  return null;
}
