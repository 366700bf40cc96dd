import type { ComplaintInbox, ComplaintRow } from '../../../../contract/views/complaint-view.ts';
import type { TimeLeft } from '../../../../contract/views/procedure-view.ts';
import { stepOf } from '../../../domain/procedures/procedure.ts';
import { editionOf, isOpen } from '../../../domain/complaints/complaint.ts';
import type { Complaint, OpenComplaintStep } from '../../../domain/complaints/complaint.ts';
import { channelOf, isThere } from '../../../domain/complaints/complaint-setup.ts';
import type { ComplaintStep } from '../../../domain/complaints/complaint-setup.ts';
import type { Bilingual } from '../../../domain/bilingual.ts';
import { timeLeft } from '../../../domain/hall-time/time-left.ts';
import { hasPart, isOfficer } from '../../complaints/complaint-roles.ts';
import { complaintOffers } from './complaint-offer.ts';
import type { Scene } from '../hall-parts.ts';

/** More than anybody looks through; the rest is only counted. */
const ROWS_SHOWN = 40;

/** CM5: what waits for these roles; null: none of them has a part in complaints. */
export function complaintInbox(scene: Scene, roles: readonly string[]): ComplaintInbox | null {
  const { complaints: setup } = scene.hall.setup;
  if (!hasPart(setup, roles)) return null;
  const rows = [...scene.hall.complaints.values()]
    .flatMap((complaint) => complaintRows(scene, complaint, roles))
    .toSorted(byHaste);
  return {
    rows: rows.slice(0, ROWS_SHOWN),
    count: rows.length,
    mayReceive: isOfficer(setup, roles),
    channels: setup.channels.map(({ kind, label, value = null, medium }) => ({
      kind,
      label: inWords(label),
      value,
      medium,
    })),
    identityRequired: setup.identityRequired,
  };
}

/** CM5: first complainants who are waiting at this minute, then what is due first, then what has waited longest. */
function byHaste(a: ComplaintRow, b: ComplaintRow): number {
  const urgent = Number(isThere(b.place)) - Number(isThere(a.place));
  if (urgent !== 0) return urgent;
  const [first, second] = [a.due?.dueAt ?? null, b.due?.dueAt ?? null];
  if (first !== null && second !== null && first !== second) return first - second;
  return a.openedAt - b.openedAt;
}

/** The steps of one complaint that these roles may do. */
export function complaintRows(scene: Scene, complaint: Complaint, roles: readonly string[]): ComplaintRow[] {
  if (!isOpen(complaint)) return [];
  return complaint.open.flatMap((open) => {
    const step = stepOf(scene.hall.setup.complaints, open.stepId);
    return step?.roles.some((role) => roles.includes(role)) ? [rowOf(scene, complaint, open, step, roles)] : [];
  });
}

function rowOf(
  scene: Scene,
  complaint: Complaint,
  open: OpenComplaintStep,
  step: ComplaintStep,
  roles: readonly string[],
): ComplaintRow {
  const { id: complaintId, number, kind, receivedAt, moves } = complaint;
  return {
    complaintId,
    number,
    kind,
    receivedAt,
    moves,
    channel: channelName(scene, complaint.channel),
    stepId: step.id,
    step: inWords(step.name),
    place: step.place,
    openedAt: open.openedAt,
    returned: open.returned,
    edition: editionOf(complaint, open),
    due: complaintTime(scene, complaint),
    offers: complaintOffers(complaint, step, roles),
  };
}

/** CM8: only where the hall's file sets a limit. */
export function complaintTime({ hall, now }: Scene, complaint: Complaint): TimeLeft | null {
  const { limit } = hall.setup.complaints;
  return limit && isOpen(complaint) ? timeLeft(hall.setup, complaint.receivedAt, limit, [], now) : null;
}

export const inWords = ({ id, en }: Bilingual): Bilingual => ({ id, en });

/** A channel that the hall has removed is shown by its id. */
export function channelName({ hall }: Scene, kind: string): Bilingual {
  const channel = channelOf(hall.setup.complaints, kind);
  return channel ? inWords(channel.label) : { id: kind, en: kind };
}
