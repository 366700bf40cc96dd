import { factsOfCase } from '../cases/file-facts.ts';
import { isOpen, markingOf } from '../cases/case.ts';
import type { Attachment, Case } from '../cases/case.ts';
import { openSteps } from '../cases/decide-case.ts';
import { following } from '../procedures/marking.ts';
import { moveCase } from '../cases/move-case.ts';
import { unmetNeeds } from '../cases/papers.ts';
import type { StepSetup } from '../procedures/procedure.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Hall } from '../hall.ts';
import { serviceOf } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { BringPapers } from './home-commands.ts';
import { areKnown } from './home-papers.ts';
import { leadsOn } from './home-steps.ts';

/** HM4: stores papers that were asked for; once none is missing the case goes on by itself. */
export function bringPapers(hall: Hall, { caseId, attachments }: BringPapers, now: Instant): Decision {
  const behind = hall.cases.get(caseId);
  if (!behind) return refuse('unknown-case');
  if (!isOpen(behind)) return refuse('case-closed');
  const service = serviceOf(hall.setup, behind.serviceId);
  const step = openSteps(hall, behind).find(({ place }) => place === 'home');
  if (!service || !step || attachments.length === 0) return refuse('nothing-asked');
  if (!areKnown(service, attachments)) return refuse('unknown-requirement');
  if (lacksStill(behind) && !attachments.some(isAsked(behind))) return refuse('nothing-asked');
  const brought: HallEvent = { type: 'papers-brought', at: now, caseId, attachments };
  const after = evolve(hall, brought);
  const moved = goOn(after, behind.id, step, now);
  return moved.ok ? accept(brought, ...moved.events) : moved;
}

function goOn(hall: Hall, caseId: string, step: StepSetup, now: Instant): Decision {
  const behind = hall.cases.get(caseId);
  const service = behind && serviceOf(hall.setup, behind.serviceId);
  const outcome = step.outcomes.find(leadsOn);
  if (!behind || !service?.case || !outcome || lacksStill(behind)) return accept();
  if (unmetNeeds(outcome.needs, service, factsOfCase(behind)).length > 0) return accept();
  return moveCase(
    hall,
    behind,
    {
      clerkId: null,
      roles: [],
      roleId: null,
      counterId: null,
      step,
      outcomeId: outcome.id,
      to: following(service.case, markingOf(behind), step.id, outcome),
      opens: outcome.opens,
      returned: false,
      closes: null,
      note: '',
      records: {},
      does: [],
      deed: null,
    },
    now,
  );
}

const lacksStill = ({ papers }: Case): boolean => Object.values(papers).includes('missing');

/** Each upload must reduce what is missing, so that the hall's disk is not filled with what nobody asked for. */
const isAsked =
  ({ papers }: Case) =>
  ({ requirementId }: Attachment): boolean =>
    requirementId !== null && papers[requirementId] === 'missing';
