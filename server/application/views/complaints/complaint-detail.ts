import type { ComplaintDetail } from '../../../../contract/views/complaint-view.ts';
import type { Actor } from '../../../domain/cases/case-commands.ts';
import { anonymous, isAnonymous } from '../../../domain/complaints/complainant.ts';
import { isOpen } from '../../../domain/complaints/complaint.ts';
import { mayUndo, roleIn } from '../../../domain/complaints/decide-complaint.ts';
import type { ArchivedComplaint } from '../../../ports/complaint-archive.ts';
import type { Office } from '../../office.ts';
import { channelName, complaintRows, complaintTime } from './complaint-inbox.ts';
import { complaintSteps, complaintStory } from './complaint-story.ts';
import { sceneOf } from '../hall-parts.ts';
import type { Scene } from '../hall-parts.ts';

/** The whole complaint on one page, for those who may see it (CM7). */
export async function complaintDetail(
  office: Office,
  archived: ArchivedComplaint,
  actor: Actor,
): Promise<ComplaintDetail> {
  const scene = sceneOf(office);
  const clerkNames = new Map((await office.access.clerks()).map(({ id, fullName }) => [id, fullName]));
  const [newest] = await office.outbox.about({ is: 'complaint', complaintId: archived.complaint.id });
  const asItStands = withLive(scene, archived);
  const { complaint } = asItStands;
  const isBefore = isOpen(complaint) && roleIn(scene.hall.setup.complaints, complaint, actor.roles) !== null;
  return {
    ...headPart(scene, asItStands, clerkNames),
    ...toldPart(asItStands),
    steps: complaintSteps(scene, asItStands),
    mine: minePart(scene, asItStands, actor),
    answer: answerPart(asItStands, clerkNames),
    message: newest?.purpose === 'complaint-answered' ? newest.state : null,
    story: complaintStory(scene, asItStands, clerkNames),
    mayAttach: isBefore,
    mayUndo: mayUndo(complaint, actor.clerkId, scene.now),
    moves: complaint.moves,
  };
}

/** Only memory knows what can be undone. */
function withLive({ hall }: Scene, archived: ArchivedComplaint): ArchivedComplaint {
  const live = hall.complaints.get(archived.complaint.id);
  return live ? { ...archived, complaint: live } : archived;
}

type Head =
  | 'complaintId'
  | 'number'
  | 'code'
  | 'kind'
  | 'state'
  | 'channel'
  | 'medium'
  | 'answerBy'
  | 'receivedAt'
  | 'receivedBy'
  | 'closedAt'
  | 'due';

function headPart(
  scene: Scene,
  { complaint }: ArchivedComplaint,
  clerkNames: ReadonlyMap<string, string>,
): Pick<ComplaintDetail, Head> {
  const { id: complaintId, number, code, kind, medium, answerBy, receivedAt, receivedBy, stage } = complaint;
  return {
    complaintId,
    number,
    code,
    kind,
    medium,
    answerBy,
    receivedAt,
    state: stage.is === 'open' ? 'open' : stage.as,
    channel: channelName(scene, complaint.channel),
    receivedBy: receivedBy.is === 'clerk' ? (clerkNames.get(receivedBy.clerkId) ?? '—') : null,
    closedAt: stage.is === 'closed' ? stage.at : null,
    due: complaintTime(scene, complaint),
  };
}

function toldPart({
  told,
  complaint,
}: ArchivedComplaint): Pick<ComplaintDetail, 'words' | 'complainant' | 'attachments'> {
  const { words = '', complainant = anonymous } = told.at(-1) ?? {};
  return {
    words,
    complainant: isAnonymous(complainant) ? null : complainant,
    attachments: complaint.attachments.map((each) => ({ ...each, requirementId: null })),
  };
}

function minePart(scene: Scene, { complaint, moves }: ArchivedComplaint, { roles }: Actor): ComplaintDetail['mine'] {
  return complaintRows(scene, complaint, roles).map((row) => {
    const step = scene.file.complaints.steps.find(({ id }) => id === row.stepId);
    const moveId = complaint.open.find(({ stepId }) => stepId === row.stepId)?.moveId ?? '';
    const note = moves.get(moveId)?.note ?? '';
    return { row, records: step?.records ?? [], printed: step?.printed?.text ?? null, note };
  });
}

function answerPart(
  { complaint: { answer }, moves }: ArchivedComplaint,
  clerkNames: ReadonlyMap<string, string>,
): ComplaintDetail['answer'] {
  if (!answer) return null;
  const { moveId, state, at, by } = answer;
  return { words: moves.get(moveId)?.answer ?? '', state, at, by: clerkNames.get(by) ?? '—' };
}
