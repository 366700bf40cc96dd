import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { AS_STARTED } from '../floors/child-process.ts';
import type { FromHub, HubOrder, HubQuestion, HubQuestions, HubReady } from './hub-messages.ts';

const PROGRAM = join(import.meta.dirname, 'hub-process.ts');

/** A hub in a process of its own, as seen by its parent. */
export class HubChild {
  readonly ready: HubReady;
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (fault: Error) => void }>();
  #asked = 0;

  private constructor(process: ChildProcess, ready: HubReady) {
    this.#process = process;
    this.ready = ready;
    process.on('message', (message: FromHub) => {
      if (message.is !== 'answer') return;
      this.#waiting.get(message.id)?.resolve(message.answer);
      this.#waiting.delete(message.id);
    });
    process.once('exit', (code) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`The hub ended with ${code} unasked.`));
    });
  }

  /** Inherits its parent's flags, so that `node --cpu-prof` profiles both. */
  static async start(order: HubOrder): Promise<HubChild> {
    const child = fork(PROGRAM, [JSON.stringify(order)], {
      execArgv: [...process.execArgv, ...AS_STARTED],
    });
    const ready = await new Promise<HubReady>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`The hub ended with ${code} before it was ready.`)));
      child.on('message', (message: FromHub) => message.is === 'ready' && resolve(message.ready));
    });
    return new HubChild(child, ready);
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  get url(): string {
    return `http://127.0.0.1:${this.ready.port}`;
  }

  ask<Q extends HubQuestion>(question: Q, about: HubQuestions[Q]['about']): Promise<HubQuestions[Q]['answer']> {
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      // Answered from the same table (hub-process.ts); the type pairing is lost between processes.
      this.#waiting.set(id, { resolve: (answer) => resolve(answer as HubQuestions[Q]['answer']), reject });
      this.#process.send({ id, question, about }, (fault) => fault && reject(fault));
    });
  }

  /** Resolves when the process has ended, having written everything. */
  async close(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.#process.once('exit', () => resolve()));
    await this.ask('close', null);
    await ended;
  }

  /** For ending a run that has failed. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }
}
