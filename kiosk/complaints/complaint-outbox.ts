import { z } from 'zod';
import { ComplaintKind } from '../../contract/complaint-view.ts';
import { Outbox } from '../outbox.ts';
import type { Shelf } from '../outbox.ts';

/** A press on "Kirim" that is not over. Neither what was said nor who said it is kept (KC3): the hub has it, or nobody. */
const PendingComplaint = z.object({
  commandId: z.uuid(),
  kind: ComplaintKind,
  channel: z.string(),
  language: z.enum(['id', 'en']),
  pressedAt: z.number(),
});
export type PendingComplaint = z.output<typeof PendingComplaint>;

export class ComplaintOutbox extends Outbox<PendingComplaint> {
  constructor(shelf: Shelf) {
    super(shelf, PendingComplaint);
  }
}
