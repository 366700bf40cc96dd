import type { PaperTick } from '../../../contract/views/visit-card-parts.ts';

/** CS4: there, not needed, or made needless by the register. */
export const isSettled = ({ state, byRegister }: PaperTick): boolean =>
  byRegister || (state !== null && state !== 'missing');

/** "Semua ada" is said of these; a paper that the register stands for was not brought, and no receipt may say so. */
export const isUntouched = ({ state, byRegister }: PaperTick): boolean => state === null && !byRegister;
