import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program in a process of its own. Killed, it cannot clean up; frozen, it is like one on a machine that swaps. */
export class KillableProcess {
  #child: ChildProcess | null = null;

  /**
   * Resolves with its first message, or the first that means it is ready. A process that exits earlier has not started.
   */
  async begin<Word>(child: ChildProcess, isReady: (word: Word) => boolean = () => true): Promise<Word> {
    this.holds(child);
    return new Promise<Word>((resolve, reject) => {
      child.on('message', (said) => {
        const word = said as Word; // typed by its program
        if (isReady(word)) resolve(word);
      });
      child.once('exit', (code) => reject(new Error(`It ended with ${code} before it was ready.`)));
    });
  }

  /** For a process that does not report that it is ready. */
  holds(child: ChildProcess): void {
    this.#child = child;
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('It does not run.');
    return pid;
  }

  /** A process being killed no longer receives it. */
  tell(message: object | string): void {
    this.#child?.send(message, () => {});
  }

  /** Its next message. */
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
