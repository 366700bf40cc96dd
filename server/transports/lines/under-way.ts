import { setTimeout as after } from 'node:timers/promises';

/** DU14: what the hub is answering now. One that is told to stop hears nothing new, and ends what it has begun. */
export class UnderWay {
  readonly #answers = new Set<Promise<unknown>>();
  #over = false;

  /** Nothing new is begun. */
  get over(): boolean {
    return this.#over;
  }

  add<Answer>(answer: Promise<Answer>): Promise<Answer> {
    const ended = (): void => void this.#answers.delete(answer);
    this.#answers.add(answer);
    answer.then(ended, ended);
    return answer;
  }

  /** Resolves once all of it is answered, or has been given the time for it. */
  async end(limitMs: number): Promise<void> {
    this.#over = true;
    await Promise.race([Promise.allSettled(this.#answers), after(limitMs, null, { ref: false })]);
  }
}
