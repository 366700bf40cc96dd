import { lastOf } from '../given-ahead.ts';
import type { Hall } from '../hall.ts';
import type { LetterSetup } from './letter-setup.ts';
import { letterNumber } from './number-pattern.ts';

/** LE2: the next number of the hall's own year, never one that was given before. */
export function numberOfLetter(
  { day, lastLetter, givenAhead, restored }: Pick<Hall, 'day' | 'lastLetter' | 'givenAhead' | 'restored'>,
  { numberPattern, code, unit }: LetterSetup,
): { readonly number: string; readonly year: number; readonly sequence: number } {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const sequence = lastOf(year, lastLetter, givenAhead?.letters, restored?.letters) + 1;
  return { number: letterNumber(numberPattern, { code, unit, sequence, month, year }), year, sequence };
}
