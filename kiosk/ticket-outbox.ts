import { LowSync } from 'lowdb';
import type { SyncAdapter } from 'lowdb';
import { LocalStorage } from 'lowdb/browser';
import { z } from 'zod';

/** A press on "Ambil nomor" that is not over. It names no person: neither the NIK nor the check is kept (SC6). */
const PendingTicket = z.object({
  commandId: z.uuid(),
  serviceId: z.string(),
  priorityId: z.string().nullable(),
  language: z.enum(['id', 'en']),
  pressedAt: z.number(),
});
export type PendingTicket = z.output<typeof PendingTicket>;

/** lowdb writes no bare null, so the empty outbox is an object too. */
const Kept = z.object({ pending: PendingTicket.nullable() });
export type Shelf = SyncAdapter<unknown>;

export const keptInBrowser = (): Shelf => new LocalStorage('antrean.kiosk.outbox');

/** One place for one request, so that a kiosk that reloads asks for the same ticket again (IS2). */
export class TicketOutbox {
  readonly #db: LowSync<unknown>;

  constructor(shelf: Shelf) {
    this.#db = new LowSync(shelf, { pending: null });
  }

  get pending(): PendingTicket | null {
    return Kept.safeParse(this.#read()).data?.pending ?? null;
  }

  keep(pending: PendingTicket): void {
    this.#write(pending);
  }

  drop(): void {
    this.#write(null);
  }

  #write(pending: PendingTicket | null): void {
    this.#db.data = { pending } satisfies z.output<typeof Kept>;
    this.#db.write();
  }

  /** Half a file after a power cut is no request. */
  #read(): unknown {
    try {
      this.#db.read();
      return this.#db.data;
    } catch (fault) {
      if (fault instanceof SyntaxError) return null;
      throw fault;
    }
  }
}
