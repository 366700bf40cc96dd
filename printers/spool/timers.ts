/** Time as the spool needs it: handed in, so that a test can turn the clock by hand. */
export interface Timers {
  /** Acts once after so many milliseconds; the answer takes it back. */
  after(ms: number, act: () => void): () => void;
}

export const systemTimers: Timers = {
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
