/** Serialises equal work that is asked for at the same moment: each runs after the previous one and finds its result. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  async inTurn<Value>(what: string, work: () => Promise<Value>): Promise<Value> {
    const before = this.#last.get(what) ?? Promise.resolve();
    const turn = before.then(work, work);
    this.#last.set(what, turn);
    try {
      return await turn;
    } finally {
      if (this.#last.get(what) === turn) this.#last.delete(what);
    }
  }
}
