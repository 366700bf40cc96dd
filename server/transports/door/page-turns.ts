type Begin = () => void;

/** As many connections of one network stand at the door (AC17), each with one question. */
const MOST_WAITING = 1_200;

/**
 * AC20: in each turn of the event loop one page is begun, and the networks that ask take turns. What screens ask comes in between: a flood of
 * pages waits for itself, and nobody else waits for more than one of them.
 */
export class PageTurns {
  readonly #waiting = new Map<string, Begin[]>();
  #isTaken = false;

  /** At once where none was begun in this turn; null: too many of that network wait already. */
  take<Answer>(network: string, begin: () => Answer | Promise<Answer>): Answer | Promise<Answer> | null {
    if (!this.#isTaken) {
      this.#holdTurn();
      return begin();
    }
    const queue = this.#waiting.get(network) ?? [];
    if (queue.length >= MOST_WAITING) return null;
    this.#waiting.set(network, queue);
    return new Promise<Answer>((resolve, reject) => {
      queue.push(() => {
        try {
          resolve(begin());
        } catch (fault) {
          reject(fault as Error);
        }
      });
    });
  }

  #holdTurn(): void {
    this.#isTaken = true;
    setImmediate(() => {
      const next = this.#next();
      this.#isTaken = next !== undefined;
      if (!next) return;
      this.#holdTurn();
      next();
    });
  }

  /** Of the network that has waited longest since its last. */
  #next(): Begin | undefined {
    for (const [network, queue] of this.#waiting) {
      const next = queue.shift();
      this.#waiting.delete(network);
      if (queue.length > 0) this.#waiting.set(network, queue);
      return next;
    }
    return undefined;
  }
}
