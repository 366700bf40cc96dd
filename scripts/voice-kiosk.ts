// The words of the kiosk's listen mode: a clip for each phrase of its dictionaries, listed in
// `voice/kiosk/manifest.json`.
import { createHash } from 'node:crypto';
import { phrasesOf } from './voice-kiosk-phrases.ts';
import { packSentences } from './voice-kiosk-sentences.ts';

const LONGEST_KEY = 48;

const clipsOf = (language: 'id' | 'en'): Record<string, string> =>
  Object.fromEntries(
    phrasesOf(packSentences[language]).map(({ says, asks, goesOn }) => [
      keyOf(says),
      `${says}${goesOn ? ',' : asks ? '?' : '.'}`,
    ]),
  );

/** The phrase itself, so that file names of recordings explain themselves; if shortened, with a digest of the whole. */
function keyOf(says: string): string {
  const words = says.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const plain = words.normalize('NFD').replaceAll(/[^a-z0-9-]/g, '');
  if (plain.length <= LONGEST_KEY) return plain;
  return `${plain.slice(0, LONGEST_KEY - 5).replace(/-$/, '')}-${createHash('sha256').update(says).digest('hex').slice(0, 4)}`;
}

export const kioskVoices = {
  id: { voice: 'id+f3', wordsPerMinute: 150, clips: clipsOf('id') },
  en: { voice: 'en+f3', wordsPerMinute: 160, clips: clipsOf('en') },
};
