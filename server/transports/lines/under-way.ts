import { setTimeout as after } from 'node:timers/promises';

/** DU14: the requests under way. When told to stop, the hub accepts nothing new and finishes what it has begun. */
export class UnderWay {
  readonly #answers = new Set<Promise<unknown>>();
  #over = false;

  /** True: nothing new is begun. */
  get over(): boolean {
    return this.#over;
  }

  add<Answer>(answer: Promise<Answer>): Promise<Answer> {
    const ended = (): void => void this.#answers.delete(answer);
    this.#answers.add(answer);
    answer.then(ended, ended);
    return answer;
  }

  /** Resolves when all of them are answered, or their time is up. */
  async end(limitMs: number): Promise<void> {
    this.#over = true;
    await Promise.race([Promise.allSettled(this.#answers), after(limitMs, null, { ref: false })]);
  }
}
