import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import type { Challenge } from 'altcha-lib/types';
import { afterEach, expect, it, vi } from 'vitest';
import { Proofs } from './proofs.ts';

afterEach(() => vi.useRealTimers());

async function proofFor(proofs: Proofs): Promise<string> {
  const challenge = JSON.parse(await proofs.challenge()) as Challenge;
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

it('[ON10] is good once', async () => {
  const proofs = new Proofs(() => 'told to nobody', 1);
  const proof = await proofFor(proofs);
  expect([await proofs.accept(proof), await proofs.accept(proof)]).toEqual([true, false]);
});

it('[ON10] is fresh: one of more than two hours ago is not taken, and one that is not ours never was', async () => {
  const [proofs, others] = [new Proofs(() => 'told to nobody', 1), new Proofs(() => 'of somebody else', 1)];
  const [old, young] = [await proofFor(proofs), await proofFor(proofs)];
  expect(await proofs.accept(await proofFor(others))).toBe(false);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7_100_000 });
  expect(await proofs.accept(young)).toBe(true);
  vi.setSystemTime(Date.now() + 200_000);
  expect(await proofs.accept(old)).toBe(false);
});

it('[ON10] is not believed unused where no more can be remembered', async () => {
  const proofs = new Proofs(() => 'told to nobody', 1, 2);
  for (const isTaken of [true, true, false]) expect(await proofs.accept(await proofFor(proofs))).toBe(isTaken);
});
