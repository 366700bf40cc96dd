/** Nothing typed, or no number: what was there stays, and the field itself says that it wants one. */
export const typedNumber =
  (take: (typed: number) => void) =>
  ({ currentTarget: { valueAsNumber } }: { currentTarget: HTMLInputElement }): void => {
    if (!Number.isNaN(valueAsNumber)) take(valueAsNumber);
  };
