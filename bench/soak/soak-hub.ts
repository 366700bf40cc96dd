import { fork } from 'node:child_process';
import { join } from 'node:path';
import { lastingPort } from '../../printers/simulator/lasting-port.fixture.ts';
import { KillableProcess } from '../../e2e/killable-process.ts';

export interface SoakOrder {
  readonly dataDir: string;
  readonly port: number;
  /** How far the hall's clock is ahead of the machine's. */
  readonly clockAheadMs: number;
}

export type SoakWord =
  | { readonly is: 'ready'; readonly url: string }
  | { readonly is: 'fault'; readonly what: string }
  | { readonly is: 'at-rest'; readonly position: number };

export type SoakMessage = { readonly is: 'clock'; readonly aheadMs: number } | { readonly is: 'rest' };

/** A real hub that is killed, frozen, and has its clock set, on one data folder throughout. */
export class SoakHub {
  readonly faults: string[] = [];
  readonly #dataDir: string;
  readonly #process = new KillableProcess();
  #url = '';
  #clockAheadMs: number;
  #onRest: (position: number) => void = () => {};

  constructor(dataDir: string, clockAheadMs: number) {
    this.#dataDir = dataDir;
    this.#clockAheadMs = clockAheadMs;
  }

  get url(): string {
    return this.#url;
  }

  async start(): Promise<void> {
    const port = this.#url === '' ? await lastingPort() : Number(new URL(this.#url).port);
    const order: SoakOrder = { dataDir: this.#dataDir, port, clockAheadMs: this.#clockAheadMs };
    const child = fork(join(import.meta.dirname, 'soak-hub-process.ts'), [JSON.stringify(order)], { execArgv: [] });
    child.on('message', (word: SoakWord) => {
      if (word.is === 'ready') this.#url = word.url;
      if (word.is === 'fault') this.faults.push(word.what);
      if (word.is === 'at-rest') this.#onRest(word.position);
    });
    await this.#process.begin<SoakWord>(child, (word) => word.is === 'ready');
  }

  /** The ledger's position when all papers are printed or before a clerk; null: not within that time. */
  atRest(withinMs: number): Promise<number | null> {
    return new Promise((resolve) => {
      const giveUp = setTimeout(() => resolve(null), withinMs);
      this.#onRest = (position) => {
        clearTimeout(giveUp);
        resolve(position);
      };
      this.#tell({ is: 'rest' });
    });
  }

  kill(): Promise<void> {
    return this.#process.kill();
  }

  /** Like a machine that swaps, or a disk that does not answer. */
  freeze(): void {
    this.#process.freeze();
  }

  thaw(): void {
    this.#process.thaw();
  }

  setClock(byMs: number): void {
    this.#clockAheadMs += byMs;
    this.#tell({ is: 'clock', aheadMs: this.#clockAheadMs });
  }

  /** A process being killed no longer receives it; the next one starts with it. */
  #tell(message: SoakMessage): void {
    this.#process.tell(message);
  }
}
