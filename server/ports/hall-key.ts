import type { KeyPlaceKind } from '../../contract/lists.ts';

/** The hall's key, as far as an administrator deals with it (AR8). */
export interface HallKey {
  readonly keyId: string;
  readonly place: KeyPlaceKind;
  /** The recovery sheet as a PDF, to be printed and not kept. */
  sheet(): Promise<Uint8Array>;
  /** Whether this is what the last line of the sheet says. */
  isLastLine(typed: string): Promise<boolean>;
}
