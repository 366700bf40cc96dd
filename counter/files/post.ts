import { isRefusalCode, refused } from '../../contract/reply.ts';
import type { RefusalCode, Reply } from '../../contract/reply.ts';
import { asSent } from '../../ui/as-sent.ts';
import { bearerOf } from '../../ui/bearer.ts';

export interface Sending {
  readonly path: string;
  readonly session: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Blob;
}

const AGAIN_AFTER_MS = 1_000;

/**
 * The token travels in a header, never in a URL. After a lost answer it is sent once more, as the same upload (AT5).
 */
export async function post(sending: Sending, onprogress: (share: number) => void): Promise<Reply<unknown>> {
  // The chosen file was moved, changed, or is on a stick that was pulled out.
  const said = await asSent(sending.body).catch(() => null);
  if (said === null) return refused('file-unreadable');
  const headers = { ...sending.headers, ...bearerOf(sending.session), ...said };
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

/** The hub's http answer as a reply; anything else counts as a failed connection. */
export function readReply(status: number, text: string): Reply<unknown> {
  if (status >= 200 && status < 300) return { ok: true, value: null };
  const code = refusalIn(text);
  return { ok: false, refusal: code ?? (status === 0 ? 'no-answer' : 'hub-fault') };
}

function refusalIn(text: string): RefusalCode | null {
  try {
    const body = JSON.parse(text) as { refusal?: unknown };
    return isRefusalCode(body.refusal) ? body.refusal : null;
  } catch {
    return null; // not the hub's own: a proxy, or a connection cut half-way
  }
}
