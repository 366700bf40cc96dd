import { paperPart } from '../../../contract/request-from-home.ts';
import { post } from '../../settings/register/send-file.ts';
import { shrunkPicture } from '../attachments/shrunk-picture.ts';
import type { EntryHands } from './request-draft.svelte.ts';

export const entryHands: EntryHands = {
  shrink: shrunkPicture,
  send: (request, photos, session) => {
    const form = new FormData();
    form.set('request', JSON.stringify(request));
    for (const [paper, { file }] of photos.all) form.append(paperPart(paper), file, paper);
    return post({ path: '/api/requests', session, headers: {}, body: form }, () => {});
  },
};
