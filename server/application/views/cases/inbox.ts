import type { CaseBrief, Inbox, InboxRow } from '../../../../contract/views/case-view.ts';
import { editionOf } from '../../../domain/cases/case.ts';
import type { Case } from '../../../domain/cases/case.ts';
import { stepOf } from '../../../domain/procedures/procedure.ts';
import type { Actor } from '../../../domain/cases/case-commands.ts';
import { serviceOf } from '../../../domain/hall-setup.ts';
import { isIn } from '../../../domain/queue/visit.ts';
import { bringerShown } from '../../cases/bringer.ts';
import { hasPartInCases } from '../../cases/case-roles.ts';
import { fromHome } from './case-messages.ts';
import { caseTime, stepTime } from './case-clock.ts';
import { letterJob } from './case-letter-view.ts';
import { roleName, serviceName } from '../hall-parts.ts';
import type { Scene } from '../hall-parts.ts';
import { inboxOrder, stepsFor } from './inbox-order.ts';
import type { WaitingStep } from './inbox-order.ts';
import { offersOf } from './step-offer.ts';

/** More than anybody looks through; the rest is only counted. */
const ROWS_SHOWN = 40;

/** CS7: what waits for these roles, earliest due first; null: no role in cases, no inbox. */
export function inboxFor(scene: Scene, { roles }: Pick<Actor, 'roles'>): Inbox | null {
  if (!hasPartInCases(scene.hall.setup, roles)) return null;
  const waiting = inboxOrder(scene, roles);
  const inHall = visitorsByCase(scene);
  return {
    rows: waiting.slice(0, ROWS_SHOWN).map((each) => rowOf(scene, each, inHall)),
    count: waiting.length,
    late: waiting.filter(({ due }) => due < scene.now).length,
    roles: roles.map((role) => roleName(scene, role)),
  };
}

function rowOf(scene: Scene, { behind, open, step }: WaitingStep, inHall: ReadonlyMap<string, string>): InboxRow {
  return {
    caseId: behind.id,
    number: behind.number,
    service: serviceName(scene, behind.serviceId),
    applicant: behind.applicant,
    bringer: bringerShown(scene.file, behind.serviceId, behind.bringer),
    stepId: step.id,
    step: { id: step.name.id, en: step.name.en },
    place: step.place,
    openedAt: open.openedAt,
    due: caseTime(scene, behind),
    stepDue: stepTime(scene, behind, step, open),
    fromHome: fromHome(behind),
    waiting: inHall.get(behind.id) ?? null,
    note: open.note,
    returned: open.returned,
    offers: offersOf(scene.hall.setup, behind, step),
    moves: behind.moves,
    edition: editionOf(scene.hall.setup, behind, open),
    changedSinceParaf:
      behind.letter?.state === 'draft' && behind.letter.parafs.some((paraf) => paraf.changedSince === true),
  };
}

/** The numbers of visitors in the waiting room, by case, without those who did not come when called. */
export function visitorsByCase({ hall }: Scene): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const visit of hall.visits.values()) {
    if (visit.caseId !== null && (isIn(visit, 'waiting') || isIn(visit, 'held')))
      numbers.set(visit.caseId, visit.number);
  }
  return numbers;
}

/** The steps of one case that these roles may do. */
export function rowsOf(scene: Scene, behind: Case, roles: readonly string[]): InboxRow[] {
  const inHall = visitorsByCase(scene);
  return stepsFor(scene, behind, roles).map((each) => rowOf(scene, each, inHall));
}

/** The visitor's case, shown at the counter. */
export function caseBrief(scene: Scene, behind: Case, roles: readonly string[]): CaseBrief {
  const procedure = serviceOf(scene.hall.setup, behind.serviceId)?.case;
  const signed = behind.letter?.state === 'signed' ? behind.letter.number : null;
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
    letter: signed === null ? null : { number: signed, job: letterJob(scene, behind.visitId) },
  };
}
