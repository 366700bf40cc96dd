/** What goes onto the visitor's slip at the end: programmes explained, and whom to see about them. */
export interface Advice {
  readonly visitId: string | null;
  readonly programmes: readonly string[];
  readonly owner: string;
  readonly note: string;
}

/** Kept while the visitor is here, in the panel and in the dialog of finishing alike. */
export class AdviceDraft {
  readonly #visitId: () => string | null;
  #advice = $state.raw<Advice>({ visitId: null, programmes: [], owner: '', note: '' });

  constructor(visitId: () => string | null) {
    this.#visitId = visitId;
  }

  get now(): Advice {
    const visitId = this.#visitId();
    return this.#advice.visitId === visitId ? this.#advice : { visitId, programmes: [], owner: '', note: '' };
  }

  change(change: Partial<Omit<Advice, 'visitId'>>): void {
    this.#advice = { ...this.now, ...change };
  }
}
