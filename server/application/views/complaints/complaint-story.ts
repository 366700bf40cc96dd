import type { StoryLine } from '../../../../contract/views/procedure-view.ts';
import type { ComplaintDetail } from '../../../../contract/views/complaint-view.ts';
import { stepsBehind } from '../../../domain/procedures/marking.ts';
import { stepOf } from '../../../domain/procedures/procedure.ts';
import { channelOf } from '../../../domain/complaints/complaint-setup.ts';
import { standingMoves } from '../../../domain/complaints/standing-moves.ts';
import type { HallEvent } from '../../../domain/events.ts';
import type { ArchivedComplaint } from '../../../ports/complaint-archive.ts';
import { inWords } from './complaint-inbox.ts';
import { roleName } from '../hall-parts.ts';
import type { Scene } from '../hall-parts.ts';

/** CM5: who did what, when, with notes and records; and every version of the complaint's text. */
export function complaintStory(
  scene: Scene,
  archived: ArchivedComplaint,
  clerkNames: ReadonlyMap<string, string>,
): StoryLine[] {
  return archived.story.map((event) => {
    const step = 'stepId' in event ? stepOf(scene.hall.setup.complaints, event.stepId ?? '') : undefined;
    const outcome = 'outcomeId' in event ? step?.outcomes.find(({ id }) => id === event.outcomeId) : undefined;
    const moved = event.type === 'complaint-moved' ? archived.moves.get(event.moveId) : undefined;
    const { clerkId, roleId } = actorIn(event);
    return {
      at: event.at,
      what: event.type,
      by: clerkId === null ? null : (clerkNames.get(clerkId) ?? '—'),
      role: roleId === null ? null : inWords(roleName(scene, roleId)),
      step: step ? inWords(step.name) : null,
      outcome: outcome ? inWords(outcome.name) : null,
      note: moved?.note ?? toldIn(archived, event),
      records: (step?.records ?? []).flatMap(({ id, name, kind }) => {
        const value = moved?.records[id];
        return value === undefined ? [] : [{ name: inWords(name), kind, value }];
      }),
      tookMs: event.type === 'complaint-moved' ? event.tookMs : null,
    };
  });
}

function actorIn(event: HallEvent): { readonly clerkId: string | null; readonly roleId: string | null } {
  if (event.type === 'complaint-received') return event.by.is === 'clerk' ? event.by : { clerkId: null, roleId: null };
  if (!('complaintId' in event)) return { clerkId: null, roleId: null };
  return event;
}

/** Earlier versions of a corrected text are shown; a single version is on the page already. */
function toldIn({ told }: ArchivedComplaint, event: HallEvent): string {
  if (told.length < 2) return '';
  const entryId =
    event.type === 'complaint-received' ? event.complaintId : event.type === 'complaint-noted' ? event.noteId : null;
  return told.find((each) => each.entryId === entryId)?.words ?? '';
}

/** The steps that may follow from its channel: done, open, and still to come. */
export function complaintSteps(
  { hall, file }: Scene,
  { complaint, story }: ArchivedComplaint,
): ComplaintDetail['steps'] {
  const setup = hall.setup.complaints;
  const done = new Set<string>();
  for (const { stepId, returned, begun } of standingMoves(story)) {
    done.add(stepId);
    if (!returned) continue;
    for (const target of begun) for (const again of [target, ...stepsBehind(setup, target)]) done.delete(again);
  }
  const begun = channelOf(setup, complaint.channel)?.opens ?? [];
  const ahead = new Set(begun.flatMap((id) => [id, ...stepsBehind(setup, id)]));
  const isShown = (id: string) => ahead.has(id) || done.has(id) || complaint.open.some(({ stepId }) => stepId === id);
  return file.complaints.steps
    .filter(({ id }) => isShown(id))
    .map(({ id, name, printed, roles }) => {
      const open = complaint.open.find(({ stepId }) => stepId === id);
      return {
        id,
        name: inWords(name),
        printed: printed?.text ?? null,
        line: printed?.line === undefined ? null : lineText(printed.line),
        roles: roles.map((role) =>
          inWords(hall.setup.roles.find((each) => each.id === role)?.name ?? { id: role, en: role }),
        ),
        state: open ? ('open' as const) : done.has(id) ? ('done' as const) : ('ahead' as const),
        openedAt: open?.openedAt ?? null,
      };
    });
}

const lineText = (line: number | readonly number[]): string => (Array.isArray(line) ? line.join('–') : String(line));
