import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program of the office in a process of its own. Killed, it gets no chance to tidy up; frozen, it is as on a machine that swaps. */
export class KillableProcess {
  #child: ChildProcess | null = null;

  /** What it says when it is ready: the first word, or the first such word. One that ends before has not started. */
  async begin<Word>(child: ChildProcess, isReady: (word: Word) => boolean = () => true): Promise<Word> {
    this.holds(child);
    return new Promise<Word>((resolve, reject) => {
      child.on('message', (said) => {
        const word = said as Word; // as its program sends it
        if (isReady(word)) resolve(word);
      });
      child.once('exit', (code) => reject(new Error(`It ended with ${code} before it was ready.`)));
    });
  }

  /** One that says nothing when it is ready. */
  holds(child: ChildProcess): void {
    this.#child = child;
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('It does not run.');
    return pid;
  }

  /** One that is being killed hears it no more. */
  tell(message: object | string): void {
    this.#child?.send(message, () => {});
  }

  /** What it says next. */
  async hears(): Promise<void> {
    if (this.#child) await once(this.#child, 'message');
  }

  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child) return;
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }

  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child?.kill('SIGCONT');
  }
}
