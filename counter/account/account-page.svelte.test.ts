import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { atCounter, nine } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { learnSettings } from '../words/screen-words.ts';
import AccountPage from './AccountPage.svelte';

afterEach(cleanup);

const session = { id: 's-1', clerk: 'fo1', device: null, counter: null, beganAt: nine, isThis: true, isLocked: false };

async function open(hub: PaperHub) {
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  await learnSettings(screen.words);
  render(AccountPage, { screen, view: atCounter() });
  return screen.words.t;
}

it('[SC3] whether there is a PIN is said only once the hub has told, and it is asked again', async () => {
  const hub = new PaperHub();
  hub.answer = () => refused('no-answer');
  const t = await open(hub);
  const again = await glass.findByRole('button', { name: t.again });
  expect(document.body.textContent).not.toContain(t.account.pinIsNot);
  hub.answer = () => granted({ sessions: [session], hasPin: true });
  await fireEvent.click(again);
  expect(await glass.findByText(new RegExp(t.account.pinIs.slice(0, 12)))).toBeTruthy();
});

it('[CT4] that the other sessions were not ended is told', async () => {
  const hub = new PaperHub();
  hub.answer = ({ name }) =>
    name === 'clerk:end-sessions'
      ? refused('no-answer')
      : granted({ sessions: [session, { ...session, id: 's-2', isThis: false }], hasPin: false });
  const t = await open(hub);
  await fireEvent.click(await glass.findByRole('button', { name: t.account.endOthers }));
  expect(await glass.findByText(t.refusals['no-answer'])).toBeTruthy();
});
