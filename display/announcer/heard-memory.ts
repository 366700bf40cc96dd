/** The part of sessionStorage that is needed: it outlives a reload of the page, and ends with the tab. */
export type HeardStore = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'antrean.heard';

/** Which announcements this display has sounded. A store that is broken or full costs a repeated call, never a silent one. */
export class HeardMemory {
  readonly #store: HeardStore;

  constructor(store: HeardStore) {
    this.#store = store;
  }

  recall(): string[] {
    try {
      const kept: unknown = JSON.parse(this.#store.getItem(KEY) ?? '[]');
      return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
    } catch {
      return []; // not ours, or not readable: begin anew
    }
  }

  keep(heard: readonly string[]): void {
    try {
      this.#store.setItem(KEY, JSON.stringify(heard));
    } catch {
      // full or forbidden: the page still knows what it has sounded until it is reloaded
    }
  }
}
