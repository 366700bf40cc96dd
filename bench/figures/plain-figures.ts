import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { openTogether } from '../floors/holding.ts';
import { startChild } from '../floors/child-process.ts';
import { inFolder } from '../in-folder.ts';
import { median } from '../quantile.ts';
import { granted, misses, seat } from './call-figures.ts';
import { atLeast, atMost } from './figure.ts';
import type { Figure } from './figure.ts';
import { inHall } from './measured-hall.ts';
import type { MeasuredHall } from './measured-hall.ts';
import { LeanScreen } from '../hub/lean-screen.ts';
import { inTurns } from './rounds.ts';
import { KIOSKS, rush } from './rush-figures.ts';
import { commandId } from '../../ui/command-id.ts';

/** One year of 300 visitors a day, which the plain design keeps in the same document. */
const VISITS_BEFORE = 75_000;
const DISPLAYS = 20;
const CALLS = 10;
const POLLED_EVERY_MS = 1_000;
/** So few presses of each kiosk are enough to see how slow it is. */
const PLAIN_PRESSES_EACH = 2;

interface Hall {
  readonly ticketsPerSecond: number;
  readonly callMs: number;
}

/** The same load on what an office might build instead: a JSON document rewritten completely, and screens that poll. */
export async function besidePlainDesign(): Promise<Figure[]> {
  const { floors, figures } = await inTurns(plainHall, ourHall);
  return [
    atLeast({
      name: 'tickets-beside-plain-design',
      unit: 'tickets/s',
      target: 10,
      value: of(figures, 'ticketsPerSecond'),
      floor: of(floors, 'ticketsPerSecond'),
    }),
    atMost({
      name: 'call-beside-plain-design',
      unit: 'ms',
      target: 0.2,
      value: of(figures, 'callMs'),
      floor: of(floors, 'callMs'),
    }),
  ];
}

const of = (halls: readonly Hall[], what: keyof Hall): number => median(halls.map((hall) => hall[what]));

function ourHall(): Promise<Hall> {
  return inHall('paced', async (hall) => {
    return { ticketsPerSecond: await rush(hall.hub.url), callMs: median(await ourCalls(hall)) };
  });
}

async function ourCalls(hall: MeasuredHall): Promise<number[]> {
  const clerk = await seat(hall);
  const displays = await openTogether(DISPLAYS, () => LeanScreen.open(hall.hub.url, 'display'));
  const times: number[] = [];
  for (let i = 0; i < CALLS; i++) {
    const seen = Promise.all(displays.map((display) => display.nextView()));
    const began = performance.now();
    await granted(clerk.ask('counter:call-next', { commandId: commandId() }));
    await seen;
    times.push(performance.now() - began);
    await misses(clerk);
    await after(100);
  }
  for (const screen of [clerk, ...displays]) screen.close();
  return times;
}

function plainHall(): Promise<Hall> {
  return inFolder(async (folder) => {
    const { child, said: port } = await startChild<number>('../figures/plain-process.ts', [
      join(folder, 'hall.json'),
      String(VISITS_BEFORE),
    ]);
    const url = `http://127.0.0.1:${port}`;
    const polling = new AbortController();
    const seenBy = pollingDisplays(url, polling.signal);
    const ticketsPerSecond = await plainRush(url);
    const callMs = median(await plainCalls(url, seenBy));
    polling.abort();
    child.disconnect();
    return { ticketsPerSecond, callMs };
  });
}

async function plainRush(url: string): Promise<number> {
  const began = performance.now();
  await Promise.all(
    Array.from({ length: KIOSKS }, async () => {
      for (let i = 0; i < PLAIN_PRESSES_EACH; i++) await posted(`${url}/ticket`);
    }),
  );
  return (KIOSKS * PLAIN_PRESSES_EACH * 1_000) / (performance.now() - began);
}

const posted = async (url: string): Promise<{ number: string }> =>
  (await (await fetch(url, { method: 'POST' })).json()) as { number: string };

type Watch = (number: string) => Promise<void>;

/** Every display polls once a second, each at its own moment, like screens switched on one after another. */
function pollingDisplays(url: string, signal: AbortSignal): Watch {
  const shown = Array.from({ length: DISPLAYS }, () => '');
  const watchers = new Set<() => void>();
  shown.forEach((_, i) => void poll(i));
  async function poll(i: number): Promise<void> {
    await after((i * POLLED_EVERY_MS) / DISPLAYS);
    while (!signal.aborted) {
      shown[i] = await (await fetch(`${url}/view`)).text();
      for (const watch of watchers) watch();
      await after(POLLED_EVERY_MS);
    }
  }
  return (number) =>
    new Promise((resolve) => {
      const watch = () => {
        if (!shown.every((view) => view.includes(`"${number}"`))) return;
        watchers.delete(watch);
        resolve();
      };
      watchers.add(watch);
    });
}

async function plainCalls(url: string, seen: Watch): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < CALLS; i++) {
    const began = performance.now();
    const { number } = await posted(`${url}/call`);
    await seen(number);
    times.push(performance.now() - began);
  }
  return times;
}
