import { withName } from '../access/record-in-words.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { isOpen } from '../../domain/cases/case.ts';
import type { Attachment } from '../../domain/cases/case.ts';
import type { HallEvent } from '../../domain/events.ts';
import { serviceOf } from '../../domain/hall-setup.ts';
import { actorOf } from '../access/actor.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import { lookUpCase } from '../views/cases/case-detail.ts';
import { keepWithLedger } from './keep-with-ledger.ts';
import { forgetKept, settleKept } from './put-away.ts';
import { audit } from '../access/audit.ts';

export interface NewAttachment {
  readonly caseId: string;
  readonly requirementId: string | null;
  readonly bytes: Uint8Array;
  /** Of the sender, so that an upload that is sent again is kept once. */
  readonly commandId: string | null;
}

/** AT2: first on the disk, then in the ledger; the hall decides whose it may be, and what it refuses goes again. */
export async function attachPaper(office: Office, seat: SignedIn, attached: NewAttachment): Promise<Reply<null>> {
  const { live, attachments, clock } = office;
  const { caseId, requirementId, bytes, commandId } = attached;
  const behind = live.hall.cases.get(caseId);
  if (!behind) return refused('unknown-case');
  const asked = serviceOf(live.hall.setup, behind.serviceId)?.requirements ?? [];
  if (requirementId !== null && !asked.some(({ id }) => id === requirementId)) return refused('unknown-requirement');
  const kept = await attachments.keep(bytes);
  if (!kept) return refused('file-not-accepted');
  const attachment = { ...kept, requirementId, at: clock.now() };
  const command = { type: 'attach-paper', caseId, attachment, by: actorOf(office, seat) } as const;
  return keepWithLedger(office, kept.id, command, commandId);
}

/** AT2: a power cut between ledger and disk leaves nothing of what was taken away, and all of what was not. */
export async function detachPaper(
  office: Office,
  { caseId, attachmentId }: { readonly caseId: string; readonly attachmentId: string },
  detach: () => Promise<Reply<null>>,
): Promise<Reply<null>> {
  const { live, attachments, caseArchive } = office;
  const behind = live.hall.cases.get(caseId);
  const isThere = behind && isOpen(behind) && behind.attachments.some(({ id }) => id === attachmentId);
  const isMoved = isThere === true && attachments.unsettle(attachmentId);
  const reply = await detach().catch((fault: unknown) => {
    if (isMoved) settleKept(office, attachmentId);
    throw fault;
  });
  // The answer alone may be that of another request, whose command id was sent again.
  const isTaken = reply.ok && (await caseArchive.story(caseId)).some((event) => takesAway(event, attachmentId));
  if (isTaken) forgetKept(office, attachmentId);
  else if (isMoved) settleKept(office, attachmentId);
  return reply;
}

const takesAway = (event: HallEvent, attachmentId: string): boolean =>
  event.type === 'paper-detached' && event.attachmentId === attachmentId;

interface SeenAttachment {
  readonly kind: Attachment['kind'];
  readonly bytes: Uint8Array;
}

/** Each look at a person's papers is in the audit record (DU5). */
export async function seeAttachment(
  office: Office,
  { clerk }: SignedIn,
  caseId: string,
  attachmentId: string,
): Promise<Reply<SeenAttachment>> {
  const looked = await lookUpCase(office, caseId);
  if (!looked) return refused('unknown-case');
  const attachment = looked.case.attachments.find(({ id }) => id === attachmentId);
  const bytes = attachment && (await office.attachments.read(attachment.id));
  if (!bytes) return refused('unknown-attachment');
  await audit(office, clerk.id, 'attachment-seen', withName(attachmentId, looked.case.number));
  return granted({ kind: attachment.kind, bytes });
}
