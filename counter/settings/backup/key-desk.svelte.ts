import type { KeyState } from '../../../contract/requests/key-requests.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { Presses } from '../../presses.svelte.ts';
import { saveSheet } from '../../files/hand-out.ts';

/** The hall's key, as reported by the hub (AR8). */
export class KeyDesk {
  value = $state.raw<KeyState | null>(null);
  lastLine = $state('');
  password = $state('');
  readonly presses: Presses;

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.presses = new Presses(hub);
  }

  async load(): Promise<void> {
    const reply = await this.presses.look('settings:key', {});
    if (reply.ok) this.value = reply.value;
  }

  /** The sheet is the key of all data, so the administrator's password is asked for again. */
  async printSheet(keyId: string): Promise<void> {
    const reply = await this.presses.ask('key:sheet', { password: this.password });
    this.password = '';
    if (reply?.ok) saveSheet(keyId, reply.value.pdf);
  }

  async confirm(): Promise<void> {
    const reply = await this.presses.ask('key:sheet-kept', { lastLine: this.lastLine });
    if (!reply?.ok) return;
    this.lastLine = '';
    await this.load();
  }
}
