import type { ComplaintKind } from '../../../domain/complaints/complaint.ts';

/** What each of these letters has to say besides its own words. */
export interface About {
  readonly agency: string;
  readonly number: string;
  readonly code: string;
  readonly kind: ComplaintKind;
  /** Empty: he gave none. */
  readonly name: string;
  /** Where the state is seen; null: the hall has no such page. */
  readonly url: string | null;
}
