import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastingPort } from '../printers/simulator/lasting-port.fixture.ts';
import { KillableProcess } from './killable-process.ts';

export interface HubOrder {
  readonly dataDir: string;
  readonly hallId: string;
  readonly port: number;
  /** The hall's local time, at which its clock is stopped. */
  readonly at: string;
  readonly webRoot: string | null;
}

export interface HubReady {
  readonly url: string;
  readonly password: string;
}

/** A real hub in its own process. Killed, it cannot clean up; restarted, it finds what was on disk. */
export class KillableHub {
  readonly #order: Omit<HubOrder, 'port' | 'at'>;
  readonly #process = new KillableProcess();
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

  /** On its previous port, so that screens find it again. */
  async start(at: string): Promise<void> {
    const port = this.url === '' ? await lastingPort() : Number(new URL(this.url).port);
    const order: HubOrder = { ...this.#order, port, at };
    const child = fork(join(import.meta.dirname, 'hub-process.ts'), [JSON.stringify(order)], { execArgv: [] });
    this.#ready = await this.#process.begin<HubReady>(child);
  }

  get pid(): number {
    return this.#process.pid;
  }

  kill(): Promise<void> {
    return this.#process.kill();
  }

  async clear(): Promise<void> {
    await this.kill();
    rmSync(this.#order.dataDir, { recursive: true, force: true });
  }
}
