import type { Right } from '../../contract/views/counter-view.ts';
import type { HallFile } from '../../contract/hall-file.ts';
import type { HubChild } from '../hub/hub-child.ts';
import { Screen } from '../hub/screen.ts';
import type { SeededChance } from '../../server/adapters/seeded-chance.ts';
import { Clerk } from './clerk.ts';
import type { DayRecord } from './day-record.ts';
import { Official } from './official.ts';
import type { ServiceDay } from './service-day.ts';

const PASSWORD = 'petugas-hari-simulasi';
/** Share of the opening hours for which the stations would be busy if everybody passed through all of them. */
const LOAD = 0.55;
const LONGEST_SERVING_MS = 6 * 60_000;
const SHORTEST_SERVING_MS = 10_000;
/** Walking to the counter, and the presses. */
const AROUND_SERVING_MS = 25_000;

/** Distinct from the names that a trial makes by itself. */
const clerkName = (place: string): string => `hari-${place}`;

type Counter = HallFile['counters'][number];
type CounterScreen = Screen<'counter'>;

/** The screens at which the staff sign in every morning. */
export interface Seats {
  readonly counters: readonly { readonly screen: CounterScreen; readonly counter: Counter }[];
  readonly desks: readonly { readonly screen: CounterScreen; readonly roleId: string }[];
}

/** Those who work today. */
export interface Staff {
  readonly clerks: readonly Clerk[];
  readonly officials: readonly Official[];
}

/** A clerk of its own for each counter and an official for each other role, created by the trial's administrator. */
export async function hireStaff(hub: HubChild, hall: HallFile, record: DayRecord): Promise<Seats> {
  const office = await Screen.open(hub.url, 'counter');
  const { password } = hub.ready;
  await record.ask(office, 'clerk:sign-in', { name: 'admin', password, counterId: null, takeOver: false });
  await office.until(() => office.view.is === 'without-counter');
  const counters: Seats['counters'][number][] = [];
  for (const counter of hall.counters) {
    const fullName = `Petugas ${counter.name.id}`;
    await hire(office, record, { id: counter.id, fullName, stationIds: [counter.stationId], roles: [] });
    counters.push({ screen: await Screen.open(hub.url, 'counter'), counter });
  }
  const desks: Seats['desks'][number][] = [];
  for (const { id, name } of hall.roles.filter((role) => !hall.stations.some(({ roleId }) => roleId === role.id))) {
    await hire(office, record, { id, fullName: name.id, stationIds: [], roles: [id] });
    desks.push({ screen: await Screen.open(hub.url, 'counter'), roleId: id });
  }
  await record.ask(office, 'clerk:sign-out', {});
  office.close();
  return { counters, desks };
}

interface Hired {
  readonly id: string;
  readonly fullName: string;
  readonly stationIds: string[];
  readonly roles: string[];
}

async function hire(office: Screen<'counter'>, record: DayRecord, { id, ...account }: Hired): Promise<void> {
  const rights: Right[] = account.stationIds.length > 0 ? ['serve'] : [];
  await record.ask(office, 'clerk:save', {
    clerkId: clerkName(id),
    was: null,
    name: clerkName(id),
    rights,
    password: PASSWORD,
    ...account,
  });
}

interface Morning {
  readonly hall: HallFile;
  readonly day: ServiceDay;
  readonly visitors: number;
  readonly chance: SeededChance;
  readonly record: DayRecord;
}

/** Everybody signs in at his own screen. */
export async function seatStaff({ counters, desks }: Seats, morning: Morning): Promise<Staff> {
  const clerks: Clerk[] = [];
  for (const { screen, counter } of counters) clerks.push(await seatAt(screen, counter, clerks.length, morning));
  const officials: Official[] = [];
  for (const { screen, roleId } of desks) officials.push(await seatOfficial(screen, roleId, morning));
  return { clerks, officials };
}

export async function sendHome({ clerks, officials }: Staff, record: DayRecord): Promise<void> {
  for (const { parts } of [...clerks, ...officials]) await record.ask(parts.screen, 'clerk:sign-out', {});
}

async function seatOfficial(screen: CounterScreen, roleId: string, { chance, record }: Morning): Promise<Official> {
  await signIn(screen, record, roleId, null);
  await screen.until(() => screen.view.is === 'without-counter');
  return new Official({ screen, chance, record });
}

async function seatAt(screen: CounterScreen, { id, stationId }: Counter, index: number, morning: Morning) {
  const { hall, day, visitors, chance, record } = morning;
  await signIn(screen, record, id, id);
  await screen.until(() => screen.view.is === 'at-counter');
  const colleagues = hall.counters.filter((counter) => counter.stationId === stationId).length;
  const each = (LOAD * (day.closesAt - day.opensAt) * colleagues) / visitors - AROUND_SERVING_MS;
  const servingMs = Math.min(LONGEST_SERVING_MS, Math.max(SHORTEST_SERVING_MS, each));
  const breakAt = day.opensAt + (0.5 + 0.06 * index) * (day.closesAt - day.opensAt);
  return new Clerk({ screen, hall, chance, record, servingMs, breakAt, closesAt: day.closesAt });
}

async function signIn(screen: CounterScreen, record: DayRecord, place: string, counterId: string | null) {
  await record.ask(screen, 'clerk:sign-in', {
    name: clerkName(place),
    password: PASSWORD,
    counterId,
    takeOver: false,
  });
}
