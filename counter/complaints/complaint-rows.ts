import type { ComplaintInbox, ComplaintOffer, ComplaintRow } from '../../contract/views/complaint-view.ts';
import type { SignedInView } from '../look.svelte.ts';

/** One step of one complaint. */
export const complaintKey = ({ complaintId, stepId }: Pick<ComplaintRow, 'complaintId' | 'stepId'>): string =>
  `${complaintId}:${stepId}`;

/** The complainant is waiting at this moment: in the room, or at the telephone. */
export const isThere = ({ place }: Pick<ComplaintRow, 'place'>): boolean => place === 'room' || place === 'phone';

/** CM20: complainants waiting now, the longest first; empty for clerks without a part in complaints. */
export const waitingIn = (view: Pick<SignedInView, 'complaints'>): readonly ComplaintRow[] =>
  (view.complaints?.rows ?? []).filter(isThere).toSorted((a, b) => a.openedAt - b.openedAt);

/** It can be chosen now. */
export const isPossible = ({ unmet }: Pick<ComplaintOffer, 'unmet'>): boolean => unmet.length === 0;

/** Something has to be entered with it, so a dialog asks first. */
export const isAsked = ({ wants }: Pick<ComplaintOffer, 'wants'>): boolean => wants.length > 0;

/** A fingerprint of a complaint's steps: when it changes, the complaint has moved. */
export const traceOf = (inbox: ComplaintInbox | null, complaintId: string): string =>
  (inbox?.rows ?? [])
    .filter((row) => row.complaintId === complaintId)
    .map(({ stepId, moves }) => `${stepId}@${moves}`)
    .join(' ');

/** The next row after a complaint in the inbox, or else the first of another. */
export function nextAfter(rows: readonly ComplaintRow[], complaintId: string): ComplaintRow | undefined {
  const last = rows.findLastIndex((row) => row.complaintId === complaintId);
  return rows[last + 1] ?? rows.find((row) => row.complaintId !== complaintId);
}
