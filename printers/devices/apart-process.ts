import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { FromDevice, ToDevice } from './apart-messages.ts';

type Told = Extract<FromDevice, { is: 'received' | 'lost' }>;
type Answer = Exclude<FromDevice, Told>;

/** A program that serves a device. */
export interface DeviceProgram {
  readonly file: URL;
  readonly args: readonly string[];
}

/** The process of an `ApartDevice`, from its start to its end, whatever that is. */
export class ApartProcess {
  /** Why it is no more. */
  ended: string | undefined;
  onTold: (told: Told) => void = () => {};
  onEnd: () => void = () => {};
  readonly #child: ChildProcess;
  #unused: NodeJS.Timeout | undefined;
  /** An answer to each order is waited for by the order's name: there is one of each at most. */
  readonly #waiting = new Map<ToDevice['is'], (answer: Answer | undefined) => void>();

  constructor({ file, args }: DeviceProgram) {
    this.#child = fork(file, args, {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.on('message', (message: FromDevice) => this.#hear(message));
    this.#child.on('exit', (code, signal) => this.#end(signal ?? `code ${code}`));
    this.#child.on('error', (error) => this.#end(error.message));
  }

  /** Undefined where it ends before it answers; one that does not answer in time is ended. */
  async ask(order: ToDevice, withinMs?: number): Promise<Answer | undefined> {
    if (this.ended !== undefined) return undefined;
    const late = withinMs === undefined ? undefined : setTimeout(() => this.#child.kill('SIGKILL'), withinMs);
    const answer = await new Promise<Answer | undefined>((resolve) => {
      this.#waiting.set(order.is, resolve);
      // What cannot be said any more is answered by the end of the process, of which Node tells by itself.
      this.#child.send(order, () => {});
    });
    clearTimeout(late);
    return answer;
  }

  /** In use, whoever started it waits for it with his own end; not in use for long, it ends. */
  hold(isHeld: boolean, unusedMs: number): void {
    clearTimeout(this.#unused);
    if (!isHeld) this.#unused = setTimeout(() => this.#dismiss(), unusedMs).unref();
    for (const one of [this.#child, this.#child.channel]) {
      if (isHeld) one?.ref();
      else one?.unref();
    }
  }

  #dismiss(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  #hear(message: FromDevice): void {
    switch (message.is) {
      case 'received':
      case 'lost':
        return this.onTold(message);
      case 'opened':
      case 'refused':
        return this.#answer('open', message);
      case 'written':
        return this.#answer('write', message);
      case 'closed':
        return this.#answer('close', message);
    }
  }

  #answer(order: ToDevice['is'], answer: Answer | undefined): void {
    const resolve = this.#waiting.get(order);
    this.#waiting.delete(order);
    resolve?.(answer);
  }

  #end(why: string): void {
    if (this.ended !== undefined) return;
    this.ended = why;
    this.onEnd();
    for (const order of this.#waiting.keys()) this.#answer(order, undefined);
  }
}
