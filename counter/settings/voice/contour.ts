/** How a number is said: the sentence ends with it, or goes on. Null: as it comes. */
export function contourOf(key: string): 'final' | 'goesOn' | null {
  if (!key.startsWith('number-')) return null;
  return key.endsWith('-final') ? 'final' : 'goesOn';
}
