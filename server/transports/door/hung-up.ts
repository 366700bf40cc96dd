/** A request whose sender left before it was whole, or was cut off (AC9): no fault of the hub, and nobody there to be told. */
export const hasHungUp = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ECONNRESET' && fault.message === 'aborted';
