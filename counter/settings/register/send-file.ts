import type { Reply } from '../../../contract/reply.ts';
import { asSent } from '../../../ui/as-sent.ts';
import { bearerOf } from '../../../ui/bearer.ts';
import { readReply } from './register-desk.svelte.ts';
import type { SendFile } from './register-desk.svelte.ts';

export interface Sending {
  readonly path: string;
  readonly session: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Blob;
}

const AGAIN_AFTER_MS = 1_000;

/** The token travels in a header, never in an address. Whose answer is lost is sent once more, as the same upload (AT5). */
export async function post(sending: Sending, onprogress: (share: number) => void): Promise<Reply<unknown>> {
  const headers = { ...sending.headers, ...bearerOf(sending.session), ...(await asSent(sending.body)) };
  const reply = await postOnce({ ...sending, headers }, onprogress);
  if (reply.ok || reply.refusal !== 'no-answer') return reply;
  await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  return postOnce({ ...sending, headers }, onprogress);
}

function postOnce({ path, headers, body }: Sending, onprogress: (share: number) => void): Promise<Reply<unknown>> {
  const { promise, resolve } = Promise.withResolvers<Reply<unknown>>();
  const request = new XMLHttpRequest();
  request.open('POST', path);
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.upload.addEventListener('progress', ({ loaded, total }) => onprogress(total === 0 ? 0 : loaded / total));
  request.addEventListener('loadend', () => resolve(readReply(request.status, request.responseText)));
  request.send(body);
  return promise;
}

export const sendFile: SendFile = ({ file, name, period }, session, onprogress) => {
  const headers = {
    'X-Register-Name': encodeURIComponent(name),
    'X-Register-Period': encodeURIComponent(period),
    'X-File-Name': encodeURIComponent(file.name),
  };
  return post({ path: '/api/register', session, headers, body: file }, onprogress);
};

/** A file that only its own clerks may have; what it is asked with goes in the body, never in the address. */
export async function fetchFile(path: string, session: string, asked?: object): Promise<Blob | null> {
  const headers = bearerOf(session);
  const body = asked === undefined ? {} : { method: 'POST', body: JSON.stringify(asked) };
  const answer = await fetch(path, { headers, ...body });
  return answer.ok ? answer.blob() : null;
}
