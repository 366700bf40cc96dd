/** How a paper was given to a printer. The ledger stores this as a prefix of the reason of the job's state. */
export interface GivenAs {
  /** Journal of the print agent that has it now; null: our own spool, or nobody any more. */
  readonly journal: string | null;
  /** A letter printed as DIBATALKAN (LE8). */
  readonly asCancelled: boolean;
  /** Offered to the agent again for that reason: the earlier try may have begun printing without the word. */
  readonly isCalledBack: boolean;
}

const [WITH, AS_CANCELLED, CALLED_BACK] = ['with', 'as cancelled', 'called back'] as const;
const FORM = new RegExp(`^(?:(${AS_CANCELLED}|${CALLED_BACK})(?: |$))?(?:${WITH} (\\S+))? ?(.*)$`);

export function reasonOf({ journal, asCancelled, isCalledBack }: GivenAs, why: string | null): string | null {
  const how = isCalledBack ? CALLED_BACK : asCancelled ? AS_CANCELLED : null;
  return [how, journal && `${WITH} ${journal}`, why].filter((each) => each !== null).join(' ') || null;
}

/** `why`: the part that is shown to people. */
export function givenAs(reason: string | null): GivenAs & { readonly why: string | null } {
  const [, how, journal = null, why] = FORM.exec(reason ?? '') ?? [];
  return { journal, asCancelled: how !== undefined, isCalledBack: how === CALLED_BACK, why: why || null };
}
