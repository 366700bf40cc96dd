import type { CounterWords } from '../words/screen-words.ts';

/** RP5: a value that was not measured is shown like this, never as 0. */
export const UNKNOWN = '–';

export function numberText(value: number | null, { language }: Pick<CounterWords, 'language'>, digits = 0): string {
  if (value === null) return UNKNOWN;
  return value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: digits });
}

/** A percentage; null: nothing to compare with. */
export const shareOf = (part: number, all: number): number | null =>
  all === 0 ? null : Math.round((part / all) * 1_000) / 10;

export const percentText = (value: number | null, words: Pick<CounterWords, 'language'>): string =>
  value === null ? UNKNOWN : `${numberText(value, words, 1)} %`;
