import type { FinishStage } from '../commands.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import { serviceOf } from '../hall-setup.ts';
import type { CounterSetup, OutcomeSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import { isIn } from '../queue/visit.ts';
import type { Visit } from '../queue/visit.ts';
import { isOpen, markingOf } from './case.ts';
import type { Case } from './case.ts';
import { caseOf, factsOfVisit } from './file-facts.ts';
import { opening } from '../procedures/marking.ts';
import type { Marking } from '../procedures/marking.ts';
import { moveCase } from './move-case.ts';
import { unmetNeeds } from './papers.ts';
import type { CaseEnd } from '../procedures/procedure.ts';
import type { OutcomeNeed } from '../procedures/work.ts';

interface Ending {
  readonly counter: CounterSetup;
  readonly outcome: OutcomeSetup;
  readonly command: FinishStage;
}

/** What the end of a stage at a counter does to the case: steps begin, a deed is done, or the case ends with the visit. */
export function moveWithStage(hall: Hall, visit: Visit, { counter, outcome, command }: Ending, now: Instant): Decision {
  const refusal = whyNothingBegins(hall, visit, outcome);
  if (refusal) return refuse(refusal);
  const behind = caseOf(hall, visit);
  const procedure = serviceOf(hall.setup, visit.serviceId)?.case;
  // A visitor who came for a case of another service has been served; that case is not touched.
  if (!behind || !procedure || !isOpen(behind) || behind.serviceId !== visit.serviceId) return accept();
  const { opens = [], does = [] } = beginsAgain(behind, outcome) ? {} : outcome;
  const to = opening(procedure, markingOf(behind), opens);
  const closes = endOf(hall, visit, to, outcome);
  if (opens.length === 0 && does.length === 0 && closes === null) return accept();
  const roleId = hall.setup.stations.find(({ id }) => id === counter.stationId)?.roleId ?? null;
  const clerkId = hall.staffed.get(counter.id)?.clerkId ?? '';
  return moveCase(
    hall,
    behind,
    {
      clerkId,
      roleId,
      roles: roleId === null ? [] : [roleId],
      counterId: counter.id,
      step: null,
      outcomeId: outcome.id,
      to,
      opens,
      returned: false,
      closes,
      note: command.slip.note,
      records: {},
      does,
      deed: command.deed,
    },
    now,
  );
}

/**
 * CS8: why an outcome that begins steps is refused, and not offered; null: it can be chosen. No receipt is given for a
 * case that is over; a visitor who would have waited for it goes where he is told so. No second case begins behind one
 * of another service.
 */
export function whyNothingBegins(
  hall: Hall,
  visit: Visit,
  { opens, waitsAt }: OutcomeSetup,
): 'case-closed' | 'case-of-another-service' | null {
  const behind = caseOf(hall, visit);
  if (!opens || !behind || !serviceOf(hall.setup, visit.serviceId)?.case) return null;
  if (!isOpen(behind)) return waitsAt === undefined ? 'case-closed' : null;
  return behind.serviceId === visit.serviceId ? null : 'case-of-another-service';
}

/** A case begins once: a later stage with such an outcome neither opens the steps again nor drafts another letter. */
const beginsAgain = ({ open, arrived }: Case, { opens = [] }: OutcomeSetup): boolean =>
  opens.length > 0 && (open.length > 0 || arrived.length > 0);

const lacks: ReadonlySet<OutcomeNeed> = new Set(['not-listed', 'papers-missing', 'letter-not-issued']);

/** An outcome that needs one of these sends the visitor on, or home, without what he came for. */
export const isLack = (need: OutcomeNeed): boolean => lacks.has(need);

/** The case ends with the visit, unless steps are still open: refused if the visitor still lacks what a stage did not give. */
function endOf(hall: Hall, visit: Visit, { open, arrived }: Marking, { needs }: OutcomeSetup): CaseEnd | null {
  if (!isIn(visit, 'done') || open.length > 0 || arrived.length > 0) return null;
  // The cancelled letter was not replaced.
  if (caseOf(hall, visit)?.letter?.state === 'cancelled') return 'refused';
  const service = serviceOf(hall.setup, visit.serviceId);
  const lacked = [...needs.filter(isLack), ...(visit.goesWithout ?? [])];
  const got = service ? unmetNeeds(lacked, service, factsOfVisit(hall, visit)) : [];
  return got.length < lacked.length ? 'refused' : 'done';
}
