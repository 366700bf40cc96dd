import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { KillableProcess } from '../../killable-process.ts';

/**
 * `a disk of its own`: one that really fills up. `a disk that says so`: each write is answered as by such a disk
 * (refusing-disk.ts).
 */
export type DiskKind = 'a disk of its own' | 'a disk that says so';
export type DiskTroubleMade = 'full' | 'refuses-writes' | 'read-only';
export type DiskOrder = DiskTroubleMade | 'well';

export interface DiskHubOrder {
  /** A hall's folder; the hub uses a copy of it. */
  readonly template: string;
  /** Where the disk is mounted. */
  readonly disk: string;
  readonly kind: DiskKind;
  readonly at: string;
}

/** Whether an unprivileged process may mount a disk on this machine. */
const canHaveDisk = (): boolean =>
  process.platform === 'linux' && spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

export const kindsOfDisk = (): DiskKind[] => [
  'a disk that says so',
  ...(canHaveDisk() ? (['a disk of its own'] as const) : []),
];

/** A hub with a disk that nobody else uses. */
export class DiskHub {
  readonly url: string;
  readonly #process: KillableProcess;

  private constructor(hub: KillableProcess, url: string) {
    [this.#process, this.url] = [hub, url];
  }

  static async start(order: DiskHubOrder): Promise<DiskHub> {
    const program = [process.execPath, join(import.meta.dirname, 'disk-hub-process.ts'), JSON.stringify(order)];
    const [command = '', ...args] = order.kind === 'a disk of its own' ? ['unshare', '-rm', ...program] : program;
    const hub = new KillableProcess();
    const url = await hub.begin<string>(spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }));
    return new DiskHub(hub, url);
  }

  async diskIs(order: DiskOrder): Promise<void> {
    const done = this.#process.hears();
    this.#process.tell(order);
    await done;
  }

  end(): Promise<void> {
    return this.#process.kill();
  }
}
