/** Time as the spool needs it: handed in, so that a test can turn the clock by hand. */
export interface Timers {
  /** Acts once after so many milliseconds; the answer takes it back. */
  after(ms: number, act: () => void): () => void;
}

const PARTS = 20;

/**
 * Time in which others could be heard. It is counted in parts: whatever holds this process up, a disk, a busy or sleeping
 * machine, passes for no more than one of them, and what has been said meanwhile is heard before anything is concluded.
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
