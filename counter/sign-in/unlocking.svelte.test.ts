import { expect, it } from 'vitest';
import { refused } from '../../contract/reply.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { Unlocking } from './unlocking.svelte.ts';

it('[AC2] what was said of a wrong PIN is gone once the password is asked for, and so is what was typed', async () => {
  const hub = new PaperHub();
  hub.answer = () => refused('wrong-pin');
  const unlocking = new Unlocking(hub);
  unlocking.secret = '1830';
  await unlocking.open(true);
  expect(unlocking).toMatchObject({ secret: '', refused: 1, withPassword: false });
  expect(unlocking.presses.refusal?.code).toBe('wrong-pin');
  unlocking.secret = '18';
  unlocking.usePassword();
  expect(unlocking).toMatchObject({ secret: '', withPassword: true });
  expect(unlocking.presses.refusal).toBeNull();
});

it('[AC2] a PIN that does not do any more leads to the password, with its reason', async () => {
  const hub = new PaperHub();
  hub.answer = () => refused('password-wanted');
  const unlocking = new Unlocking(hub);
  await unlocking.open(true);
  expect(unlocking.withPassword).toBe(true);
  expect(unlocking.presses.refusal?.code).toBe('password-wanted');
});
