/** What this computer's clock said when the page was opened, and the time since: whoever sets the clock meanwhile moves nothing here. */
export const steadyNow = (): number => performance.timeOrigin + performance.now();
