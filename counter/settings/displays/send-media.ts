import { post } from '../../files/post.ts';
import type { SendMedia } from './media-desk.svelte.ts';

export const sendMedia: SendMedia = (file, session, onprogress) =>
  post(
    { path: '/api/media', session, headers: { 'X-File-Name': encodeURIComponent(file.name) }, body: file },
    onprogress,
  );
