import type { CaseDetail, InboxRow, StepOffer } from '../../contract/views/case-view.ts';

/** One step of one case: a case may have several open at once. */
export const rowKey = ({ caseId, stepId }: Pick<InboxRow, 'caseId' | 'stepId'>): string => `${caseId}:${stepId}`;

/** Could be chosen now. */
export const isPossible = ({ unmet }: Pick<StepOffer, 'unmet'>): boolean => unmet.length === 0;

/** Asked about before it is done: something has to be told with it, or it cannot be taken back as a signature cannot. */
export const isAsked = ({ wants, does }: Pick<StepOffer, 'wants' | 'does'>): boolean =>
  wants.length > 0 || does.includes('sign');

/**
 * What a row can be answered with without opening it: the one way forward, that asks for nothing but a word to go along.
 * Where there are two ways, somebody has to look.
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

/** Rows that the same press answers: the same initials, the same signature, at least twice. */
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

/** The clock that runs out first: that of the whole service, or that of this step alone. */
export const urgent = ({ due, stepDue }: Pick<InboxRow, 'due' | 'stepDue'>): InboxRow['due'] =>
  stepDue !== null && stepDue.dueAt < due.dueAt ? stepDue : due;

/** What this clerk's own steps of a case look like from outside: a change of it says that the case has moved. */
export const traceOf = (rows: readonly InboxRow[], caseId: string): string =>
  rows
    .filter((row) => row.caseId === caseId)
    .map(({ stepId, moves }) => `${stepId}@${moves}`)
    .join(' ');

/** The row that follows a case in the inbox, or else the first of another case. */
export function nextAfter(rows: readonly InboxRow[], { caseId }: Pick<CaseDetail, 'caseId'>): InboxRow | undefined {
  const last = rows.findLastIndex((row) => row.caseId === caseId);
  return rows[last + 1] ?? rows.find((row) => row.caseId !== caseId);
}
