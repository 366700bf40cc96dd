import type { ComplaintKind } from '../../contract/views/complaint-view.ts';
import { complaintKinds } from '../../contract/lists.ts';
import type { Language } from '../../ui/words/language.svelte.ts';
import { Outbox, isObject, isPressed } from '../outbox.ts';
import type { Shelf } from '../outbox.ts';

/** A press on "Kirim" that is not over. Neither what was said nor who said it is kept (KC3): the hub has it, or nobody. */
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
