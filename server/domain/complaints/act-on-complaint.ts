import { following } from '../procedures/marking.ts';
import { stepOf } from '../procedures/procedure.ts';
import { areFilledIn } from '../cases/step-records.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { EventOf, HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { RoleId } from '../ids.ts';
import { messageQueued } from '../post/message-events.ts';
import { editionOf, hasSubstance, markingOf, unmetNeeds } from './complaint.ts';
import type { Complaint } from './complaint.ts';
import type { ActOnComplaint, ComplaintAsk } from './complaint-commands.ts';
import { isThere, roleFor } from './complaint-setup.ts';
import type { ComplaintDeed, ComplaintOutcome, ComplaintStep } from './complaint-setup.ts';

type Act = ActOnComplaint & Pick<ComplaintAsk, 'by' | 'complaintId'>;

/** An outcome chosen at a step of a complaint, by somebody in one of his roles. */
interface Move {
  readonly complaint: Complaint;
  readonly step: ComplaintStep;
  readonly outcome: ComplaintOutcome;
  readonly command: Act;
  readonly roleId: RoleId;
  readonly now: Instant;
}

/** CM5: only an open step, by one of its roles, with one of its outcomes; never twice. */
export function actOnComplaint(hall: Hall, complaint: Complaint, command: Act, now: Instant): Decision {
  const step = stepOf(hall.setup.complaints, command.stepId);
  const open = complaint.open.find(({ stepId }) => stepId === step?.id);
  if (!step || !open) return refuse('step-not-open');
  if (!step.roles.some((role) => command.by.roles.includes(role))) return refuse('not-your-step');
  if (command.edition !== undefined && command.edition !== editionOf(complaint, open))
    return refuse('changed-meanwhile');
  const outcome = step.outcomes.find(({ id }) => id === command.outcomeId);
  if (!outcome) return refuse('unknown-outcome');
  const roleId = roleFor(step, outcome, command.by.roles);
  if (roleId === undefined) return refuse('not-your-step');
  if (unmetNeeds(outcome.needs, complaint.answer).length > 0) return refuse('needs-unmet');
  const lacking = lacks(step, outcome, complaint, command);
  if (lacking) return refuse(lacking);
  const move = { complaint, step, outcome, command, roleId, now };
  return accept(movedEvent(hall, move), ...deedEvents(move));
}

function lacks(
  step: ComplaintStep,
  outcome: ComplaintOutcome,
  complaint: Complaint,
  { note, records, answer }: Act,
): Refusal | null {
  if (note === '' && (outcome.wantsNote || outcome.returns)) return 'reason-wanted';
  if (outcome.returns || outcome.ends === 'closed') return null;
  if (wantsWords(step, outcome) && !hasSubstance(complaint)) return 'words-wanted';
  if (!areFilledIn(step.records, records)) return 'record-wanted';
  return answerIsThere(outcome, complaint, answer) ? null : 'answer-wanted';
}

/** CM6: what nobody has written down is neither answered nor passed on, except by those who meet the complainant. */
export const wantsWords = (step: ComplaintStep, { does = [], ends, returns }: ComplaintOutcome): boolean =>
  !returns && ends !== 'closed' && (!isThere(step.place) || does.includes('write-answer'));

/** CM6: only a written answer is endorsed or delivered; it may be written in this very act. */
function answerIsThere({ does = [] }: ComplaintOutcome, { answer }: Complaint, words: string): boolean {
  if (does.includes('write-answer')) return words !== '';
  return does.length === 0 || answer !== null;
}

function movedEvent(hall: Hall, move: Move): EventOf<'complaint-moved'> {
  const { complaint, step, outcome, command, roleId, now } = move;
  const to = following(hall.setup.complaints, markingOf(complaint), step.id, outcome);
  const stood = new Map(complaint.open.map(({ stepId, openedAt }) => [stepId, openedAt]));
  return {
    type: 'complaint-moved',
    at: now,
    complaintId: complaint.id,
    clerkId: command.by.clerkId,
    roleId,
    moveId: command.moveId,
    stepId: step.id,
    outcomeId: outcome.id,
    open: to.open,
    arrived: to.arrived,
    begun: to.open.filter((id) => outcome.opens.includes(id) || !stood.has(id)),
    returned: outcome.returns === true,
    closes: outcome.ends ?? null,
    tookMs: Math.max(0, now - (stood.get(step.id) ?? now)),
  };
}

function deedEvents(move: Move): HallEvent[] {
  const { complaint, outcome, command, roleId, now } = move;
  const act = { at: now, complaintId: complaint.id, clerkId: command.by.clerkId, roleId };
  const doDeed: Readonly<Record<ComplaintDeed, () => HallEvent[]>> = {
    'write-answer': () => [{ ...act, type: 'answer-written', moveId: command.moveId }],
    endorse: () => [{ ...act, type: 'answer-endorsed' }],
    deliver: () => delivered(move, act),
  };
  return inOrder.filter((deed) => outcome.does?.includes(deed)).flatMap((deed) => doDeed[deed]());
}

const inOrder = ['write-answer', 'endorse', 'deliver'] as const;

/** CM10: the hub sends it by e-mail or WhatsApp; a complainant who is there hears it; else it is delivered by hand. */
function delivered(
  { complaint: { id: complaintId, answerBy }, step, command: { messageId } }: Move,
  act: Pick<EventOf<'answer-delivered'>, 'at' | 'complaintId' | 'clerkId' | 'roleId'>,
): HallEvent[] {
  if (isThere(step.place)) {
    const through = step.place === 'phone' ? 'phone' : 'in-person';
    return [{ ...act, type: 'answer-delivered', through, sent: false }];
  }
  if (answerBy !== 'email' && answerBy !== 'whatsapp') {
    return [{ ...act, type: 'answer-delivered', through: answerBy, sent: false }];
  }
  const about = { is: 'complaint', complaintId } as const;
  return [
    { ...act, type: 'answer-delivered', through: answerBy, sent: true },
    messageQueued(act.at, { messageId, medium: answerBy, about, purpose: 'complaint-answered' }),
  ];
}
