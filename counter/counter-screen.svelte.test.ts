import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { granted, refused } from '../contract/reply.ts';
import App from './App.svelte';
import { CounterScreen } from './counter-screen.svelte.ts';
import { atCounter, card, nine, noAlarms, visitor } from './counter-view.fixture.ts';
import { PaperHub } from './paper-hub.fixture.svelte.ts';

afterEach(cleanup);

function open(view = atCounter(), kept = new Map<string, string>()) {
  const hub = new PaperHub();
  hub.view = view;
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  render(App, { screen });
  const sits = (id: string) => {
    hub.view = { ...view, clerk: { ...view.clerk, id } };
    flushSync();
  };
  const locks = () => {
    const { hall } = atCounter();
    const locked = { name: 'Dewi', byPin: false };
    hub.view = {
      is: 'signed-out',
      revision: 2,
      now: nine,
      hall,
      counters: [],
      fixedCounterId: null,
      locked,
      alarms: noAlarms,
    };
    flushSync();
  };
  return { screen, hub, sits, locks };
}

it('[AC22] what one had open and was told is not shown to the next, though he went without a press', async () => {
  const { screen, sits } = open();
  screen.desk.open = { is: 'break' };
  screen.desk.checked = { number: 'A007', listed: true, warnings: [] };
  const { settings } = screen;
  await glass.findByRole('dialog');
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
  await import('./desk/work/ApplicantWork.svelte');
  const [need, name] = [
    () => glass.getByPlaceholderText<HTMLTextAreaElement>(/^Dengarkan/),
    () => glass.getByLabelText<HTMLInputElement>(/^Nama/),
  ];
  await glass.findByLabelText(/^Nama/);
  await fireEvent.input(need(), { target: { value: 'Minta surat untuk' } });
  await fireEvent.input(name(), { target: { value: 'Siti Contoh' } });
  locks();
  expect(document.body.textContent).not.toContain('Siti');
  sits('clerk-1');
  await glass.findByLabelText(/^Nama/);
  expect([need().value, name().value]).toEqual(['Minta surat untuk', 'Siti Contoh']);
  locks();
  sits('clerk-2');
  await glass.findByLabelText(/^Nama/);
  expect([need().value, name().value]).toEqual(['', '']);
});

const serving = (need: string) =>
  atCounter({ visitor: { ...visitor(), card: card({ work: ['hear-need'], stage: 'serving', need }) } });
const needField = () => glass.getByPlaceholderText<HTMLTextAreaElement>(/./);
const says = (value: string) => fireEvent.input(needField(), { target: { value } });

it('[AC22] what stood in the field when the screen was locked is with the hub once it is unlocked: nobody leaves that field again', async () => {
  const { hub, sits, locks } = open(serving(''));
  await says('Minta surat');
  locks();
  expect(hub.names).not.toContain('visit:note-need');
  sits('clerk-1');
  expect(hub.asked.at(-1)).toMatchObject({ name: 'visit:note-need', payload: { need: 'Minta surat' } });
});

it('[AC22] about whoever was elsewhere meanwhile is shown what was noted there', async () => {
  const { hub } = open(serving(''));
  await says('Minta surat');
  for (const view of [atCounter(), serving('Minta surat untuk sekolah')]) {
    hub.view = view;
    flushSync();
  }
  expect(needField().value).toBe('Minta surat untuk sekolah');
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

const told = () => document.body.textContent.match(/Kios pintu depan|Ruang tunggu|[Pp]enuh/g);

it('[AC2] a covered screen shows no call for help, no silent room and no lost disk, and leaves nothing of it to press', async () => {
  const helpWanted = [{ kioskId: 'kiosk-1', kiosk: 'Kios pintu depan', since: nine }];
  const { hub, screen } = open(atCounter({ helpWanted, silentDisplays: ['Ruang tunggu'], notKept: 'full' }));
  await screen.fetchCalls();
  await expect.poll(told).toHaveLength(3);
  hub.answer = () => refused('no-answer');
  hub.online = false;
  flushSync();
  await fireEvent.keyDown(window, { key: 'F4' });
  await glass.findByText('Layar terkunci');
  expect(told()).toBeNull();
  // A colleague can be called from there, too (SA1).
  expect(glass.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Coba lagi', 'F12']);
});

it('[AC2] a screen that was covered stays so, whatever the hub says when it is back', async () => {
  const { hub, screen, locks } = open();
  hub.answer = () => refused('no-answer');
  hub.online = false;
  flushSync();
  await fireEvent.keyDown(window, { key: 'F4' });
  await expect.poll(() => screen.signIn.presses.busy).toBeNull();
  hub.answer = () => refused('hub-fault');
  hub.online = true;
  flushSync();
  await expect.poll(() => screen.signIn.presses.busy).toBeNull();
  expect(screen.covered).toBe(true);
  locks();
  expect(screen.covered).toBe(false);
});

it('[AC2] a covered screen that is loaded anew, by a hand or by a new version, is locked and not opened', async () => {
  const kept = new Map<string, string>();
  const away = open(atCounter(), kept);
  away.hub.answer = () => refused('no-answer');
  away.hub.online = false;
  flushSync();
  await fireEvent.keyDown(window, { key: 'F4' });
  cleanup();
  const { hub, screen, sits, locks } = open(atCounter(), kept);
  flushSync();
  expect([glass.queryByRole('heading', { level: 1 }), hub.names]).toEqual([null, ['clerk:lock']]);
  locks();
  sits('clerk-1');
  expect(screen.covered).toBe(false);
  expect([...kept.values()]).not.toContain('yes');
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

it('[AC2] [CT2] is locked by the bare key alone', async () => {
  const { hub } = open();
  for (const held of ['shiftKey', 'altKey', 'ctrlKey'] as const)
    await fireEvent.keyDown(window, { key: 'F4', [held]: true });
  expect(hub.names).not.toContain('clerk:lock');
  await fireEvent.keyDown(window, { key: 'F4' });
  await expect.poll(() => hub.names).toContain('clerk:lock');
});
