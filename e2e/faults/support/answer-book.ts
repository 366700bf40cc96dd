import type { Reply } from '../../../contract/reply.ts';
import type { CommandName, Payload } from '../../../contract/requests.ts';

export interface Answered {
  readonly name: CommandName;
  readonly payload: Payload<CommandName>;
  readonly reply: Reply<unknown>;
}

/** Everything acknowledged, as received by the screens. */
export class AnswerBook {
  readonly entries: Answered[] = [];
  #waiting: { readonly count: number; readonly go: () => void } | null = null;

  write(entry: Answered): void {
    this.entries.push(entry);
    if (this.#waiting && this.entries.length >= this.#waiting.count) this.#waiting.go();
  }

  /** Resolves after so many more answers. */
  async more(count: number): Promise<void> {
    if (count === 0) return;
    const wanted = this.entries.length + count;
    await new Promise<void>((go) => (this.#waiting = { count: wanted, go }));
    this.#waiting = null;
  }
}
