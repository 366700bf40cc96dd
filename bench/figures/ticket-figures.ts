import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { commitTimes } from '../floors/commit-floor.ts';
import type { EchoFloor } from '../floors/echo-floor.ts';
import { openTogether } from '../floors/holding.ts';
import { LeanScreen } from '../hub/lean-screen.ts';
import { median } from '../quantile.ts';
import { atLeast, atMost } from './figure.ts';
import type { Figure } from './figure.ts';
import { HALL, inHall } from './measured-hall.ts';
import { inTurns, medianSpread, spreadOf, together } from './rounds.ts';

export const KIOSKS = 50;
export const PRESSES_EACH = 20;
const WARMING_EACH = 4;
const SETTLES_IN_MS = 500;
const COMMITS = 400;
const PRESSES = 200;

interface Rush {
  readonly perSecond: number;
  readonly p99: number;
}

/** The rush of a morning: fifty kiosks that press as fast as they are answered, against one durable commit for each. */
export async function ticketsPerSecond(): Promise<Figure[]> {
  const { floors, figures } = await inTurns(
    async () => committed(commitTimes(COMMITS)),
    () => inHall('paced', ({ hub }) => rush(hub.url)),
  );
  const [value, floor] = [medianRush(figures), medianRush(floors)];
  const name = 'tickets-50-kiosks';
  return [
    atLeast({ name, unit: 'tickets/s', value: value.perSecond, floor: floor.perSecond, target: 3 }),
    atMost({ name: `${name}-p99`, unit: 'ms', value: value.p99, floor: floor.p99, target: 2 }),
  ];
}

const committed = (times: readonly number[]): Rush => ({ perSecond: 1_000 / mean(times), p99: spreadOf(times).p99 });

const medianRush = (rushes: readonly Rush[]): Rush => ({
  perSecond: median(rushes.map(({ perSecond }) => perSecond)),
  p99: median(rushes.map(({ p99 }) => p99)),
});

export async function rush(url: string): Promise<Rush> {
  const kiosks = await openTogether(KIOSKS, () => LeanScreen.open(url, 'kiosk'));
  // Not the first minute of a process, in which much is done for the first time.
  for (let i = 0; i < WARMING_EACH; i++) await Promise.all(kiosks.map(press));
  await after(SETTLES_IN_MS);
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    kiosks.map(async (kiosk) => {
      for (let i = 0; i < PRESSES_EACH; i++) times.push(await press(kiosk));
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  for (const kiosk of kiosks) kiosk.close();
  return { perSecond: (KIOSKS * PRESSES_EACH) / seconds, p99: spreadOf(times).p99 };
}

/** From the press to the number in the kiosk's hands, against a bare echo and a bare commit. */
export async function pressToAnswer(echo: EchoFloor): Promise<Figure[]> {
  return inHall('paced', async (hall) => {
    const kiosk = await LeanScreen.open(hall.hub.url, 'kiosk');
    const { floors, figures } = await inTurns(
      async () => together(spreadOf(await echo.roundTrips(PRESSES, ticketWish())), spreadOf(commitTimes(PRESSES))),
      async () => {
        const times: number[] = [];
        for (let i = 0; i < PRESSES; i++) times.push(await press(kiosk));
        return spreadOf(times);
      },
    );
    const [value, floor] = [medianSpread(figures), medianSpread(floors)];
    const parts = { unit: 'ms' } as const;
    return [
      atMost({ ...parts, name: 'press-to-answer-p50', value: value.p50, floor: floor.p50, target: 3 }),
      atMost({ ...parts, name: 'press-to-answer-p99', value: value.p99, floor: floor.p99, target: 3 }),
    ];
  });
}

/** Milliseconds; a press that is refused is no measurement. */
export async function press(kiosk: LeanScreen): Promise<number> {
  const began = performance.now();
  const reply = (await kiosk.ask('ticket:issue', ticketWish())) as { ok: boolean };
  if (!reply.ok) throw new Error(`A number was refused: ${JSON.stringify(reply)}`);
  return performance.now() - began;
}

const ticketWish = () => ({
  commandId: randomUUID(),
  serviceId: HALL.services[0]?.id,
  priorityId: null,
  language: 'id',
  checkId: null,
});

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
