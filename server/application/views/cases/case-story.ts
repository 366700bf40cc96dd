import type { StoryLine } from '../../../../contract/views/procedure-view.ts';
import type { HallEvent } from '../../../domain/events.ts';
import { stepOf } from '../../../domain/procedures/procedure.ts';
import type { Procedure } from '../../../domain/procedures/procedure.ts';
import { serviceOf, stopOf } from '../../../domain/hall-setup.ts';
import { roleName, stationName } from '../hall-parts.ts';
import type { Scene } from '../hall-parts.ts';

/** Events that nobody looks for in a story. */
const untold: ReadonlySet<HallEvent['type']> = new Set(['paper-queued', 'job-changed', 'printer-changed']);

/** CS2: who did what, when, and how long it had waited. */
export function storyOf(
  scene: Scene,
  serviceId: string,
  events: readonly HallEvent[],
  clerkNames: ReadonlyMap<string, string>,
): StoryLine[] {
  const procedure = serviceOf(scene.hall.setup, serviceId)?.case;
  return events
    .filter(({ type }) => !untold.has(type))
    .map((event) => lineOf(scene, serviceId, procedure, event, clerkNames));
}

function lineOf(
  scene: Scene,
  serviceId: string,
  procedure: Procedure | undefined,
  event: HallEvent,
  clerkNames: ReadonlyMap<string, string>,
): StoryLine {
  const step = 'stepId' in event && event.stepId !== null ? stepOf(procedure, event.stepId) : undefined;
  const roleId = 'roleId' in event ? event.roleId : null;
  return {
    at: event.at,
    what: event.type,
    by: clerkNamed(clerkIn(event), clerkNames),
    role: roleId === null ? null : roleName(scene, roleId),
    step: step?.name ?? placeOf(scene, event),
    outcome: outcomeOf(scene, serviceId, procedure, event),
    note: noteOf(event),
    records: (step?.records ?? []).flatMap(({ id, name, kind }) => {
      const value = event.type === 'case-moved' ? event.records[id] : undefined;
      return value === undefined ? [] : [{ name, kind, value }];
    }),
    tookMs: 'tookMs' in event ? event.tookMs : null,
  };
}

function clerkIn(event: HallEvent): string | null {
  if (event.type === 'ticket-issued') return event.given?.clerkId ?? null;
  return 'clerkId' in event ? event.clerkId : null;
}

const clerkNamed = (clerkId: string | null, clerkNames: ReadonlyMap<string, string>): string | null =>
  clerkId === null || clerkId === '' ? null : (clerkNames.get(clerkId) ?? '—');

/** The station of the counter, where there is no step. */
function placeOf(scene: Scene, event: HallEvent): StoryLine['step'] {
  const counterId = 'counterId' in event ? event.counterId : null;
  const stationId = scene.hall.setup.counters.find(({ id }) => id === counterId)?.stationId;
  return stationId === undefined ? null : stationName(scene, stationId);
}

function outcomeOf(
  scene: Scene,
  serviceId: string,
  procedure: Procedure | undefined,
  event: HallEvent,
): StoryLine['outcome'] {
  if (event.type !== 'case-moved' && event.type !== 'stage-finished') return null;
  const stepId = event.type === 'case-moved' ? event.stepId : null;
  if (stepId !== null) return nameOf(stepOf(procedure, stepId)?.outcomes, event.outcomeId);
  const stationId = scene.hall.setup.counters.find(({ id }) => id === event.counterId)?.stationId ?? '';
  return nameOf(stopOf(scene.hall.setup, serviceId, stationId)?.outcomes, event.outcomeId);
}

type Named = readonly { readonly id: string; readonly name: { readonly id: string; readonly en: string } }[];

const nameOf = (outcomes: Named | undefined, id: string) =>
  outcomes?.find((outcome) => outcome.id === id)?.name ?? null;

function noteOf(event: HallEvent): string {
  switch (event.type) {
    case 'case-moved':
    case 'visit-transferred':
      return event.note;
    case 'need-noted':
      return event.need;
    case 'visit-held':
    case 'letter-cancelled':
      return event.reason;
    case 'letter-signed':
    case 'letter-issued':
      return event.number;
    case 'request-received':
    case 'case-opened':
      return event.number;
    case 'ticket-issued':
      return event.number;
    case 'handed-over':
      return event.purpose;
    default:
      return '';
  }
}
