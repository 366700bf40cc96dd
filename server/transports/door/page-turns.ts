type Begin = () => void;

/** As many as the unidentified connections of one network (AC17), with one request each. */
const MOST_WAITING = 1_200;

/**
 * AC20: each turn of the event loop begins one page, and networks take turns. Screens' requests are handled in between: a flood of pages
 * delays itself, and everybody else by no more than one page.
 */
export class PageTurns {
  readonly #waiting = new Map<string, Begin[]>();
  #isTaken = false;

  /** At once if no page was begun in this turn; null: too many of that network wait already. */
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

  /** Of the network served longest ago. */
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
