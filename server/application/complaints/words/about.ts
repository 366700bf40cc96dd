import type { ComplaintKind } from '../../../domain/complaints/complaint.ts';

/** What these letters contain besides their fixed words. */
export interface About {
  readonly agency: string;
  readonly number: string;
  readonly code: string;
  readonly kind: ComplaintKind;
  /** Empty: none was given. */
  readonly name: string;
  /** The page with the state; null: the hall has none. */
  readonly url: string | null;
}
