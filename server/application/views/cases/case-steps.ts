import type { CaseDetail } from '../../../../contract/views/case-view.ts';
import type { Case } from '../../../domain/cases/case.ts';
import { stepsBehind } from '../../../domain/procedures/marking.ts';
import { stepOf } from '../../../domain/procedures/procedure.ts';
import type { EventOf, HallEvent } from '../../../domain/events.ts';
import { serviceOf } from '../../../domain/hall-setup.ts';
import { stepTime } from './case-clock.ts';
import { roleName } from '../hall-parts.ts';
import type { Scene } from '../hall-parts.ts';

/** All steps of the procedure: done, open, and still to come. */
export function stepsShown(scene: Scene, behind: Case, events: readonly HallEvent[]): CaseDetail['steps'] {
  const shown = scene.file.services.find(({ id }) => id === behind.serviceId)?.case?.steps ?? [];
  const procedure = serviceOf(scene.hall.setup, behind.serviceId)?.case;
  const done = doneSteps(scene, behind, events);
  return shown.map(({ id, name, printed, roles }) => {
    const open = behind.open.find(({ stepId }) => stepId === id);
    const step = stepOf(procedure, id);
    return {
      id,
      name,
      printed: printed?.text ?? null,
      line: printed?.line === undefined ? null : lineText(printed.line),
      roles: roles.map((role) => roleName(scene, role)),
      state: open ? 'open' : done.has(id) ? 'done' : 'ahead',
      openedAt: open?.openedAt ?? null,
      due: open && step ? stepTime(scene, behind, step, open) : null,
    };
  });
}

/** CS6: a step that was sent back is not done, whatever followed it. */
function doneSteps({ hall }: Scene, { id, serviceId }: Case, events: readonly HallEvent[]): ReadonlySet<string> {
  const procedure = serviceOf(hall.setup, serviceId)?.case;
  const done = new Set<string>();
  for (const { stepId, returned, begun } of standingMoves(id, events)) {
    if (stepId !== null) done.add(stepId);
    if (!returned || !procedure) continue;
    for (const target of begun) for (const again of [target, ...stepsBehind(procedure, target)]) done.delete(again);
  }
  return done;
}

/** Moves that were undone do not count (CA10). */
function standingMoves(caseId: string, events: readonly HallEvent[]): EventOf<'case-moved'>[] {
  const moves: EventOf<'case-moved'>[] = [];
  for (const event of events) {
    if (event.type === 'case-moved' && event.caseId === caseId) moves.push(event);
    if (event.type === 'case-undone' && event.caseId === caseId) moves.pop();
  }
  return moves;
}

const lineText = (line: number | readonly number[]): string =>
  `L${Array.isArray(line) ? line.join('–') : String(line)}`;
