import type { ActOnStep, Actor } from './case-commands.ts';
import { refuse } from '../decision.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { Hall } from '../hall.ts';
import { serviceOf } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import { editionOf, isOpen, markingOf } from './case.ts';
import { factsOfCase } from './file-facts.ts';
import { following } from '../procedures/marking.ts';
import { moveCase } from './move-case.ts';
import { unmetNeeds } from './papers.ts';
import { stepOf } from '../procedures/procedure.ts';
import type { StepOutcome, StepSetup } from '../procedures/procedure.ts';
import { areFilledIn, knownRecords } from './step-records.ts';

/** CS2: somebody with one of its roles finishes an open step with one of its outcomes; never twice. */
export function actOnStep(hall: Hall, command: ActOnStep & { readonly by: Actor }, now: Instant): Decision {
  const behind = hall.cases.get(command.caseId);
  if (!behind) return refuse('unknown-case');
  if (!isOpen(behind)) return refuse('case-closed');
  const service = serviceOf(hall.setup, behind.serviceId);
  const step = stepOf(service?.case, command.stepId);
  const open = behind.open.find(({ stepId }) => stepId === step?.id);
  if (!service?.case || !step || !open) return refuse('step-not-open');
  const { by } = command;
  const roleId = step.roles.find((role) => by.roles.includes(role));
  if (roleId === undefined) return refuse('not-your-step');
  // CS12: what he is about to initial, sign or hand over is no longer what he was shown.
  if (command.edition !== undefined && command.edition !== editionOf(hall.setup, behind, open))
    return refuse('changed-meanwhile');
  const outcome = step.outcomes.find(({ id }) => id === command.outcomeId);
  if (!outcome) return refuse('unknown-outcome');
  const lacking = lacks(step, outcome, command);
  if (lacking) return refuse(lacking);
  if (unmetNeeds(outcome.needs, service, factsOfCase(behind)).length > 0) return refuse('needs-unmet');
  return moveCase(
    hall,
    behind,
    {
      clerkId: by.clerkId,
      roles: by.roles,
      roleId,
      counterId: null,
      step,
      outcomeId: outcome.id,
      to: following(service.case, markingOf(behind), step.id, outcome),
      opens: outcome.opens,
      returned: outcome.returns === true,
      closes: outcome.ends ?? null,
      note: command.note,
      records: knownRecords(step.records, command.records),
      does: outcome.does ?? [],
      deed: command.deed,
    },
    now,
  );
}

/** Records must be filled in before the case goes on; a return needs only its reason (CS6). */
function lacks(step: StepSetup, outcome: StepOutcome, { note, records }: ActOnStep): Refusal | null {
  // The message to the applicant serves as the reason.
  const isTold = outcome.does?.includes('reply') === true;
  if (outcome.returns || (outcome.ends === 'refused' && !isTold)) return note === '' ? 'reason-wanted' : null;
  return areFilledIn(step.records, records) ? null : 'record-wanted';
}
