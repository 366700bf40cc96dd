/** The part of sessionStorage that is needed: it outlives a reload of the page, and ends with the tab. */
export type HeardStore = Pick<Storage, 'getItem' | 'setItem'>;

/** `heard`: shown or sounded here; `began`: sounded here. */
type Remembered = 'heard' | 'began';

/** Remembers which announcements this display has shown or sounded. If the store is broken or full, a call may repeat, but never stays silent. */
export class HeardMemory {
  readonly #store: HeardStore;
  readonly #key: string;

  constructor(store: HeardStore, what: Remembered = 'heard') {
    this.#store = store;
    this.#key = `antrean.${what}`;
  }

  recall(): string[] {
    try {
      const kept: unknown = JSON.parse(this.#store.getItem(this.#key) ?? '[]');
      return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
    } catch {
      return []; // not ours, or not readable: begin anew
    }
  }

  keep(heard: readonly string[]): void {
    try {
      this.#store.setItem(this.#key, JSON.stringify(heard));
    } catch {
      // full or forbidden: the page still knows what it has sounded until it is reloaded
    }
  }
}
