import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface HubOrder {
  readonly dataDir: string;
  readonly hallId: string;
  readonly port: number;
  /** The hall's local time, at which its clock stands still. */
  readonly at: string;
  readonly webRoot: string | null;
}

export interface HubReady {
  readonly url: string;
  readonly password: string;
}

/** A real hub in its own process. Killed, it gets no chance to tidy up; started again, it finds what was on the disk. */
export class KillableHub {
  readonly #order: Omit<HubOrder, 'port' | 'at'>;
  #child: ChildProcess | null = null;
  #ready: HubReady = { url: '', password: '' };

  constructor(order: Omit<HubOrder, 'port' | 'at' | 'dataDir'>) {
    this.#order = { ...order, dataDir: mkdtempSync(join(tmpdir(), 'antrean-killed-')) };
  }

  get dataDir(): string {
    return this.#order.dataDir;
  }

  get url(): string {
    return this.#ready.url;
  }

  get password(): string {
    return this.#ready.password;
  }

  /** On the port it had before, so that screens find it again. */
  async start(at: string): Promise<void> {
    const port = this.url === '' ? 0 : Number(new URL(this.url).port);
    const order: HubOrder = { ...this.#order, port, at };
    const child = fork(join(import.meta.dirname, 'hub-process.ts'), [JSON.stringify(order)], { execArgv: [] });
    this.#child = child;
    this.#ready = await new Promise<HubReady>((resolve, reject) => {
      child.once('message', (ready: HubReady) => resolve(ready));
      child.once('exit', (code) => reject(new Error(`The hub ended with ${code} before it was ready.`)));
    });
  }

  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child) return;
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }

  async clear(): Promise<void> {
    await this.kill();
    rmSync(this.#order.dataDir, { recursive: true, force: true });
  }
}
