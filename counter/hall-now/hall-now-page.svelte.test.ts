import { cleanup, render, screen as glass, within } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { granted } from '../../contract/reply.ts';
import type { DayCourse, HallNow } from '../../contract/views/hall-now-view.ts';
import App from '../App.svelte';
import { official } from '../cases/case-detail.fixture.ts';
import { inboxOf, rowOf } from '../complaints/complaint.fixture.ts';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { nine, noAlarms } from '../counter-view.fixture.ts';
import type { SignedInView } from '../look.svelte.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { hallNowId } from './words/id.ts';

// Loaded when first opened; on a busy machine that takes longer than a test waits.
beforeAll(() => Promise.all([import('./HallNowPage.svelte'), import('../complaints/ComplaintsPage.svelte')]));
afterEach(cleanup);

const tally = { arrived: 0, served: 0, missed: 0, waiting: 0, waitMedian: null, waitP95: null };
const quietHall: HallNow = {
  at: nine,
  day: '2026-11-23',
  open: { is: 'open', until: null },
  ended: null,
  mayAct: true,
  targetMinutes: 20,
  today: { ...tally, waitingSince: null, overTarget: 0, within: 0, late: 0, lateCases: 0 },
  before: null,
  services: [],
  counters: [],
  printers: [],
  devices: [],
  message: null,
  alerts: [{ is: 'complaints-due', late: 2, near: 1 }],
};

const course: DayCourse = {
  day: '2026-11-23',
  at: nine,
  points: [{ at: nine, ...tally, arrived: 1, waiting: 1 }],
  hours: [{ hour: 9, arrived: 1, served: 0, waitMedian: null, waitP95: null }],
  before: null,
};

function show(hall: HallNow, told: Partial<SignedInView> = {}) {
  const hub = new PaperHub();
  const view = official([]);
  hub.view = { ...view, reports: true, clerk: { ...view.clerk, rights: ['supervise'] }, ...told } as SignedInView;
  hub.answer = ({ name }) => granted(name === 'hall:now' ? hall : name === 'hall:course' ? course : null);
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  screen.area = 'hall';
  render(App, { screen });
  return { hub, screen };
}

async function open(complaints: SignedInView['complaints']) {
  const { screen } = show(quietHall, { complaints });
  return { screen, hint: (await glass.findByText(/2 pengaduan lewat batas waktunya/)).closest('li')! };
}

it('[HN9] whoever has a part in complaints goes to them from the hint, and from the head of the page', async () => {
  const { screen, hint } = await open(inboxOf([rowOf(1)]));
  within(hint).getByRole('button', { name: 'Buka pengaduan' }).click();
  await glass.findByRole('heading', { level: 1, name: /Pengaduan yang menunggu/ });
  screen.area = 'hall';
  await glass.findByText(/2 pengaduan lewat batas waktunya/);
  glass.getByRole('button', { name: 'Pengaduan (1)' }).click();
  expect(screen.area).toBe('complaints');
});

it('[HN9] [CM5] whoever has none is told how many, and finds no way there', async () => {
  const { hint } = await open(null);
  expect(hint.textContent).toContain('Ingatkan petugas pengaduan');
  expect(glass.queryByRole('button', { name: /pengaduan/i })).toBeNull();
});

it('[HN6] the course of the day has the words of its charts, which come with the page', async () => {
  await open(null);
  expect((await glass.findAllByRole('button', { name: /Tabel/ })).length).toBeGreaterThan(0);
});

it('[HN2] says that the hall runs well only where no band at the head says otherwise', async () => {
  const calm = { ...quietHall, alerts: [] };
  show(calm);
  await glass.findByText(hallNowId.alerts.none);
  cleanup();
  const ofBudi = { alarmId: 'alarm-1', place: null, clerk: 'Budi', since: nine, mine: null, coming: [] };
  const alarms = { ...noAlarms, raised: [{ ...ofBudi, amComing: false, ended: null }] };
  for (const told of [{ alarms }, { notKept: 'full' as const }, { silentDisplays: ['Ruang tunggu'] }]) {
    show(calm, told);
    await glass.findByText(hallNowId.alerts.noOther);
    expect(glass.queryByText(hallNowId.alerts.none)).toBeNull();
    cleanup();
  }
});

it('[HN2] [SC3] while the hub is away says why its buttons rest, and nothing of how the hall runs', async () => {
  const { hub } = show({ ...quietHall, alerts: [] });
  const button = await glass.findByRole<HTMLButtonElement>('button', { name: hallNowId.message.write });
  const end = glass.getByRole<HTMLButtonElement>('button', { name: hallNowId.day.end });
  expect([button.disabled, end.disabled, glass.queryByText(hallNowId.resting)]).toEqual([false, false, null]);
  hub.online = false;
  await glass.findByText(hallNowId.resting);
  expect([button.disabled, end.disabled]).toEqual([true, true]);
  expect(glass.getByText(hallNowId.alerts.unknown)).toBeTruthy();
});
