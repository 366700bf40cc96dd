import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256 } from './sha256.ts';

it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000, 70_001])(
  '[AT5] reckons what everybody reckons: %i bytes',
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + 7) % 251);
    expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
  },
);
