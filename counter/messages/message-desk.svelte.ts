import { SvelteMap } from 'svelte/reactivity';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';

/** Acts of a clerk on messages that could not be sent (MS7). */
export class MessageDesk {
  readonly presses: Presses;
  /** The other server's own text, where requested. */
  readonly said = new SvelteMap<string, string>();

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.presses = new Presses(hub);
  }

  async decide(messageId: string, answer: 'again' | 'done'): Promise<void> {
    await this.presses.send('message:decide', { messageId, answer });
  }

  /** A second press hides it again. */
  async look(messageId: string): Promise<void> {
    if (this.said.delete(messageId)) return;
    const reply = await this.presses.ask('message:look', { messageId });
    if (reply?.ok) this.said.set(messageId, reply.value.said);
  }
}
