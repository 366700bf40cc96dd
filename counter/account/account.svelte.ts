import { PIN } from '../../contract/lists.ts';
import { Answered } from '../answered.svelte.ts';
import type { CounterHub } from '../counter-hub.ts';
import { Presses } from '../presses.svelte.ts';

/** What a clerk does with his own access: the PIN, the password, where he is signed in. */
export class Account {
  readonly sessions: Answered<'clerk:sessions'>;
  readonly pinPresses: Presses;
  readonly passwordPresses: Presses;
  pin = $state({ password: '', first: '', again: '' });
  password = $state({ password: '', first: '', again: '' });
  saved = $state<'pin' | 'password' | null>(null);

  constructor(hub: CounterHub) {
    this.sessions = new Answered(hub, 'clerk:sessions', {});
    this.pinPresses = new Presses(hub);
    this.passwordPresses = new Presses(hub);
    void this.sessions.load();
  }

  get pinFits(): boolean {
    return PIN.test(this.pin.first) && this.pin.first === this.pin.again;
  }

  get passwordFits(): boolean {
    return this.password.first !== '' && this.password.first === this.password.again;
  }

  /** Null removes the PIN. */
  async savePin(pin: string | null): Promise<void> {
    this.saved = null;
    const reply = await this.pinPresses.ask('clerk:set-pin', { password: this.pin.password, pin });
    if (!reply?.ok) return;
    this.pin = { password: '', first: '', again: '' };
    this.saved = 'pin';
    await this.sessions.load();
  }

  async savePassword(): Promise<void> {
    this.saved = null;
    const { password, first: next } = this.password;
    const reply = await this.passwordPresses.ask('clerk:change-password', { password, next });
    if (!reply?.ok) return;
    this.password = { password: '', first: '', again: '' };
    this.saved = 'password';
    await this.sessions.load();
  }

  async endOthers(): Promise<void> {
    const reply = await this.sessions.presses.ask('clerk:end-sessions', {});
    if (reply?.ok) await this.sessions.load();
  }
}
