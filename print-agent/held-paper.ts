import type { Offer } from '../contract/agent.ts';
import type { JobChange } from '../printers/spool/print-job.ts';
import type { KeptChange, PaperEntry } from './journal-entry.ts';

/** One try of a job, as the agent knows it. */
export interface HeldPaper extends Offer {
  readonly printerId: string;
  /** Null once it is over: personal data is stored no longer than needed. */
  readonly base64: string | null;
  readonly last: JobChange | null;
  /** The hub knows `last` durably. */
  readonly told: boolean;
}

export type Papers = ReadonlyMap<string, HeldPaper>;

export const keyOf = ({ jobId, attempt }: Pick<Offer, 'jobId' | 'attempt'>): string => `${jobId}/${attempt}`;

/** The agent does nothing more about it: the hub decides what follows. */
export const isOver = ({ last }: HeldPaper): boolean =>
  last !== null && (last.settled || last.state === 'unknown' || last.state === 'needs-clerk');

export const isBegun = ({ last }: HeldPaper): boolean => last !== null && last.state !== 'queued';

/** What the journal says after one more line. */
export function after(papers: Papers, entry: PaperEntry): Papers {
  const key = keyOf(entry);
  const next = new Map(papers);
  if (entry.is === 'dropped') {
    next.delete(key);
    return next;
  }
  if (entry.is === 'taken') {
    const { printerId, jobId, attempt, kind, base64 } = entry;
    return next.set(key, { printerId, jobId, attempt, kind, base64, last: null, told: true });
  }
  const held = papers.get(key);
  if (!held) return papers;
  if (entry.is === 'told') return next.set(key, { ...held, told: true });
  const changed = { ...held, last: exact(entry.change), told: false };
  return next.set(key, isOver(changed) ? { ...changed, base64: null } : changed);
}

/** Undefined fields are left out, as the spool's type requires. */
const exact = (change: KeptChange): JobChange =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as unknown as JobChange;
