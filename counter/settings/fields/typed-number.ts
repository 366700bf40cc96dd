/** Without a number the old value stays, and the field shows that it needs one. */
export const typedNumber =
  (take: (typed: number) => void) =>
  ({ currentTarget: { valueAsNumber } }: { currentTarget: HTMLInputElement }): void => {
    if (!Number.isNaN(valueAsNumber)) take(valueAsNumber);
  };
