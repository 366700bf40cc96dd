import type { RequestNumber } from '../../../contract/requests/request-from-home.ts';
import { paperPart } from '../../../contract/lists.ts';
import { granted, isRefusalCode, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { formAsSent } from '../../../ui/as-sent.ts';
import { bearerOf } from '../../../ui/bearer.ts';
import { shrunkPicture } from '../../attachments/shrunk-picture.ts';
import type { EntryHands } from './request-draft.svelte.ts';

export const entryHands: EntryHands = {
  shrink: shrunkPicture,
  send: async (request, photos, session) => {
    const form = new FormData();
    form.set('request', JSON.stringify(request));
    for (const [paper, { file }] of photos.all) form.append(paperPart(paper), file, paper);
    const { body, headers } = await formAsSent(form);
    const sending = { method: 'POST', headers: { ...headers, ...bearerOf(session) }, body };
    // A connection cut in the middle of the answer counts as no answer.
    const answer = await fetch('/api/requests', sending).then(
      (response) => response.text().catch(() => null),
      () => null,
    );
    return answer === null ? refused('no-answer') : readAnswer(answer);
  },
};

/** A response that is not the hub's own comes from a proxy, or from a connection cut half-way. */
export function readAnswer(text: string): Reply<RequestNumber> {
  const said = json(text) as { readonly value?: unknown; readonly refusal?: unknown } | null;
  if (isRequestNumber(said?.value)) return granted(said.value);
  return refused(isRefusalCode(said?.refusal) ? said.refusal : 'hub-fault');
}

function isRequestNumber(value: unknown): value is RequestNumber {
  const { caseId, number, dueAt, link } = (value ?? {}) as Partial<Record<keyof RequestNumber, unknown>>;
  return [caseId, number, link].every((each) => typeof each === 'string') && typeof dueAt === 'number';
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
