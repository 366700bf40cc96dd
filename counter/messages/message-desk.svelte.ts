import { SvelteMap } from 'svelte/reactivity';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';

/** What a clerk does about messages that do not get out (MS7). */
export class MessageDesk {
  readonly presses: Presses;
  /** The words of the other side, where they were asked for. */
  readonly said = new SvelteMap<string, string>();

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.presses = new Presses(hub);
  }

  async decide(messageId: string, answer: 'again' | 'done'): Promise<void> {
    await this.presses.send('message:decide', { messageId, answer });
  }

  /** A second press folds them away again. */
  async look(messageId: string): Promise<void> {
    if (this.said.delete(messageId)) return;
    const reply = await this.presses.ask('message:look', { messageId });
    if (reply?.ok) this.said.set(messageId, reply.value.said);
  }
}
