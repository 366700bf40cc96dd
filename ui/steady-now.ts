/** A monotonic clock: this computer's time when the page was opened plus the time since; setting the clock meanwhile does not change it. */
export const steadyNow = (): number => performance.timeOrigin + performance.now();
