import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { ComplaintAttachment } from '../../domain/complaints/complaint.ts';
import { actorOf } from '../access/actor.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import { keepWithLedger } from '../attachments/keep-with-ledger.ts';
import { maySee } from './complaint-roles.ts';
import { audit } from '../access/audit.ts';

/** AT2, for complaints: first on disk, then in the ledger; deleted again if the hall refuses it. */
export async function attachToComplaint(
  office: Office,
  seat: SignedIn,
  attached: { readonly complaintId: string; readonly bytes: Uint8Array; readonly commandId: string | null },
): Promise<Reply<null>> {
  const { live, attachments, clock } = office;
  const { complaintId, bytes, commandId } = attached;
  if (!live.hall.complaints.has(complaintId)) return refused('unknown-complaint');
  const kept = (await attachments.keep(bytes)) ?? (await attachments.keepVoice(bytes));
  if (!kept) return refused('file-not-accepted');
  const attachment: ComplaintAttachment = { ...kept, at: clock.now() };
  const command = { type: 'attach-to-complaint', complaintId, attachment, by: actorOf(office, seat) } as const;
  return keepWithLedger(office, kept.id, command, commandId);
}

interface SeenComplaintAttachment {
  readonly kind: ComplaintAttachment['kind'];
  readonly bytes: Uint8Array;
}

/** Each look, and each listening, is in the audit record (DU5). */
export async function seeComplaintAttachment(
  office: Office,
  seat: SignedIn,
  complaintId: string,
  attachmentId: string,
): Promise<Reply<SeenComplaintAttachment>> {
  const archived = await office.complaintArchive.complaint(complaintId);
  if (!archived) return refused('unknown-complaint');
  if (!maySee(office.live.hall.setup.complaints, archived, actorOf(office, seat).roles)) return refused('not-allowed');
  const attachment = archived.complaint.attachments.find(({ id }) => id === attachmentId);
  const bytes = attachment && (await office.attachments.read(attachment.id));
  if (!bytes) return refused('unknown-attachment');
  await audit(office, seat.clerk.id, 'complaint-attachment-seen', attachmentId);
  return granted({ kind: attachment.kind, bytes });
}
