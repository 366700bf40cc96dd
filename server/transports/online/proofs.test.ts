import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import type { Challenge } from 'altcha-lib/types';
import { expect, it } from 'vitest';
import { Proofs } from './proofs.ts';

async function proofFor(proofs: Proofs): Promise<string> {
  const challenge = JSON.parse(await proofs.challenge()) as Challenge;
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

it('[ON10] is good once', async () => {
  const proofs = new Proofs(() => 'told to nobody', 1);
  const proof = await proofFor(proofs);
  expect([await proofs.accept(proof), await proofs.accept(proof)]).toEqual([true, false]);
});

it('[ON10] is not believed unused where no more can be remembered', async () => {
  const proofs = new Proofs(() => 'told to nobody', 1, 2);
  for (const isTaken of [true, true, false]) expect(await proofs.accept(await proofFor(proofs))).toBe(isTaken);
});
