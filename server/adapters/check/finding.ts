/** A problem that was found, in words for the IT officer: what it is, and what to do. */
export interface Finding {
  readonly what: string;
  readonly todo: string;
  /** The hall cannot be trusted as it is; otherwise something less important is missing or odd. */
  readonly grave: boolean;
}

const RESTORE = 'Hentikan hub dan pulihkan dari cadangan: npm run restore.';

export const grave = (what: string, todo: string = RESTORE): Finding => ({ what, todo, grave: true });
export const slight = (what: string, todo: string): Finding => ({ what, todo, grave: false });
