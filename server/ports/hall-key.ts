import type { KeyPlaceKind } from '../../contract/lists.ts';

/** What an administrator can do with the hall's key (AR8). */
export interface HallKey {
  readonly keyId: string;
  readonly place: KeyPlaceKind;
  /** The recovery sheet as a PDF, to print and not to keep. */
  sheet(): Promise<Uint8Array>;
  /** Whether this is the sheet's last line. */
  isLastLine(typed: string): Promise<boolean>;
}
