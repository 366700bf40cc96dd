import { Answered } from '../../answered.svelte.ts';
import type { CounterHub } from '../../counter-hub.ts';

/** The hall's backups, as reported by the hub. */
export class BackupDesk {
  readonly list: Answered<'settings:backups'>;

  constructor(hub: Pick<CounterHub, 'ask'>) {
    this.list = new Answered(hub, 'settings:backups', {});
    void this.list.load();
  }

  get isMaking(): boolean {
    return this.list.presses.busy !== null || (this.list.value?.runningSince ?? null) !== null;
  }

  async make(): Promise<void> {
    await this.list.presses.ask('backup:make', {});
    await this.list.load();
  }
}
