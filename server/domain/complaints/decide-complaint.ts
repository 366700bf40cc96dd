import { stepOf } from '../procedures/procedure.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import { seconds } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { RoleId } from '../ids.ts';
import { actOnComplaint } from './act-on-complaint.ts';
import { isIdentified, isReachable } from './complainant.ts';
import { hasSubstance, isOpen } from './complaint.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintAsk, ComplaintCommand, NoteComplaint } from './complaint-commands.ts';
import type { ComplaintAct } from './complaint-events.ts';
import { printReceipt } from './complaint-receipt.ts';
import type { ComplaintSetup } from './complaint-setup.ts';
import { receiveComplaint } from './receive-complaint.ts';

/** What is done with complaints, suggestions and feedback, from the door to the answer. */
export function decideComplaint(hall: Hall, command: ComplaintCommand, now: Instant): Decision {
  if (command.type === 'receive-complaint') return receiveComplaint(hall, command, now);
  const complaint = hall.complaints.get(command.complaintId);
  if (!complaint) return refuse('unknown-complaint');
  if (command.type === 'undo-complaint') return undo(complaint, command, now);
  const roleId = roleIn(hall.setup.complaints, complaint, command.by.roles);
  if (roleId === null) return refuse('not-your-step');
  if (command.type === 'print-complaint-receipt') return printReceipt(hall, complaint, command, now);
  if (!isOpen(complaint)) return refuse('complaint-closed');
  const act = { at: now, complaintId: complaint.id, clerkId: command.by.clerkId, roleId };
  switch (command.type) {
    case 'act-on-complaint':
      return actOnComplaint(hall, complaint, command, now);
    case 'note-complaint':
      return note(hall.setup.complaints, complaint, command, act);
    case 'attach-to-complaint':
      return accept({ ...act, type: 'complaint-attached', attachment: command.attachment });
  }
}

/** The role in which this clerk may act: the officer at any time, others at their step. */
export function roleIn(setup: ComplaintSetup, { open }: Complaint, roles: readonly RoleId[]): RoleId | null {
  const before = open.flatMap(({ stepId }) => stepOf(setup, stepId)?.roles ?? []);
  return [...before, setup.officer.roleId].find((role) => roles.includes(role)) ?? null;
}

type Act = ComplaintAct & { readonly at: Instant };

/** Writes down what was said in the room or at the telephone; earlier text is kept. */
function note(setup: ComplaintSetup, complaint: Complaint, command: NoteComplaint, act: Act): Decision {
  const { noteId, kind, words, complainant, answerBy } = command;
  if (setup.identityRequired && !isIdentified(complainant)) return refuse('identity-wanted');
  if (!isReachable(complainant, answerBy)) return refuse('address-wanted');
  const hasWords = words !== '';
  if (!hasWords && complaint.hasWords && !hasSubstance({ ...complaint, hasWords })) return refuse('words-wanted');
  return accept({ ...act, type: 'complaint-noted', noteId, kind, answerBy, hasWords });
}

const UNDO_WITHIN = seconds(60);

/** CA10: by whoever moved it, for 60 s, as long as nothing else has happened to it. */
export function mayUndo({ undo: last }: Complaint, clerkId: string, now: Instant): boolean {
  return last !== null && last.clerkId === clerkId && now - last.at <= UNDO_WITHIN;
}

function undo(complaint: Complaint, { by }: ComplaintAsk, now: Instant): Decision {
  if (!mayUndo(complaint, by.clerkId, now)) return refuse('nothing-to-undo');
  const { id: complaintId } = complaint;
  return accept({ type: 'complaint-undone', at: now, complaintId, clerkId: by.clerkId, roleId: null });
}
