import { fetchFile } from '../files/hand-out.ts';
import { post } from '../files/post.ts';
import type { AttachmentHands } from './attachment-shelf.svelte.ts';
import { shrunkPicture } from './shrunk-picture.ts';

export const attachmentHands: AttachmentHands = {
  fetchFile,
  pathOf: (caseId, attachmentId) => `/api/attachments/${caseId}/${attachmentId}`,
  shrink: shrunkPicture,
  send: ({ caseId, requirementId, session, file }, onprogress) => {
    const query = requirementId === null ? '' : `?${new URLSearchParams({ requirement: requirementId }).toString()}`;
    const headers = { 'Content-Type': file.type || 'application/octet-stream' };
    return post({ path: `/api/attachments/${caseId}${query}`, session, headers, body: file }, onprogress);
  },
};
