/** Intonation of a number: the sentence ends with it, or goes on. Null: neutral. */
export function contourOf(key: string): 'final' | 'goesOn' | null {
  if (!key.startsWith('number-')) return null;
  return key.endsWith('-final') ? 'final' : 'goesOn';
}
