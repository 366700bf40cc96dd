import { setTimeout as after } from 'node:timers/promises';
import { commitTimes, commitTimesAt } from '../floors/commit-floor.ts';
import { openTogether } from '../floors/holding.ts';
import { LeanScreen } from '../hub/lean-screen.ts';
import { atMoments, momentsOf } from '../hub/moments.ts';
import { median } from '../quantile.ts';
import { SeededChance } from '../../server/adapters/seeded-chance.ts';
import { atLeast, atMost } from './figure.ts';
import type { Figure } from './figure.ts';
import { inHall } from './measured-hall.ts';
import type { MeasuredHall } from './measured-hall.ts';
import { inTurns, spreadOf } from './rounds.ts';
import { press } from './ticket-figures.ts';

export const KIOSKS = 50;
/** Warm-up: until the code for a ticket has been JIT-compiled. */
const WARMING_EACH = 40;
const SETTLES_IN_MS = 500;
const RUSH_MS = 2_500;
const COMMITS = 500;
/** Visitors waiting on a hall's worst morning. A rush leaves eight thousand, which no hall can hold. */
const WAITING_BEFORE_EACH = 6;
/** Enough for the summary of the previous day, which is counted meanwhile. */
const DAY_SETTLES_IN_MS = 2_000;
/** A hall with a press every fiftieth of a second: ten times the busiest minute of a large office. */
const HALL_PER_SECOND = 50;
const HALL_MS = 6_000;
/** Commit time of a typical office disk, measured besides this machine's own. */
const FIELD_DISK_MS = 4;

interface Rushed {
  readonly perSecond: number;
  /** Fifty kiosks that press again as soon as they are answered. */
  readonly rushP99: number;
  /** Fifty kiosks that press at their own moments. */
  readonly hallP99: number;
}

/**
 * A morning's rush, and an ordinary hour, against one durable commit for each ticket; on this disk, and on a typical
 * one.
 */
export async function ticketsPerSecond(): Promise<Figure[]> {
  return [
    ...(await figuresOn('tickets-50-kiosks', 0)),
    ...(await figuresOn('tickets-50-kiosks-field-disk', FIELD_DISK_MS)),
  ];
}

async function figuresOn(name: string, commitDelayMs: number): Promise<Figure[]> {
  const { floors, figures } = await inTurns(
    async () => committed(commitTimes(COMMITS, commitDelayMs), await commitTimesAt(hallMoments(), commitDelayMs)),
    () => inHall('paced', rushAndHour, commitDelayMs > 0 ? { commitDelayMs } : {}),
  );
  const both = (what: keyof Rushed) => ({ value: middle(figures, what), floor: middle(floors, what) });
  return [
    atLeast({ name, unit: 'tickets/s', target: 3, ...both('perSecond') }),
    atMost({ name: `${name}-p99`, unit: 'ms', target: 2, ...both('hallP99') }),
    atMost({ name: `${name}-rush-p99`, unit: 'ms', target: 2, ...both('rushP99') }),
  ];
}

const middle = (all: readonly Rushed[], what: keyof Rushed): number => median(all.map((each) => each[what]));

/**
 * Of fifty who share one disk each waits for fifty commits; at their own moments, each for his own and those queued
 * before it.
 */
function committed(times: readonly number[], hour: readonly number[]): Rushed {
  const waits = times.slice(KIOSKS - 1).map((_, i) => sum(times.slice(i, i + KIOSKS)));
  return { perSecond: (1_000 * times.length) / sum(times), hallP99: spreadOf(hour).p99, rushP99: spreadOf(waits).p99 };
}

async function rushAndHour(hall: MeasuredHall): Promise<Rushed> {
  const kiosks = await warmKiosks(hall.hub.url);
  const { perSecond, times } = await pressing(kiosks, RUSH_MS);
  await hall.nextDay();
  await after(DAY_SETTLES_IN_MS);
  await pressInTurns(kiosks, WAITING_BEFORE_EACH);
  const hour = await atOwnMoments(kiosks);
  for (const kiosk of kiosks) kiosk.close();
  return { perSecond, rushP99: spreadOf(times).p99, hallP99: spreadOf(hour).p99 };
}

/** Tickets a second in a rush. */
export async function rush(url: string): Promise<number> {
  const kiosks = await warmKiosks(url);
  const { perSecond } = await pressing(kiosks, RUSH_MS);
  for (const kiosk of kiosks) kiosk.close();
  return perSecond;
}

async function warmKiosks(url: string): Promise<LeanScreen[]> {
  const kiosks = await openTogether(KIOSKS, () => LeanScreen.open(url, 'kiosk'));
  await pressInTurns(kiosks, WARMING_EACH);
  return kiosks;
}

async function pressInTurns(kiosks: readonly LeanScreen[], each: number): Promise<void> {
  for (let i = 0; i < each; i++) await Promise.all(kiosks.map(press));
  await after(SETTLES_IN_MS);
}

/** Each presses again as soon as it is answered. */
async function pressing(
  kiosks: readonly LeanScreen[],
  forMs: number,
): Promise<{ readonly perSecond: number; readonly times: readonly number[] }> {
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    kiosks.map(async (kiosk) => {
      while (performance.now() - began < forMs) times.push(await press(kiosk));
    }),
  );
  return { perSecond: (1_000 * times.length) / (performance.now() - began), times };
}

/** The same for the hub and for its floor. */
const hallMoments = (): number[] => momentsOf(HALL_PER_SECOND, HALL_MS);

function atOwnMoments(kiosks: readonly LeanScreen[]): Promise<number[]> {
  const chance = new SeededChance(51);
  return atMoments(hallMoments(), () => press(chance.one(kiosks)));
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
