import type { ComplaintOffer } from '../../../../contract/views/complaint-view.ts';
import { wantsWords } from '../../../domain/complaints/act-on-complaint.ts';
import { hasSubstance, unmetNeeds } from '../../../domain/complaints/complaint.ts';
import type { Complaint } from '../../../domain/complaints/complaint.ts';
import { roleFor } from '../../../domain/complaints/complaint-setup.ts';
import type { ComplaintOutcome, ComplaintStep } from '../../../domain/complaints/complaint-setup.ts';

/** The outcomes that may be chosen, and what each needs; the screen knows no rules. */
export function complaintOffers(complaint: Complaint, step: ComplaintStep, roles: readonly string[]): ComplaintOffer[] {
  const mine = step.outcomes.filter((outcome) => roleFor(step, outcome, roles) !== undefined);
  return mine.map((outcome) => ({
    id: outcome.id,
    name: { id: outcome.name.id, en: outcome.name.en },
    kind: kindOf(outcome),
    unmet: unmetNeeds(outcome.needs, complaint.answer),
    does: [...(outcome.does ?? [])],
    wants: wantsOf(complaint, step, outcome),
  }));
}

function kindOf({ returns, ends }: ComplaintOutcome): ComplaintOffer['kind'] {
  if (returns) return 'return';
  return ends === 'closed' ? 'close' : 'forward';
}

function wantsOf(complaint: Complaint, step: ComplaintStep, outcome: ComplaintOutcome): ComplaintOffer['wants'] {
  const wants: ComplaintOffer['wants'] = [];
  const isOnward = !outcome.returns && outcome.ends !== 'closed';
  if (wantsWords(step, outcome) && !hasSubstance(complaint)) wants.push('words');
  if (isOnward && step.records) wants.push('records');
  if (outcome.does?.includes('write-answer')) wants.push('answer');
  if (outcome.wantsNote || outcome.returns) wants.push('note');
  return wants;
}
