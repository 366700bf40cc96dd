import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';

/** Before a locked screen: the short PIN, or the password once the PIN does not do any more. */
export class Unlocking {
  readonly presses: Presses;
  secret = $state('');
  withPassword = $state(false);
  /** What was refused; each time the field is there anew, so that he may type at once. */
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

  /** By choice: what was said of the PIN says nothing of the password. */
  usePassword(): void {
    this.withPassword = true;
    this.secret = '';
    this.presses.forget();
  }
}
