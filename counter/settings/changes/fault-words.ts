import { faultInIndonesian } from '../../../contract/hall-file/faults/fault-words.ts';
import type { Language } from '../../../ui/words/language.svelte.ts';

/** A fault of a hall file in the screen's language; one without a translation in English, after a word saying that it is a fault. */
export const faultWords = (sentence: string, language: Language): string =>
  language === 'en' ? sentence : (faultInIndonesian(sentence) ?? `belum benar (${sentence})`);
