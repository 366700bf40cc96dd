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

/** The process of an `ApartDevice`, from its start to its end, however it ends. */
export class ApartProcess {
  /** Why it ended. */
  ended: string | undefined;
  onTold: (told: Told) => void = () => {};
  onEnd: () => void = () => {};
  readonly #child: ChildProcess;
  #unused: NodeJS.Timeout | undefined;
  /** Pending replies by the order's name: at most one order of each kind is under way. */
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

  /** Undefined if the process ends before it answers; one that does not answer in time is killed. */
  async ask(order: ToDevice, withinMs?: number): Promise<Answer | undefined> {
    if (this.ended !== undefined) return undefined;
    const late = withinMs === undefined ? undefined : setTimeout(() => this.#child.kill('SIGKILL'), withinMs);
    const answer = await new Promise<Answer | undefined>((resolve) => {
      this.#waiting.set(order.is, resolve);
      // If a message cannot be sent any more, the process's exit answers it, and Node reports that by itself.
      this.#child.send(order, () => {});
    });
    clearTimeout(late);
    return answer;
  }

  /** While in use it keeps its parent process alive; unused for long enough, it ends. */
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
