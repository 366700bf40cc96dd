import type { ComplaintKind } from '../../contract/views/complaint-view.ts';
import { complaintKinds } from '../../contract/lists.ts';
import type { Language } from '../../ui/words/language.svelte.ts';
import { Outbox, isObject, isPressed } from '../outbox.ts';
import type { Shelf } from '../outbox.ts';

/**
 * A press on "Kirim" without an answer yet. Neither the words nor the complainant are stored (KC3): they reach the hub
 * or nobody.
 */
export interface PendingComplaint {
  readonly commandId: string;
  readonly kind: ComplaintKind;
  readonly channel: string;
  readonly language: Language;
  readonly pressedAt: number;
}

const isPendingComplaint = (kept: unknown): kept is PendingComplaint =>
  isObject(kept) &&
  isPressed(kept) &&
  typeof kept['channel'] === 'string' &&
  complaintKinds.some((kind) => kind === kept['kind']);

export class ComplaintOutbox extends Outbox<PendingComplaint> {
  constructor(shelf: Shelf) {
    super(shelf, isPendingComplaint);
  }
}
