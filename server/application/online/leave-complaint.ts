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
  const attachments = await keptAll(office, left.photos);
  if (!attachments) return refused('file-not-accepted');
  const { commandId, kind, words, complainant, language } = left;
  const given = { commandId, kind, words, complainant, language, channel: channel.kind, attachments };
  return receiveComplaint(office, given, { is: 'online' });
}

/** Null: one of them is no photo. Where one is not kept, for whatever reason, none is. */
async function keptAll({ attachments }: Office, photos: readonly Uint8Array[]): Promise<KeptAttachment[] | null> {
  const all: KeptAttachment[] = [];
  let areAll = false;
  try {
    for (const photo of photos) {
      const kept = await attachments.keepFromOutside(photo);
      if (!kept) return null;
      all.push(kept);
    }
    areAll = true;
    return all;
  } finally {
    if (!areAll) for (const { id } of all) attachments.forget(id);
  }
}
