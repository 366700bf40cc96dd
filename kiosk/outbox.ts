import { LowSync } from 'lowdb';
import type { SyncAdapter } from 'lowdb';
import { LocalStorage } from 'lowdb/browser';
import { z } from 'zod';

export type Shelf = SyncAdapter<unknown>;

export const keptInBrowser = (what: 'outbox' | 'complaint'): Shelf => new LocalStorage(`antrean.kiosk.${what}`);

/** One place for one press, so that a kiosk that reloads asks for the same thing again (IS2). */
export class Outbox<Press> {
  readonly #db: LowSync<unknown>;
  /** lowdb writes no bare null, so the empty outbox is an object too. */
  readonly #kept: z.ZodType<{ pending: Press | null }>;

  constructor(shelf: Shelf, press: z.ZodType<Press>) {
    this.#db = new LowSync(shelf, { pending: null });
    this.#kept = z.object({ pending: press.nullable() });
  }

  get pending(): Press | null {
    return this.#kept.safeParse(this.#read()).data?.pending ?? null;
  }

  keep(pending: Press): void {
    this.#write(pending);
  }

  drop(): void {
    this.#write(null);
  }

  #write(pending: Press | null): void {
    this.#db.data = { pending };
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
