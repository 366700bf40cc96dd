import secondsOf from '../../voice/calls/seconds.json';
import type { Sentence, SpokenLanguage } from '../../ui/sound/spoken.ts';

const seconds: Readonly<Record<SpokenLanguage, Readonly<Record<string, number>>>> = secondsOf;

// URLs only: a clip is fetched when first spoken. Inlined, the pack would be in the display's bundle.
const addresses = import.meta.glob<string>('../../voice/calls/*/*.opus', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

export function clipAddress(language: SpokenLanguage, key: string): string | null {
  return addresses[`../../voice/calls/${language}/${key}.opus`] ?? null;
}

export function clipSeconds(language: SpokenLanguage, key: string): number {
  return seconds[language][key] ?? 0;
}

/** Duration of a sentence, known before any of its clips is fetched. */
export function sentenceMs({ language, clips }: Sentence): number {
  return clips.reduce((sum, { key, pauseAfterMs }) => sum + clipSeconds(language, key) * 1000 + pauseAfterMs, 0);
}
