/** Time as the spool needs it: handed in, so that a test can turn the clock by hand. */
export interface Timers {
  /** Acts once after so many milliseconds; the returned function cancels it. */
  after(ms: number, act: () => void): () => void;
}

const PARTS = 20;

/**
 * A timeout that counts only time in which answers could be received. It is split into parts: if this process is held up by a disk or a busy or
 * sleeping machine, that counts as at most one part, and pending answers are read before the timeout fires.
 */
export const systemTimers: Timers = {
  after(ms, act) {
    let isTakenBack = false;
    let timer: NodeJS.Timeout;
    const wait = (parts: number): void => {
      timer = setTimeout(() => (parts > 1 ? wait(parts - 1) : setImmediate(end)), ms / PARTS);
    };
    const end = (): void => {
      if (!isTakenBack) act();
    };
    wait(PARTS);
    return () => {
      isTakenBack = true;
      clearTimeout(timer);
    };
  },
};
