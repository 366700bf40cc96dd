import type { Value } from '../../../contract/requests.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { Presses } from '../../presses.svelte.ts';

/** A code for a program that shows none itself: a print agent on another machine (PR10). */
export class InvitationDesk {
  readonly presses: Presses;
  name = $state('');
  invitation = $state.raw<Value<'device:invite'> | null>(null);

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.presses = new Presses(hub);
  }

  async invite(): Promise<void> {
    const reply = await this.presses.ask('device:invite', { name: this.name.trim() });
    if (!reply?.ok) return;
    this.invitation = reply.value;
    this.name = '';
  }
}
