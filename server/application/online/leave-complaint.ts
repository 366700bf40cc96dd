import type { ComplaintReceived } from '../../../contract/requests/complaint-requests.ts';
import { refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { KeptAttachment } from '../../ports/attachments.ts';
import { receiveComplaint } from '../complaints/receive-complaint.ts';
import type { ComplaintGiven } from '../complaints/receive-complaint.ts';
import type { Office } from '../office.ts';

/** What somebody has written at home. */
export interface ComplaintLeft extends Pick<
  ComplaintGiven,
  'commandId' | 'kind' | 'words' | 'complainant' | 'language'
> {
  readonly photos: readonly Uint8Array[];
}

/** ON9: photos first, each drawn anew; one that is none, and nothing of the complaint is kept. */
export async function leaveComplaint(office: Office, left: ComplaintLeft): Promise<Reply<ComplaintReceived>> {
  const channel = office.file.current.complaints.channels.find(({ at }) => at?.includes('online'));
  if (!channel) return refused('channel-not-here');
  const attachments: KeptAttachment[] = [];
  for (const photo of left.photos) {
    const kept = await office.attachments.keepFromOutside(photo);
    if (!kept) {
      for (const { id } of attachments) office.attachments.forget(id);
      return refused('file-not-accepted');
    }
    attachments.push(kept);
  }
  const { commandId, kind, words, complainant, language } = left;
  const given = { commandId, kind, words, complainant, language, channel: channel.kind, attachments };
  return receiveComplaint(office, given, { is: 'online' });
}
