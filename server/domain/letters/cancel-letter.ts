import { isOpen, markingOf } from '../cases/case.ts';
import type { Case } from '../cases/case.ts';
import { nowhere, sentBackTo } from '../procedures/marking.ts';
import { summons } from '../cases/move-case.ts';
import { partOf } from '../procedures/procedure-part.ts';
import type { Procedure, StepSetup } from '../procedures/procedure.ts';
import type { CaseCommand } from '../cases/case-commands.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { EventOf, HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';
import { serviceOf } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import { isFromHome } from '../home/home.ts';
import type { LetterId } from '../ids.ts';
import { isOver } from '../queue/visit.ts';
import { stepThatDoes } from './deeds.ts';

type Cancel = Extract<CaseCommand, { type: 'cancel-letter' }>;

/** LE2: by a role that may sign it, or by an administrator; the number stays used, with the reason. */
export function cancelLetter(
  hall: Hall,
  { by, letterId, serviceId, caseId, fromHome, reason }: Cancel,
  now: Instant,
): Decision {
  const behind = caseId === null ? undefined : hall.cases.get(caseId);
  const service = serviceOf(hall.setup, serviceId);
  const procedure = partOf(service, behind ? isFromHome(behind) : fromHome === true);
  const signing = stepThatDoes(procedure, 'sign')?.roles ?? [];
  if (!by.administers && !signing.some((role) => by.roles.includes(role))) return refuse('not-your-step');
  if (reason === '') return refuse('reason-wanted');
  if (behind && behind.letter?.id !== letterId) return refuse('unknown-letter');
  if (behind?.letter?.state === 'cancelled') return refuse('letter-cancelled-already');
  const cancelled: HallEvent = { type: 'letter-cancelled', at: now, letterId, caseId, clerkId: by.clerkId, reason };
  if (!behind || !isOpen(behind) || !service?.case) return accept(cancelled);
  const draft = stepThatDoes(procedure, 'draft-letter');
  if (!draft && isStillAtCounters(hall, letterId)) return accept(cancelled);
  const back = backToTheDraft({ procedure: service.case, draft }, behind, { by, reason }, now);
  return accept(cancelled, back, ...summons(hall, behind, back, now));
}

/** LE2: the visitor who was given it at a counter is still there, so another can be made there. */
const isStillAtCounters = ({ visits }: Hall, letterId: LetterId): boolean =>
  [...visits.values()].some((visit) => visit.letter?.id === letterId && !isOver(visit));

/** CS6: an open case returns to its draft, and branches beside it stay; where only a counter drafts, it ends. */
function backToTheDraft(
  { procedure, draft }: { readonly procedure: Procedure; readonly draft: StepSetup | undefined },
  behind: Case,
  { by, reason }: Pick<Cancel, 'by' | 'reason'>,
  now: Instant,
): EventOf<'case-moved'> {
  const { open, arrived } = draft ? sentBackTo(procedure, markingOf(behind), draft.id) : nowhere;
  return {
    type: 'case-moved',
    at: now,
    caseId: behind.id,
    clerkId: by.clerkId,
    roleId: null,
    counterId: null,
    stepId: null,
    outcomeId: 'letter-cancelled',
    open,
    arrived,
    begun: draft ? [draft.id] : [],
    returned: true,
    note: reason,
    records: {},
    parafsKept: 0,
    closes: draft ? null : 'refused',
    tookMs: 0,
  };
}
