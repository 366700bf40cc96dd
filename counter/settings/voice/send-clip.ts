import { asSent } from '../../../ui/as-sent.ts';
import { bearerOf } from '../../../ui/bearer.ts';
import type { Reply } from '../../../contract/reply.ts';
import { readReply } from '../../files/post.ts';

/** Replaces a clip by a recording; null removes the recording. */
export type SendClip = (name: string, session: string, wav: Uint8Array<ArrayBuffer> | null) => Promise<Reply<unknown>>;

const ANSWER_WITHIN_MS = 30_000;

export const sendClip: SendClip = async (name, session, wav) => {
  const sent = wav === null ? {} : await asSent(new Blob([wav]));
  const headers = { ...bearerOf(session), ...sent };
  const request = wav === null ? { method: 'DELETE' } : { method: 'PUT', body: wav };
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const answer = await fetch(`/api/voice/own/${name}`, { ...request, headers, signal });
    return readReply(answer.status, await answer.text());
  } catch {
    return { ok: false, refusal: 'no-answer' }; // no connection, or no answer in time: fetch throws in both cases
  }
};
