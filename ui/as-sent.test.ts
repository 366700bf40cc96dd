// @vitest-environment node
import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { asSent, formAsSent } from './as-sent.ts';

afterEach(() => vi.unstubAllGlobals());

const MIB = 2 ** 20;
const digestOf = (bytes: Uint8Array): string => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

it.each([
  ['a photo', 3_000],
  ['a video', 33 * MIB + 7],
])('[AT5] %s says what its bytes come to, also over plain http', async (_, length) => {
  const bytes = Buffer.alloc(length, 'antrean');
  for (const crypto of [
    globalThis.crypto,
    { getRandomValues: globalThis.crypto.getRandomValues.bind(globalThis.crypto) },
  ]) {
    vi.stubGlobal('crypto', crypto);
    expect((await asSent(new Blob([bytes])))['Content-Digest']).toBe(digestOf(bytes));
  }
});

it('[AT5] a large file is never held whole, and the page lives between two pieces of it', async () => {
  const body = new Blob([Buffer.alloc(33 * MIB)]);
  const whole = vi.spyOn(body, 'arrayBuffer');
  let turns = 0;
  const watch = setInterval(() => (turns += 1), 0);
  await asSent(body);
  clearInterval(watch);
  expect(whole).not.toHaveBeenCalled();
  expect(turns).toBeGreaterThan(5);
});

it('[AT5] a form with photos says what it comes to, and is read as what it was', async () => {
  const form = new FormData();
  form.set('request', '{"need":"sekolah"}');
  form.append('paper:kk', new Blob([new Uint8Array([1, 2, 3])], { type: 'image/jpeg' }), 'foto.jpg');
  const { body, headers } = await formAsSent(form);
  expect(headers['Content-Digest']).toBe(digestOf(new Uint8Array(await body.arrayBuffer())));
  const read = await new Response(body, { headers }).formData();
  expect(read.get('request')).toBe('{"need":"sekolah"}');
  expect((read.get('paper:kk') as File).size).toBe(3);
});
