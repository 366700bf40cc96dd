import type { Value } from '../../../contract/requests.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { steadyNow } from '../../../ui/steady-now.ts';
import { Presses } from '../../presses.svelte.ts';

/** A code for a program that shows none itself: a print agent on another machine (PR10). */
export class InvitationDesk {
  readonly presses: Presses;
  name = $state('');
  invitation = $state.raw<Value<'device:invite'> | null>(null);

  readonly #hub: Pick<CounterHub, 'ask' | 'clockOffset'>;

  constructor(hub: Pick<CounterHub, 'ask' | 'clockOffset'>) {
    this.#hub = hub;
    this.presses = new Presses(hub);
  }

  /** For an effect: hides a code once it has expired (SE13). */
  untilOver(): () => void {
    const { invitation } = this;
    if (!invitation) return () => {};
    const timer = setTimeout(() => (this.invitation = null), invitation.until - steadyNow() - this.#hub.clockOffset);
    return () => clearTimeout(timer);
  }

  async invite(): Promise<void> {
    const reply = await this.presses.ask('device:invite', { name: this.name.trim() });
    if (!reply?.ok) return;
    this.invitation = reply.value;
    this.name = '';
  }
}
