import type { AttachmentHands } from '../attachments/attachment-shelf.svelte.ts';
import { shrunkPicture } from '../attachments/shrunk-picture.ts';
import type { CounterHub } from '../counter-hub.ts';
import { fetchFile } from '../files/hand-out.ts';
import { post } from '../files/post.ts';

const FOLDER = '/api/complaints';

/** Resolves with the number of failed uploads. */
export type SendScans = (complaintId: string, files: readonly File[]) => Promise<number>;

/** Attachments of complaints have paths of their own at the hub. */
export const complaintHands: AttachmentHands = {
  fetchFile,
  shrink: shrunkPicture,
  pathOf: (complaintId, attachmentId) => `${FOLDER}/${complaintId}/attachments/${attachmentId}`,
  send: ({ caseId: complaintId, session, file }, onprogress) => {
    const headers = { 'Content-Type': file.type || 'application/octet-stream' };
    return post({ path: `${FOLDER}/${complaintId}/attachments`, session, headers, body: file }, onprogress);
  },
};

/** One after another; a photo is re-encoded first (AT4). */
export const sendScansOver =
  ({ session }: Pick<CounterHub, 'session'>): SendScans =>
  async (complaintId, files) => {
    let missed = 0;
    for (const file of files) {
      const ready = file.type.startsWith('image/') ? await complaintHands.shrink(file) : file;
      const reply =
        ready && session !== null
          ? await complaintHands.send({ caseId: complaintId, requirementId: null, session, file: ready }, () => {})
          : null;
      if (!reply?.ok) missed += 1;
    }
    return missed;
  };
