import type { RoleId } from '../ids.ts';

/** What decisions look at in a letter's template (contract/hall-file/letter.ts holds its words). */
export interface LetterSetup {
  readonly numberPattern: string;
  readonly code: string;
  readonly unit: string;
  /** LE1: about somebody found in the register, or about whoever applies (a letter to the ministry). */
  readonly about?: 'listed-person' | 'applicant' | undefined;
  /** LE2: who initials, one after another; any one role of an entry will do. Absent: nobody. */
  readonly paraf?: readonly (readonly RoleId[])[] | undefined;
  readonly paper?: 'roll' | 'a4' | 'both' | undefined;
}

/** LE7: one that is for A4 alone comes out of no roll; whoever issued it prints it from the screen. */
export const isForRoll = (letter: LetterSetup | undefined): boolean => letter?.paper !== 'a4';
