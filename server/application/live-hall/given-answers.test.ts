import { expect, it } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { GivenAnswers } from './given-answers.ts';

const A_MORNING = 6_000;
const reply = granted('A001');

/** A ledger that answers only when the test lets it. */
function ledgerInHand() {
  const kept = new Map<string, Reply<unknown>>();
  const mayAnswer = Promise.withResolvers<void>();
  const answerTo = async (commandId: string) => {
    const found = kept.get(commandId);
    await mayAnswer.promise;
    return found;
  };
  return { kept, answerTo, answers: () => mayAnswer.resolve() };
}

it('[IS2] a command that is answered while the ledger is still asked for it has been answered', async () => {
  const ledger = ledgerInHand();
  const given = new GivenAnswers(ledger);
  const looked = given.find('press');
  ledger.kept.set('press', reply);
  given.remember('press', reply);
  ledger.answers();
  expect(await looked).toEqual(reply);
});

it('[IS2] a command that was looked for while it was decided is known for as long as the ledger knows it', async () => {
  const ledger = ledgerInHand();
  const given = new GivenAnswers(ledger);
  ledger.answers();
  expect(await given.to('press')).toBeUndefined();
  expect(await given.find('press')).toBeUndefined();
  ledger.kept.set('press', reply);
  given.remember('press', reply);
  for (let press = 0; press < A_MORNING; press++) given.remember(`another ${press}`, reply);
  expect(await given.to('press')).toEqual(reply);
});
