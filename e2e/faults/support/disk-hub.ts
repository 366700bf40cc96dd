import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export interface SmallDiskOrder {
  /** The folder of a hall; a copy of it lies on the small disk. */
  readonly template: string;
  readonly disk: string;
  readonly bytes: number;
  readonly at: string;
}

export type DiskOrder = 'fill' | 'empty' | 'refuse-writes' | 'take-writes';

/** Whether this machine lets an ordinary process have a disk of its own. */
export const canHaveSmallDisk = (): boolean =>
  process.platform === 'linux' && spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

/** A hub on a disk that really fills up and really turns read-only, and of which nobody else has anything. */
export class SmallDiskHub {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    [this.#child, this.url] = [child, url];
  }

  static async start(order: SmallDiskOrder): Promise<SmallDiskHub> {
    mkdirSync(order.disk, { recursive: true });
    const program = join(import.meta.dirname, 'small-disk-hub.ts');
    const child = spawn('unshare', ['-rm', process.execPath, program, JSON.stringify(order)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const url = await new Promise<string>((resolve, reject) => {
      child.once('message', (said) => resolve(String(said)));
      child.once('exit', (code) => reject(new Error(`The hub ended with ${code} before it was ready.`)));
    });
    return new SmallDiskHub(child, url);
  }

  async the(order: DiskOrder): Promise<void> {
    this.#child.send(order);
    await once(this.#child, 'message');
  }

  async end(): Promise<void> {
    this.#child.kill('SIGKILL');
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit');
  }
}
