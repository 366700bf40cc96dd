import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { granted, refused } from '../contract/reply.ts';
import App from './App.svelte';
import { CounterScreen } from './counter-screen.svelte.ts';
import { atCounter, card, nine, visitor } from './counter-view.fixture.ts';
import { PaperHub } from './paper-hub.fixture.svelte.ts';

afterEach(cleanup);

function open(view = atCounter()) {
  const hub = new PaperHub();
  hub.view = view;
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  render(App, { screen });
  const sits = (id: string) => {
    hub.view = { ...view, clerk: { ...view.clerk, id } };
    flushSync();
  };
  const locks = () => {
    const { hall } = atCounter();
    const locked = { name: 'Dewi', byPin: false };
    hub.view = { is: 'signed-out', revision: 2, now: nine, hall, counters: [], fixedCounterId: null, locked };
    flushSync();
  };
  return { screen, hub, sits, locks };
}

it('[AC22] what one had open and was told is not shown to the next, though he went without a press', () => {
  const { screen, sits } = open();
  screen.desk.open = { is: 'break' };
  screen.desk.checked = { number: 'A007', listed: true, warnings: [] };
  const { settings } = screen;
  flushSync();
  expect(glass.queryByRole('dialog')).not.toBeNull();
  sits('clerk-2');
  expect(glass.queryByRole('dialog')).toBeNull();
  expect([screen.desk.open, screen.desk.checked, screen.area]).toEqual([null, null, 'work']);
  expect(screen.settings).not.toBe(settings);
});

it('[AC22] whoever comes back himself finds his desk as he left it', () => {
  const { screen, sits } = open();
  screen.desk.open = { is: 'break' };
  flushSync();
  sits('clerk-1');
  expect(screen.desk.open).toEqual({ is: 'break' });
});

it('[AC22] what was typed and not yet sent outlives a locked screen, for whoever typed it about this visitor', async () => {
  const work = card({ work: ['hear-need', 'note-applicant'], stage: 'serving', need: '', applicant: '' });
  const { sits, locks } = open(atCounter({ visitor: { ...visitor(), card: work } }));
  const [need, name] = [
    () => glass.getByPlaceholderText<HTMLTextAreaElement>(/./),
    () => glass.getByLabelText<HTMLInputElement>(/^Nama/),
  ];
  await fireEvent.input(need(), { target: { value: 'Minta surat untuk' } });
  await fireEvent.input(name(), { target: { value: 'Siti Contoh' } });
  locks();
  expect(document.body.textContent).not.toContain('Siti');
  sits('clerk-1');
  expect([need().value, name().value]).toEqual(['Minta surat untuk', 'Siti Contoh']);
  locks();
  sits('clerk-2');
  expect([need().value, name().value]).toEqual(['', '']);
});

it('[AC2] pressed while the hub is away it covers the screen at once, and locks it as soon as the hub answers', async () => {
  const { hub, screen } = open();
  const locks = () => hub.names.filter((name) => name === 'clerk:lock').length;
  hub.answer = () => refused('no-answer');
  hub.online = false;
  flushSync();
  await fireEvent.keyDown(window, { key: 'F4' });
  await expect.poll(() => glass.queryByRole('heading', { level: 1 })).toBeNull();
  expect(glass.getByText('Layar terkunci')).toBeTruthy();
  expect(locks()).toBe(1);
  hub.answer = () => granted(null);
  hub.online = true;
  flushSync();
  await expect.poll(locks).toBe(2);
  expect(glass.queryByRole('heading', { level: 1 }), 'until the view of the locked screen is there').toBeNull();
  expect(screen.covered).toBe(true);
});

it('[AC2] a lock that the hub refuses leaves the screen as it was', async () => {
  const { hub, screen } = open();
  hub.answer = () => refused('hub-fault');
  await fireEvent.keyDown(window, { key: 'F4' });
  await expect.poll(() => hub.names).toContain('clerk:lock');
  expect(screen.covered).toBe(false);
});

it('[AC2] a locked screen whose view came before the answer is opened again as it was', async () => {
  const { hub, screen, sits, locks } = open();
  hub.answer = () => {
    locks();
    return granted(null);
  };
  await fireEvent.keyDown(window, { key: 'F4' });
  await expect.poll(() => screen.signIn.presses.busy).toBeNull();
  sits('clerk-1');
  expect([screen.covered, hub.names.filter((name) => name === 'clerk:lock').length]).toEqual([false, 1]);
});
