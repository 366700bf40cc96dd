import { z } from 'zod';
import { Outbox } from './outbox.ts';
import type { Shelf } from './outbox.ts';

/** A press on "Ambil nomor" that is not over. It names no person: neither the NIK nor the check is kept (SC6). */
const PendingTicket = z.object({
  commandId: z.uuid(),
  serviceId: z.string(),
  priorityId: z.string().nullable(),
  language: z.enum(['id', 'en']),
  pressedAt: z.number(),
});
export type PendingTicket = z.output<typeof PendingTicket>;

export class TicketOutbox extends Outbox<PendingTicket> {
  constructor(shelf: Shelf) {
    super(shelf, PendingTicket);
  }
}
