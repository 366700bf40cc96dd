import type { Language } from '../ui/words/language.svelte.ts';
import { Outbox, isObject, isPressed } from './outbox.ts';
import type { Shelf } from './outbox.ts';

/**
 * A press on "Ambil nomor" without an answer yet. It names no person: neither the NIK nor the check is stored (SC6).
 */
export interface PendingTicket {
  readonly commandId: string;
  readonly serviceId: string;
  readonly priorityId: string | null;
  readonly language: Language;
  readonly pressedAt: number;
}

const isPendingTicket = (kept: unknown): kept is PendingTicket =>
  isObject(kept) &&
  isPressed(kept) &&
  typeof kept['serviceId'] === 'string' &&
  (kept['priorityId'] === null || typeof kept['priorityId'] === 'string');

export class TicketOutbox extends Outbox<PendingTicket> {
  constructor(shelf: Shelf) {
    super(shelf, isPendingTicket);
  }
}
