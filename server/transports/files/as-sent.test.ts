import { setTimeout as rest } from 'node:timers/promises';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { Seated } from '../door/seated.ts';
import { asSent } from './as-sent.ts';

/** Answers each try with the next of these; 0: it breaks. */
function upload(...statuses: readonly (201 | 415 | 507 | 0)[]) {
  const tries = [...statuses];
  const app = new Hono<Seated>();
  app.post('/x', asSent(), async (c) => {
    await rest(20);
    const status = tries.shift() ?? 201;
    if (status === 0) throw new Error('the disk is gone');
    return c.json({ try: statuses.length - tries.length }, status);
  });
  app.onError((_fault, c) => c.json({ try: 0 }, 500));
  const headers = { 'X-Command-Id': crypto.randomUUID() };
  return async () => {
    const answer = await app.request('/x', { method: 'POST', headers, body: 'a photo' });
    return `${answer.status} ${((await answer.json()) as { try: number }).try}`;
  };
}

it('[AT5] an upload that the hub could not take for now counts as the first when it comes again', async () => {
  const fullDisk = upload(507, 201);
  expect([await fullDisk(), await fullDisk(), await fullDisk()]).toEqual(['507 1', '201 2', '201 2']);
  const broken = upload(0, 201);
  expect([await broken(), await broken(), await broken()]).toEqual(['500 0', '201 2', '201 2']);
});

it('[AT5] an upload that was refused is refused again, and one that comes again while it is being taken is taken once', async () => {
  const refused = upload(415, 201);
  expect([await refused(), await refused()]).toEqual(['415 1', '415 1']);
  const twice = upload(201, 415);
  const first = twice();
  await rest(1);
  expect(await Promise.all([first, twice()])).toEqual(['201 1', '201 1']);
});

it('[AT5] an upload that comes twice at the same moment is taken once, also when the first of them breaks', async () => {
  const twice = upload(201, 415);
  expect(await Promise.all([twice(), twice()])).toEqual(['201 1', '201 1']);
  const broken = upload(0, 201);
  expect(await Promise.all([broken(), broken(), broken()])).toEqual(['500 0', '201 2', '201 2']);
});
