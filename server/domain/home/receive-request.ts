import { isBringerOf } from '../cases/bringer.ts';
import { nextCaseNumber } from '../cases/case-number.ts';
import { roleAtCounters } from '../cases/decide-case.ts';
import { nowhere, opening } from '../procedures/marking.ts';
import { isComplete } from '../cases/papers.ts';
import { stepOf } from '../procedures/procedure.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';
import { serviceOf } from '../hall-setup.ts';
import type { HallSetup, ServiceSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { ReceiveRequest } from './home-commands.ts';
import { areKnown, papersIn } from './home-papers.ts';

/** HM1: a complete request is a case at once, with a number, a clock and its first steps, at any hour. */
export function receiveRequest(hall: Hall, command: ReceiveRequest, now: Instant): Decision {
  const service = serviceOf(hall.setup, command.serviceId);
  if (!service) return refuse('unknown-service');
  const { case: procedure, fromHome } = service;
  if (!procedure || !fromHome) return refuse('not-from-home');
  const refusal = whyNot(hall.setup, service, command);
  if (refusal) return refuse(refusal);
  const { by, bringer, messageId, type: _, ...told } = command;
  const received: HallEvent = {
    ...told,
    ...(bringer ? { bringer } : {}),
    type: 'request-received',
    at: now,
    day: hall.day,
    ...nextCaseNumber(hall),
    open: opening(procedure, nowhere, fromHome.opens).open,
    ...(by ? { clerkId: by.clerkId } : {}),
  };
  if (!isAcknowledged(command)) return accept(received);
  const about = { is: 'case', caseId: command.caseId } as const;
  return accept(received, {
    type: 'message-queued',
    at: now,
    messageId,
    medium: 'email',
    about,
    purpose: 'request-received',
  });
}

/** HM5: a chat keeps number and code, but a web page shows them only once, so only requests made there are confirmed by e-mail. */
const isAcknowledged = ({ via, answerBy }: ReceiveRequest): boolean => via === 'online' && answerBy === 'email';

function whyNot(
  setup: HallSetup,
  service: ServiceSetup,
  { by, via, attachments, bringer }: ReceiveRequest,
): Refusal | null {
  // HM2: requests arrive by themselves only where the hall allows it; a clerk may enter any.
  if (by === null && !isOffered(setup, via)) return 'not-from-home';
  if (by !== null && !mayEnter(setup, service, by.roles)) return 'not-your-step';
  if (!service.open) return 'service-closed';
  if (bringer && !isBringerOf(service, bringer)) return 'bringer-wanted';
  if (!areKnown(service, attachments)) return 'unknown-requirement';
  return isComplete(service, { papers: papersIn(attachments), check: null }) ? null : 'papers-incomplete';
}

function isOffered({ online }: HallSetup, via: ReceiveRequest['via']): boolean {
  return online?.requests === true && (via !== 'online' || online.enabled);
}

/** HM2: clerks who handle this service's papers: at its counters, or at a step with which a request begins. */
export function mayEnter(setup: HallSetup, service: ServiceSetup, roles: readonly string[]): boolean {
  const begins = (service.fromHome?.opens ?? []).flatMap((id) => stepOf(service.case, id)?.roles ?? []);
  return begins.some((role) => roles.includes(role)) || roleAtCounters({ setup }, service.id, roles) !== null;
}
