import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';

/** A locked screen: the short PIN, or the password once the PIN is no longer accepted. */
export class Unlocking {
  readonly presses: Presses;
  secret = $state('');
  withPassword = $state(false);
  /** Number of refusals; each one renders the field anew, with the focus. */
  refused = $state(0);

  constructor(hub: CounterHub) {
    this.presses = new Presses(hub);
  }

  async open(byPin: boolean): Promise<void> {
    const by = byPin && !this.withPassword ? 'pin' : 'password';
    const reply = await this.presses.ask('clerk:unlock', { by, secret: this.secret });
    if (reply === null) return;
    this.secret = '';
    if (reply.ok) return;
    this.refused += 1;
    if (reply.refusal === 'password-wanted') this.withPassword = true;
  }

  /** By choice: a refusal of the PIN does not concern the password. */
  usePassword(): void {
    this.withPassword = true;
    this.secret = '';
    this.presses.forget();
  }
}
