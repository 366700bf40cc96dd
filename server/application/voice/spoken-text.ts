import type { Speech } from '../../../contract/hall-file/speech.ts';
import type { SpokenLanguage } from '../../ports/voice.ts';

const TO: Record<SpokenLanguage, string> = { id: ' sampai ', en: ' to ' };
const PAST: Record<SpokenLanguage, string> = { id: ' lewat ', en: ' ' };

/** A sentence for speech: first the office's own readings, then the replacement of signs that are not spoken. */
export function spokenText(text: string, language: SpokenLanguage, sayAs: Speech['sayAs'] = []): string {
  return withReadings(text, sayAs)
    .replaceAll(/(?<=\d)\s*[–—]\s*(?=\d)/g, TO[language]) // 08.00–15.00
    .replaceAll(/(?<![\d.])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d.]*\d)/g, (_, hour: string, minutes: string) =>
      minutes === '00' ? String(Number(hour)) : `${Number(hour)}${PAST[language]}${Number(minutes)}`,
    )
    .replaceAll(/\bRp\.?\s?(\d[\d.]*\d|\d)/g, '$1 rupiah')
    .replaceAll(/(?<=\p{L})\s*\/\s*(?=\p{L})/gu, ', ') // "Desa/Kelurahan": a short pause, not "garis miring"
    .replaceAll(/\s*[–—]\s*/g, ', ')
    .trim();
}

function withReadings(text: string, sayAs: Speech['sayAs']): string {
  const readings = new Map(sayAs.map(({ word, as }) => [word.toLowerCase(), as]));
  if (readings.size === 0) return text;
  return text.replaceAll(anyOf([...readings.keys()]), (word) => readings.get(word.toLowerCase()) ?? word);
}

/** Whole words only, longest first. */
function anyOf(words: readonly string[]): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const escaped = longestFirst.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'giu');
}
