import type { BackupState } from '../../../contract/requests/backup-requests.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { Presses } from '../../presses.svelte.ts';

/** The backups of this hall, as the hub tells of them. */
export class BackupDesk {
  state = $state.raw<BackupState | null>(null);
  readonly presses: Presses;
  readonly #hub: Pick<CounterHub, 'ask'>;

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.#hub = hub;
    this.presses = new Presses(hub);
  }

  get isMaking(): boolean {
    return this.presses.busy !== null || (this.state?.runningSince ?? null) !== null;
  }

  async load(): Promise<void> {
    const reply = await this.#hub.ask('settings:backups', {});
    if (reply.ok) this.state = reply.value;
  }

  async make(): Promise<void> {
    await this.presses.ask('backup:make', {});
    await this.load();
  }
}
