import type { CaseDetail, InboxRow, StepOffer } from '../../contract/views/case-view.ts';

/** One step of one case: a case may have several open at once. */
export const rowKey = ({ caseId, stepId }: Pick<InboxRow, 'caseId' | 'stepId'>): string => `${caseId}:${stepId}`;

/** It can be chosen now. */
export const isPossible = ({ unmet }: Pick<StepOffer, 'unmet'>): boolean => unmet.length === 0;

/** Asks first: something has to be entered, or it cannot be undone, like a signature. */
export const isAsked = ({ wants, does }: Pick<StepOffer, 'wants' | 'does'>): boolean =>
  wants.length > 0 || does.includes('sign');

/**
 * The outcome a row can be answered with without opening it: the only way forward, needing at most an optional note.
 * With two ways forward somebody has to look.
 */
export function quickOffer({ offers }: Pick<InboxRow, 'offers'>): StepOffer | null {
  const forward = offers.filter((offer) => offer.kind === 'forward' && isPossible(offer));
  const [only] = forward;
  if (only === undefined || forward.length > 1) return null;
  return only.wants.every((wanted) => wanted === 'note') ? only : null;
}

export interface TogetherGroup {
  readonly key: string;
  readonly offer: StepOffer;
  readonly rows: readonly InboxRow[];
}

/** Rows that one press can answer together: the same paraf, the same signature, at least two. */
export function togetherGroups(rows: readonly InboxRow[]): TogetherGroup[] {
  const groups = new Map<string, TogetherGroup>();
  for (const row of rows) {
    const offer = row.offers.find((each) => each.together && isPossible(each) && each.wants.length === 0);
    if (!offer) continue;
    const key = `${row.stepId}:${offer.id}`;
    groups.set(key, { key, offer, rows: [...(groups.get(key)?.rows ?? []), row] });
  }
  return [...groups.values()].filter((group) => group.rows.length > 1);
}

/** The time limit that runs out first: the whole service's or this step's. */
export const urgent = ({ due, stepDue }: Pick<InboxRow, 'due' | 'stepDue'>): InboxRow['due'] =>
  stepDue !== null && stepDue.dueAt < due.dueAt ? stepDue : due;

/** A fingerprint of this clerk's steps of a case: when it changes, the case has moved. */
export const traceOf = (rows: readonly InboxRow[], caseId: string): string =>
  rows
    .filter((row) => row.caseId === caseId)
    .map(({ stepId, moves }) => `${stepId}@${moves}`)
    .join(' ');

/** The next row after a case in the inbox, or else the first of another case. */
export function nextAfter(rows: readonly InboxRow[], { caseId }: Pick<CaseDetail, 'caseId'>): InboxRow | undefined {
  const last = rows.findLastIndex((row) => row.caseId === caseId);
  return rows[last + 1] ?? rows.find((row) => row.caseId !== caseId);
}
