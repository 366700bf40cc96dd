import manifest from '../voice/manifest.json';
import type { SpokenLanguage } from './announcement.ts';
import type { Sentence } from './sentence.ts';

const secondsOf: Readonly<Record<SpokenLanguage, Readonly<Record<string, number>>>> = {
  id: manifest.languages.id.seconds,
  en: manifest.languages.en.seconds,
};

// Addresses only: a clip is fetched when it is first spoken. Inlined, the pack would stand in the display's script.
const addresses = import.meta.glob<string>('../voice/*/*.opus', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

export function clipAddress(language: SpokenLanguage, key: string): string | null {
  return addresses[`../voice/${language}/${key}.opus`] ?? null;
}

export function clipSeconds(language: SpokenLanguage, key: string): number {
  return secondsOf[language][key] ?? 0;
}

/** How long a sentence takes, known before any of its clips is fetched. */
export function sentenceMs({ language, clips }: Sentence): number {
  return clips.reduce((sum, { key, pauseAfterMs }) => sum + clipSeconds(language, key) * 1000 + pauseAfterMs, 0);
}

export function clipKeys(language: SpokenLanguage): string[] {
  return Object.keys(secondsOf[language]);
}
