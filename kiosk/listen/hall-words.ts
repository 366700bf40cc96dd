import type { KioskView } from '../../contract/views/kiosk-view.ts';
import type { StandardBoard } from '../../contract/hall-file/standard-board.ts';
import type { SpokenLanguage } from '../../ui/sound/spoken.ts';

/** Fields never read aloud: ids, states and URLs. */
const NOT_WORDS = new Set(['id', 'serviceId', 'kind', 'medium', 'icon', 'series', 'is', 'why', 'slips', 'voice']);

/**
 * Sentences of the hall file in what the hub has sent to this kiosk, in one language. Nothing of a visitor is among
 * them.
 */
export function hallWords(language: SpokenLanguage, told: readonly (KioskView | StandardBoard | null)[]): string[] {
  return told.flatMap((each) => wordsIn(each, language));
}

function wordsIn(value: unknown, language: SpokenLanguage): string[] {
  if (typeof value === 'string') return /\p{L}/u.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => wordsIn(each, language));
  if (typeof value !== 'object' || value === null) return [];
  if ('id' in value && 'en' in value) {
    const words = Reflect.get(value, language);
    return typeof words === 'string' ? [words] : [];
  }
  return Object.entries(value).flatMap(([name, each]) => (NOT_WORDS.has(name) ? [] : wordsIn(each, language)));
}
