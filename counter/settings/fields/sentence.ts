import type { PrintedOrOwn } from '../../../contract/hall-file/parts.ts';

/** Our translation; empty: English readers see the Indonesian. */
export function inEnglish(sentence: PrintedOrOwn, written: string): PrintedOrOwn {
  const { en, ...rest } = sentence;
  const text = written.trim();
  if (text === (en ?? '')) return sentence;
  return text === '' ? rest : { ...rest, en: text };
}
