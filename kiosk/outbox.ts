import { LowSync } from 'lowdb';
import type { SyncAdapter } from 'lowdb';
import { LocalStorage } from 'lowdb/browser';

export type Shelf = SyncAdapter<unknown>;

export const keptInBrowser = (what: 'outbox' | 'complaint' | 'hall'): Shelf =>
  new LocalStorage(`antrean.kiosk.${what}`);

/** Stores the one press under way, so that a kiosk that reloads sends the same request again (IS2). */
export class Outbox<Press> {
  readonly #db: LowSync<unknown>;
  readonly #isPress: (kept: unknown) => kept is Press;

  /** lowdb writes no bare null, so the empty outbox is an object too. */
  constructor(shelf: Shelf, isPress: (kept: unknown) => kept is Press) {
    this.#db = new LowSync(shelf, { pending: null });
    this.#isPress = isPress;
  }

  get pending(): Press | null {
    const kept = this.#read();
    const pending = isObject(kept) ? kept['pending'] : null;
    return this.#isPress(pending) ? pending : null;
  }

  keep(pending: Press): void {
    this.#write(pending);
  }

  drop(): void {
    this.#write(null);
  }

  #write(pending: Press | null): void {
    this.#db.data = { pending };
    try {
      this.#db.write();
    } catch {
      // A browser that keeps no more asks all the same; only a reload in the middle of a press forgets it.
    }
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

export const isObject = (kept: unknown): kept is Record<string, unknown> => typeof kept === 'object' && kept !== null;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What every press has: the id of its command, the language of what it brings, and when it was. */
export const isPressed = (kept: Record<string, unknown>): boolean =>
  UUID.test(String(kept['commandId'])) &&
  (kept['language'] === 'id' || kept['language'] === 'en') &&
  typeof kept['pressedAt'] === 'number';
