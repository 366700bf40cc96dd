/** Work about one thing (a case, a visit, the hall's file) is done one after another, and finds what the work before has left; about other things it goes on beside. */
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
