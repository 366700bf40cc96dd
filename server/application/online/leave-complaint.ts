import type { ComplaintReceived } from '../../../contract/requests/complaint-requests.ts';
import { refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { receiveComplaint } from '../complaints/receive-complaint.ts';
import type { ComplaintGiven } from '../complaints/receive-complaint.ts';
import { keepPhotos } from '../attachments/keep-photos.ts';
import type { Office } from '../office.ts';

/** A complaint written at home. */
export interface ComplaintLeft extends Pick<
  ComplaintGiven,
  'commandId' | 'kind' | 'words' | 'complainant' | 'language'
> {
  readonly photos: readonly Uint8Array[];
}

/** ON9: photos come first, each re-encoded; if one is no photo, nothing of the complaint is kept. */
export async function leaveComplaint(office: Office, left: ComplaintLeft): Promise<Reply<ComplaintReceived>> {
  const channel = office.file.current.complaints.channels.find(({ at }) => at?.includes('online'));
  if (!channel) return refused('channel-not-here');
  const attachments = await keepPhotos(office.attachments, left.photos);
  if (typeof attachments === 'number') return refused('file-not-accepted');
  const { commandId, kind, words, complainant, language } = left;
  const given = { commandId, kind, words, complainant, language, channel: channel.kind, attachments };
  return receiveComplaint(office, given, { is: 'online' });
}
