import type { PrintedOrOwn } from '../../../contract/hall-file/parts.ts';

/** Our translation of it; empty: whoever reads English is shown the Indonesian. */
export function inEnglish(sentence: PrintedOrOwn, written: string): PrintedOrOwn {
  const { en, ...rest } = sentence;
  const text = written.trim();
  if (text === (en ?? '')) return sentence;
  return text === '' ? rest : { ...rest, en: text };
}
