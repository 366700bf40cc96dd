import type { Reply } from '../../../contract/reply.ts';
import type { Payload, RequestName } from '../../../contract/requests.ts';

type Command = { [Name in RequestName]: Payload<Name> extends { commandId: string } ? Name : never }[RequestName];

export interface Answered {
  readonly name: Command;
  readonly payload: Payload<Command>;
  readonly reply: Reply<unknown>;
}

/** Everything that was acknowledged, as the screens heard it. */
export class AnswerBook {
  readonly entries: Answered[] = [];
  #waiting: { readonly count: number; readonly go: () => void } | null = null;

  write(entry: Answered): void {
    this.entries.push(entry);
    if (this.#waiting && this.entries.length >= this.#waiting.count) this.#waiting.go();
  }

  /** When so many answers more have been heard. */
  async more(count: number): Promise<void> {
    if (count === 0) return;
    const wanted = this.entries.length + count;
    await new Promise<void>((go) => (this.#waiting = { count: wanted, go }));
    this.#waiting = null;
  }
}
