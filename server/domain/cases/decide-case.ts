import type { Actor, CaseCommand } from './case-commands.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import { letterOf, serviceOf } from '../hall-setup.ts';
import type { Work } from '../procedures/work.ts';
import { seconds } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { RoleId, ServiceId } from '../ids.ts';
import { cancelLetter } from '../letters/cancel-letter.ts';
import { handOverPrinter } from '../letters/deeds.ts';
import { isForRoll } from '../letters/letter-setup.ts';
import { actOnStep } from './act-on-step.ts';
import { isOpen, undoable } from './case.ts';
import type { Case } from './case.ts';
import { stepOf } from '../procedures/procedure.ts';
import type { StepSetup } from '../procedures/procedure.ts';

/** Decides the commands with which officials and clerks work on a case from their desks (CS2). */
export function decideCase(hall: Hall, command: CaseCommand, now: Instant): Decision {
  switch (command.type) {
    case 'act-on-step':
      return actOnStep(hall, command, now);
    case 'cancel-letter':
      return cancelLetter(hall, command, now);
    default:
      return withCase(hall, command, now);
  }
}

type OnCase = Exclude<CaseCommand, { type: 'act-on-step' | 'cancel-letter' }>;

function withCase(hall: Hall, command: OnCase, now: Instant): Decision {
  const behind = hall.cases.get(command.caseId);
  if (!behind) return refuse('unknown-case');
  if (command.type === 'undo-move') return undoMove(behind, command.by, now);
  if (command.type === 'copy-case-letter') return copyLetter(hall, behind, command, now);
  if (!isOpen(behind)) return refuse('case-closed');
  const roleId = roleAt(hall, behind, command.by, workOf[command.type]);
  if (roleId === null) return refuse('not-your-step');
  const act = { at: now, caseId: behind.id, clerkId: command.by.clerkId, roleId };
  switch (command.type) {
    case 'tick-case-papers': {
      const known = serviceOf(hall.setup, behind.serviceId)?.requirements.map(({ id }) => id) ?? [];
      if (!Object.keys(command.papers).every((id) => known.includes(id))) return refuse('unknown-requirement');
      return accept({ ...act, type: 'case-papers-ticked', papers: command.papers });
    }
    case 'check-case':
      return accept({ ...act, type: 'case-checked', found: command.found, applicant: command.applicant });
    case 'attach-paper':
      return accept({ ...act, type: 'paper-attached', attachment: command.attachment });
    case 'detach-paper':
      if (!behind.attachments.some(({ id }) => id === command.attachmentId)) return refuse('unknown-attachment');
      return accept({ ...act, type: 'paper-detached', attachmentId: command.attachmentId });
  }
}

/** The work that the clerk's step must have for this command; null: any step, or the counter, at which the clerk has the case. */
const workOf: Readonly<Record<Exclude<OnCase['type'], 'undo-move' | 'copy-case-letter'>, Work | null>> = {
  'tick-case-papers': 'check-papers',
  'check-case': 'check-register',
  'attach-paper': null,
  'detach-paper': null,
};

/** The role in which this clerk may act on the case now. */
function roleAt(hall: Hall, behind: Case, by: Actor, work: Work | null): RoleId | null {
  for (const step of openSteps(hall, behind)) {
    const roleId = step.roles.find((role) => by.roles.includes(role));
    if (roleId !== undefined && (work === null || step.work.includes(work))) return roleId;
  }
  return work === null ? roleAtCounters(hall, behind.serviceId, by.roles) : null;
}

/** Clerks at the service's counters handle the papers before the first step, and when a visitor brings more. */
export function roleAtCounters(
  { setup }: Pick<Hall, 'setup'>,
  serviceId: ServiceId,
  roles: readonly RoleId[],
): RoleId | null {
  const journey = serviceOf(setup, serviceId)?.journey ?? [];
  const stations = new Set(journey.map(({ stationId }) => stationId));
  const there = setup.stations.flatMap(({ id, roleId }) => (stations.has(id) && roleId !== undefined ? [roleId] : []));
  return there.find((role) => roles.includes(role)) ?? null;
}

export function openSteps(hall: Hall, behind: Case): StepSetup[] {
  const procedure = serviceOf(hall.setup, behind.serviceId)?.case;
  return behind.open.flatMap(({ stepId }) => stepOf(procedure, stepId) ?? []);
}

const UNDO_WITHIN = seconds(60);

/** CA10: by the clerk who moved it, for 60 s, as long as nothing else has happened to it. */
export function mayUndo(behind: Case, clerkId: string, now: Instant): boolean {
  const undo = undoable(behind);
  return undo !== null && !undo.atCounter && undo.clerkId === clerkId && now - undo.at <= UNDO_WITHIN;
}

function undoMove(behind: Case, by: Actor, now: Instant): Decision {
  if (!mayUndo(behind, by.clerkId, now)) return refuse('nothing-to-undo');
  return accept({ type: 'case-undone', at: now, caseId: behind.id, clerkId: by.clerkId, roleId: null });
}

type Copy = Extract<CaseCommand, { type: 'copy-case-letter' }>;

/** LE3: a reprint says SALINAN and is counted. */
function copyLetter(hall: Hall, behind: Case, { by, jobId, printerId }: Copy, now: Instant): Decision {
  const { letter } = behind;
  if (letter?.state !== 'signed') return refuse('letter-not-signed');
  if (!isForRoll(letterOf(hall.setup, behind.serviceId))) return refuse('letter-on-a4');
  const printer = printerId ?? handOverPrinter(hall, behind.serviceId);
  if (printer === undefined) return refuse('unknown-printer');
  const copy = letter.copies + 1;
  const paper = { kind: 'letter', letterId: letter.id, copy } as const;
  const copied = { caseId: behind.id, clerkId: by.clerkId, roleId: null, letterId: letter.id, copy };
  return accept(
    { type: 'case-letter-copied', at: now, ...copied },
    { type: 'paper-queued', at: now, jobId, printerId: printer, visitId: behind.visitId, paper },
  );
}
