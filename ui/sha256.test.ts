import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { Sha256, sha256 } from './sha256.ts';

it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000, 70_001])(
  '[AT5] reckons what everybody reckons: %i bytes',
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + 7) % 251);
    expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  },
);

it.each([1, 63, 64, 65, 1_000, 4_096])('[AT5] reckons the same of what comes in pieces of %i bytes', (piece) => {
  const bytes = Uint8Array.from({ length: 10_001 }, (_, at) => (at * 31 + 7) % 251);
  const hash = new Sha256();
  for (let at = 0; at < bytes.length; at += piece) hash.update(bytes.subarray(at, at + piece));
  expect(Buffer.from(hash.digest())).toEqual(createHash('sha256').update(bytes).digest());
});
