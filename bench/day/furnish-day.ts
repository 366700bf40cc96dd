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

interface Furnishing {
  readonly hub: HubChild;
  readonly hall: HallFile;
  readonly day: ServiceDay;
  readonly visitors: number;
  readonly chance: SeededChance;
  readonly record: DayRecord;
}

/** A clerk of its own for each counter and an official for each other role, created by the trial's administrator. */
export async function seatStaff(furnishing: Furnishing): Promise<{ clerks: Clerk[]; officials: Official[] }> {
  const { hub, hall, record } = furnishing;
  const office = await Screen.open(hub.url, 'counter');
  const { password } = hub.ready;
  await record.ask(office, 'clerk:sign-in', { name: 'admin', password, counterId: null, takeOver: false });
  await office.until(() => office.view.is === 'without-counter');
  const clerks: Clerk[] = [];
  for (const counter of hall.counters) {
    const fullName = `Petugas ${counter.name.id}`;
    await hire(office, record, { id: counter.id, fullName, stationIds: [counter.stationId], roles: [] });
    clerks.push(await seatAt(counter, clerks.length, furnishing));
  }
  const officials: Official[] = [];
  for (const { id, name } of hall.roles.filter((role) => !hall.stations.some(({ roleId }) => roleId === role.id))) {
    await hire(office, record, { id, fullName: name.id, stationIds: [], roles: [id] });
    officials.push(await seatOfficial(id, furnishing));
  }
  await record.ask(office, 'clerk:sign-out', {});
  office.close();
  return { clerks, officials };
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

async function seatOfficial(roleId: string, { hub, chance, record }: Furnishing): Promise<Official> {
  const screen = await Screen.open(hub.url, 'counter');
  const name = clerkName(roleId);
  await record.ask(screen, 'clerk:sign-in', { name, password: PASSWORD, counterId: null, takeOver: false });
  await screen.until(() => screen.view.is === 'without-counter');
  return new Official({ screen, chance, record });
}

async function seatAt({ id, stationId }: HallFile['counters'][number], index: number, furnishing: Furnishing) {
  const { hub, hall, day, visitors, chance, record } = furnishing;
  const screen = await Screen.open(hub.url, 'counter');
  await record.ask(screen, 'clerk:sign-in', {
    name: clerkName(id),
    password: PASSWORD,
    counterId: id,
    takeOver: false,
  });
  await screen.until(() => screen.view.is === 'at-counter');
  const colleagues = hall.counters.filter((counter) => counter.stationId === stationId).length;
  const each = (LOAD * (day.closesAt - day.opensAt) * colleagues) / visitors - AROUND_SERVING_MS;
  const servingMs = Math.min(LONGEST_SERVING_MS, Math.max(SHORTEST_SERVING_MS, each));
  const breakAt = day.opensAt + (0.5 + 0.06 * index) * (day.closesAt - day.opensAt);
  return new Clerk({ screen, hall, chance, record, servingMs, breakAt, closesAt: day.closesAt });
}
