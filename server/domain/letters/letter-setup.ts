import type { RoleId } from '../ids.ts';

/** The parts of a letter's template that decisions depend on (its words: contract/hall-file/letter.ts). */
export interface LetterSetup {
  readonly numberPattern: string;
  readonly code: string;
  readonly unit: string;
  /** LE1: about a person found in the register, or about the applicant (a letter to the ministry). */
  readonly about?: 'listed-person' | 'applicant' | undefined;
  /** LE2: who initials, in order; any one role of an entry will do. Absent: nobody. */
  readonly paraf?: readonly (readonly RoleId[])[] | undefined;
  readonly paper?: 'roll' | 'a4' | 'both' | undefined;
}

/** LE7: a letter for A4 only is not printed on a roll; its issuer prints it from the screen. */
export const isForRoll = (letter: LetterSetup | undefined): boolean => letter?.paper !== 'a4';
