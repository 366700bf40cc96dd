import { PAIRING_CODE } from '../../../contract/lists.ts';
import { Answered } from '../../answered.svelte.ts';
import type { CounterHub } from '../../counter-hub.ts';

const LOOK_AGAIN_MS = 3_000;

/** The paired devices, and the code for the next one being typed. */
export class DeviceDesk {
  readonly list: Answered<'settings:devices'>;
  /** Who is signed in, and where. */
  readonly sessions: Answered<'settings:sessions'>;
  code = $state('');
  name = $state('');
  place = $state('');

  constructor(hub: CounterHub) {
    this.list = new Answered(hub, 'settings:devices', {});
    this.sessions = new Answered(hub, 'settings:sessions', {});
    void this.list.load();
    void this.sessions.load();
  }

  /** As read aloud: lower case and spaces are accepted. */
  typeCode(text: string): void {
    this.code = text
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, '')
      .slice(0, 6);
  }

  get isComplete(): boolean {
    return PAIRING_CODE.test(this.code) && this.name.trim() !== '';
  }

  async pair(): Promise<void> {
    const place = this.place === '' ? null : this.place;
    const reply = await this.list.presses.ask('device:pair', { code: this.code, name: this.name.trim(), place });
    if (!reply?.ok) return;
    this.code = '';
    this.name = '';
    this.place = '';
    await this.list.load();
  }

  async revoke(deviceId: string): Promise<void> {
    const reply = await this.list.presses.ask('device:revoke', { deviceId });
    // It may already be gone, by a press whose answer was lost: reload the list.
    if (reply) await this.list.load();
  }

  async end(sessionId: string): Promise<void> {
    const reply = await this.sessions.presses.ask('session:end', { sessionId });
    if (reply) await this.sessions.load();
  }

  /** Polls while the area is open: devices come and go. */
  watch(): () => void {
    const stops = [this.list, this.sessions].map((told) => told.watch(LOOK_AGAIN_MS));
    return () => stops.forEach((stop) => stop());
  }
}
