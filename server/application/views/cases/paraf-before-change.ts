import type { CaseLetter } from '../../../domain/cases/case.ts';
import type { HallEvent } from '../../../domain/events.ts';

/** CS12: what these change was read by whoever initialled before, and is read otherwise by whoever signs. */
const rewording: ReadonlySet<HallEvent['type']> = new Set([
  ...(['applicant-corrected', 'applicant-noted', 'case-checked', 'register-checked'] as const),
  ...(['case-papers-ticked', 'papers-ticked', 'paper-attached', 'paper-detached', 'papers-brought'] as const),
]);

/** LE2: of each paraf of a draft, whether its case was changed afterwards. `events`: the case's, in their order. */
export function changedAfterParaf({ state, parafs }: CaseLetter, events: readonly HallEvent[]): boolean[] {
  const changed = state === 'draft' ? events.findLastIndex(({ type }) => rewording.has(type)) : -1;
  return parafs.map(
    ({ stepId }) => events.findLastIndex((event) => event.type === 'paraf-given' && event.stepId === stepId) < changed,
  );
}
