import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PaperEntry } from '../../../contract/requests/settings-requests.ts';
import { granted, refused } from '../../../contract/reply.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { PaperShelf } from './paper-shelf.svelte.ts';

const paper = (jobId: string, at: number) => ({ jobId, at, kind: 'ticket', number: jobId }) as PaperEntry;
const [newest, second, third] = [paper('A003', 3), paper('A002', 2), paper('A001', 1)];

let hub: PaperHub;
const letGo = vi.fn();
beforeEach(() => {
  hub = new PaperHub();
  hub.session = 'of-dewi';
  letGo.mockReset();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${(blob as Blob).size}`);
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(letGo);
});
afterEach(() => vi.restoreAllMocks());

async function opened(fetchFile: (path: string) => Promise<Blob | null> = () => Promise.resolve(null)) {
  hub.answer = () => granted([newest, second]);
  const shelf = new PaperShelf(hub, fetchFile);
  await vi.waitFor(() => expect(shelf.value).toEqual([newest, second]));
  return shelf;
}

it('[PR5] older papers follow the newest, each once, until there are no more', async () => {
  const shelf = await opened();
  // Two entries of the same instant: one that is known already is returned again.
  hub.answer = () => granted([second, third]);
  await shelf.older();
  expect(hub.asked.at(-1)).toEqual({ name: 'settings:papers', payload: { before: second.at } });
  expect([shelf.value, shelf.hasOlder]).toEqual([[newest, second, third], true]);
  hub.answer = () => granted([]);
  await shelf.older();
  expect([shelf.value?.length, shelf.hasOlder]).toEqual([3, false]);
  hub.answer = () => granted([newest]);
  await shelf.load();
  expect(hub.asked.at(-1)).toMatchObject({ payload: { before: null } });
  expect([shelf.value, shelf.hasOlder]).toEqual([[newest], true]);
});

it('[PR5] what is refused leaves the papers that are there', async () => {
  const shelf = await opened();
  hub.answer = () => refused('hub-fault');
  await shelf.older();
  expect([shelf.value, shelf.hasOlder]).toEqual([[newest, second], true]);
});

it('[PR5] the picture is of the paper that was chosen last, and the browser keeps no other', async () => {
  const fetched = new Map<string, (blob: Blob | null) => void>();
  const shelf = await opened((path) => new Promise((resolve) => fetched.set(path, resolve)));
  const [first, later] = [shelf.choose(newest), shelf.choose(second)];
  fetched.get(`/api/papers/${second.jobId}.png`)?.(new Blob(['22']));
  await later;
  fetched.get(`/api/papers/${newest.jobId}.png`)?.(new Blob(['1']));
  await first;
  expect([shelf.chosen, shelf.picture]).toEqual([second, 'blob:2']);
  const third = shelf.choose(newest);
  expect([letGo.mock.calls, shelf.picture]).toEqual([[['blob:2']], undefined]);
  fetched.get(`/api/papers/${newest.jobId}.png`)?.(null);
  await third;
  expect(shelf.picture, 'there is none').toBeNull();
  shelf.letGo();
  expect([letGo.mock.calls.length, shelf.chosen]).toEqual([1, null]);
});
