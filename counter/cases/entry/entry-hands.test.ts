import { afterEach, expect, it, vi } from 'vitest';
import type { RequestEntered, RequestNumber } from '../../../contract/requests/request-from-home.ts';
import { granted, refused } from '../../../contract/reply.ts';
import { entryHands, readAnswer } from './entry-hands.ts';
import { PhotoTray } from './photo-tray.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

const number: RequestNumber = { caseId: 'case', number: '2026-00001', dueAt: 0, link: 'https://wa.me/62' };
/** Only that the request is sent matters here. */
const request = { commandId: 'of-this-press' } as RequestEntered;
const sent = (answer: () => Promise<Partial<Response>>) => {
  const fetched = vi.fn(answer);
  vi.stubGlobal('fetch', fetched);
  return { fetched, reply: entryHands.send(request, new PhotoTray(entryHands.shrink), 'of-dewi') };
};

it('[HM2] hands the hub the request in the name of whoever enters it, and reads the number', async () => {
  const { fetched, reply } = sent(() =>
    Promise.resolve({ text: () => Promise.resolve(JSON.stringify(granted(number))) }),
  );
  expect(await reply).toEqual(granted(number));
  expect(fetched).toHaveBeenCalledExactlyOnceWith('/api/requests', expect.objectContaining({ method: 'POST' }));
});

it.each([
  ['never comes', () => Promise.reject(new TypeError('away'))],
  ['is cut off in the middle', () => Promise.resolve({ text: () => Promise.reject(new TypeError('cut')) })],
])('[SC12] [HM2] an answer that %s is told as none: nobody knows whether it was entered', async (_, answer) => {
  expect(await sent(answer).reply).toEqual(refused('no-answer'));
});

it('is a number, a refusal that has words, or a fault', () => {
  expect(readAnswer(JSON.stringify(granted(number)))).toEqual(granted(number));
  expect(readAnswer(JSON.stringify(refused('papers-incomplete')))).toEqual(refused('papers-incomplete'));
  for (const odd of ['', '<html>', '{}', '{"refusal":"new-one"}', '{"ok":true,"value":{"number":"2026-00001"}}'])
    expect(readAnswer(odd)).toEqual(refused('hub-fault'));
});
