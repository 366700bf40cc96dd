import type { JobChange } from '../../../printers/spool/print-job.ts';

/** What a paper is that is on its way now. The ledger keeps it as the reason of the job's state. */
export interface GivenAs {
  /** Of the print agent that has it; null: our own spool. */
  readonly journal: string | null;
  /** A letter that says DIBATALKAN (LE8). */
  readonly asCancelled: boolean;
}

const WITH = 'with ';
const AS_CANCELLED = 'as cancelled ';

export function reasonOf({ journal, asCancelled }: GivenAs): string | null {
  const reason = `${asCancelled ? AS_CANCELLED : ''}${journal === null ? '' : WITH + journal}`.trim();
  return reason === '' ? null : reason;
}

export function givenAs(reason: string | null): GivenAs {
  const all = `${reason ?? ''} `;
  const asCancelled = all.startsWith(AS_CANCELLED);
  const rest = (asCancelled ? all.slice(AS_CANCELLED.length) : all).trim();
  return { asCancelled, journal: rest.startsWith(WITH) ? rest.slice(WITH.length) : null };
}

/** LE8: a letter came out that was cancelled meanwhile, and the paper says nothing of it: somebody has to fetch it. */
export const outThoughCancelled: JobChange = {
  state: 'needs-clerk',
  maybePrinted: true,
  why: 'cancelled-meanwhile',
  settled: false,
};
