import { RequestNumber, paperPart } from '../../../contract/request-from-home.ts';
import { RefusalCode, granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { shrunkPicture } from '../attachments/shrunk-picture.ts';
import type { EntryHands } from './request-draft.svelte.ts';

export const entryHands: EntryHands = {
  shrink: shrunkPicture,
  send: async (request, photos, session) => {
    const form = new FormData();
    form.set('request', JSON.stringify(request));
    for (const [paper, { file }] of photos.all) form.append(paperPart(paper), file, paper);
    const headers = { Authorization: `Bearer ${session}` };
    const answer = await fetch('/api/requests', { method: 'POST', headers, body: form }).catch(() => null);
    return answer ? readAnswer(await answer.text()) : refused('no-answer');
  },
};

/** What is not the hub's own words comes from a proxy, or from a connection that was cut half-way. */
export function readAnswer(text: string): Reply<RequestNumber> {
  const said = json(text) as { readonly value?: unknown; readonly refusal?: unknown } | null;
  const number = RequestNumber.safeParse(said?.value);
  if (number.success) return granted(number.data);
  return refused(RefusalCode.safeParse(said?.refusal).data ?? 'hub-fault');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
