import type { Reply } from '../../../contract/reply.ts';
import { readReply } from './register-desk.svelte.ts';
import type { SendFile } from './register-desk.svelte.ts';

export const sendFile: SendFile = ({ file, name, period }, session, onprogress) => {
  const { promise, resolve } = Promise.withResolvers<Reply<unknown>>();
  const request = new XMLHttpRequest();
  request.open('POST', '/api/register');
  request.setRequestHeader('Authorization', `Bearer ${session}`);
  request.setRequestHeader('X-Register-Name', encodeURIComponent(name));
  request.setRequestHeader('X-Register-Period', encodeURIComponent(period));
  request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
  request.upload.addEventListener('progress', ({ loaded, total }) => onprogress(total === 0 ? 0 : loaded / total));
  request.addEventListener('loadend', () => resolve(readReply(request.status, request.responseText)));
  request.send(file);
  return promise;
};

/** A file that only an administrator may have: the token travels in a header, never in an address. */
export async function fetchFile(path: string, session: string): Promise<Blob | null> {
  const answer = await fetch(path, { headers: { Authorization: `Bearer ${session}` } });
  return answer.ok ? answer.blob() : null;
}
