import type { CaseBrief, Inbox, InboxRow } from '../../../contract/case-view.ts';
import { isOpen } from '../../domain/cases/case.ts';
import type { Case, OpenStep } from '../../domain/cases/case.ts';
import { stepOf } from '../../domain/cases/procedure.ts';
import type { StepSetup } from '../../domain/cases/procedure.ts';
import type { Actor } from '../../domain/commands.ts';
import { serviceOf } from '../../domain/hall-setup.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { isOver } from '../../domain/queue/visit.ts';
import { caseDueAt, caseTime, stepTime } from './case-clock.ts';
import { roleName, serviceName } from './hall-parts.ts';
import type { Scene } from './hall-parts.ts';
import { offersOf } from './step-offer.ts';

/** As many as anybody looks through; the rest is counted. */
const ROWS_SHOWN = 40;

interface Waiting {
  readonly behind: Case;
  readonly open: OpenStep;
  readonly step: StepSetup;
  readonly due: Instant;
}

/** CS7: what waits for somebody in these roles, in the order in which it is due; null: no role, no inbox. */
export function inboxFor(scene: Scene, { roles }: Pick<Actor, 'roles'>): Inbox | null {
  if (roles.length === 0) return null;
  const waiting = [...scene.hall.cases.values()]
    .flatMap((behind) => waitingIn(scene, behind, roles))
    .toSorted((a, b) => a.due - b.due || a.open.openedAt - b.open.openedAt);
  const inHall = visitorsByCase(scene);
  return {
    rows: waiting.slice(0, ROWS_SHOWN).map((each) => rowOf(scene, each, inHall)),
    count: waiting.length,
    late: waiting.filter(({ due }) => due < scene.now).length,
    roles: roles.map((role) => roleName(scene, role)),
  };
}

function waitingIn(scene: Scene, behind: Case, roles: readonly string[]): Waiting[] {
  if (!isOpen(behind) || behind.open.length === 0) return [];
  const procedure = serviceOf(scene.hall.setup, behind.serviceId)?.case;
  const mine = behind.open.flatMap((open) => {
    const step = stepOf(procedure, open.stepId);
    return step?.roles.some((role) => roles.includes(role)) ? [{ open, step }] : [];
  });
  if (mine.length === 0) return [];
  const due = caseDueAt(scene, behind);
  return mine.map(({ open, step }) => ({
    behind,
    open,
    step,
    due: Math.min(due, stepDueAt(scene, behind, step, open)),
  }));
}

const stepDueAt = (scene: Scene, behind: Case, step: StepSetup, open: OpenStep): Instant =>
  stepTime(scene, behind, step, open)?.dueAt ?? Number.POSITIVE_INFINITY;

function rowOf(
  scene: Scene,
  { behind, open, step }: Omit<Waiting, 'due'>,
  inHall: ReadonlyMap<string, string>,
): InboxRow {
  return {
    caseId: behind.id,
    number: behind.number,
    service: serviceName(scene, behind.serviceId),
    applicant: behind.applicant,
    stepId: step.id,
    step: { id: step.name.id, en: step.name.en },
    place: step.place,
    openedAt: open.openedAt,
    due: caseTime(scene, behind),
    stepDue: stepTime(scene, behind, step, open),
    waiting: inHall.get(behind.id) ?? null,
    note: open.note,
    returned: open.returned,
    offers: offersOf(scene.hall.setup, behind, step),
    moves: behind.moves,
  };
}

/** The numbers of visitors who are in the hall, by their case. */
export function visitorsByCase({ hall }: Scene): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const visit of hall.visits.values()) {
    if (visit.caseId !== null && !isOver(visit)) numbers.set(visit.caseId, visit.number);
  }
  return numbers;
}

/** The steps of one case that somebody in these roles may do. */
export function rowsOf(scene: Scene, behind: Case, roles: readonly string[]): InboxRow[] {
  const inHall = visitorsByCase(scene);
  return waitingIn(scene, behind, roles).map((each) => rowOf(scene, each, inHall));
}

/** The case behind a visitor, beside him at the counter. */
export function caseBrief(scene: Scene, behind: Case, roles: readonly string[]): CaseBrief {
  const procedure = serviceOf(scene.hall.setup, behind.serviceId)?.case;
  return {
    caseId: behind.id,
    number: behind.number,
    state: behind.stage.is === 'open' ? 'open' : behind.stage.as,
    due: caseTime(scene, behind),
    at: behind.open.flatMap((open) => {
      const step = stepOf(procedure, open.stepId);
      if (!step) return [];
      const roleNames = step.roles.map((role) => roleName(scene, role));
      return [
        { step: step.name, roles: roleNames, since: open.openedAt, stepDue: stepTime(scene, behind, step, open) },
      ];
    }),
    mine: rowsOf(scene, behind, roles),
  };
}
