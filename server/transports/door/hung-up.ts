/** The sender left before the request was complete, or was cut off (AC9): no fault of the hub, and nobody to answer. */
export const hasHungUp = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ECONNRESET' && fault.message === 'aborted';
