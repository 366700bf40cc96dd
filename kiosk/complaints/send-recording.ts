import { granted, isRefusalCode, refused } from '../../contract/reply.ts';
import { asSent } from '../../ui/as-sent.ts';
import type { HubLink } from '../../ui/hub-link.svelte.ts';
import { isObject } from '../outbox.ts';
import type { SendRecording } from './leaving.ts';

const PATH = '/api/complaints/recordings';
/** Enough for half a megabyte over a poor connection. */
const ANSWER_WITHIN_MS = 30_000;

const sent = new WeakMap<Blob, Record<string, string>>();

/** The kiosk's token travels in a header, never in a URL. */
export const recordingSender =
  (link: Pick<HubLink<'kiosk'>, 'device'>): SendRecording =>
  async (recording) => {
    // The same recording sent again is the same upload (AT5).
    const said = sent.get(recording) ?? (await asSent(recording));
    sent.set(recording, said);
    const headers = { Authorization: `Bearer ${link.device ?? ''}`, 'Content-Type': recording.type, ...said };
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const request = { method: 'POST', headers, body: recording, signal };
    // No connection, or no answer in time: fetch throws in both cases, and it is repeated.
    const answer = await fetch(PATH, request)
      .then(
        (response) => response.json(),
        () => null,
      )
      .catch(() => null);
    return readAnswer(answer);
  };

/** A response that is not the hub's own counts as no answer. */
function readAnswer(answer: unknown): Awaited<ReturnType<SendRecording>> {
  if (!isObject(answer)) return refused('no-answer');
  const { value, refusal } = answer;
  if (isObject(value) && typeof value['recordingId'] === 'string')
    return granted({ recordingId: value['recordingId'] });
  return refused(isRefusalCode(refusal) ? refusal : 'no-answer');
}
