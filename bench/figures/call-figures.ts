import type { Reply } from '../../contract/reply.ts';
import type { CounterView } from '../../contract/views/counter-view.ts';
import { commitTimes } from '../floors/commit-floor.ts';
import type { EchoFloor } from '../floors/echo-floor.ts';
import { openTogether } from '../floors/holding.ts';
import { LeanScreen } from '../hub/lean-screen.ts';
import { atMost } from './figure.ts';
import type { Figure } from './figure.ts';
import { HALL, inHall } from './measured-hall.ts';
import type { MeasuredHall } from './measured-hall.ts';
import { inTurns, medianSpread, spreadOf, together } from './rounds.ts';
import { press } from './ticket-figures.ts';
import { commandId } from '../../ui/command-id.ts';

const CALLS = 120;
/** Calls this far apart keep the list of announcements as short as in a real hall. */
const BETWEEN_CALLS_MS = 20_000;

/**
 * From the clerk's press until the last display has the call, against a bare broadcast of the same payload. For one
 * display, where a broadcast costs almost nothing, the floor includes the call's commit.
 */
export function callToDisplays(displayCount: number, echo: EchoFloor): Promise<Figure[]> {
  return inHall('kept', async (hall) => {
    const { url } = hall.hub;
    const kiosk = await LeanScreen.open(url, 'kiosk');
    const clerk = await seat(hall);
    const displays = await openTogether(displayCount, () => LeanScreen.open(url, 'display'));
    const payload = await displayPayload(kiosk, displays);
    const calls = async () => {
      for (let i = 0; i < CALLS; i++) await press(kiosk);
      await hall.hub.ask('papers', null);
      return callTimes(hall, clerk, displays);
    };
    await calls(); // warm-up: until the code of a call has been JIT-compiled
    const { floors, figures } = await inTurns(
      async () => {
        const broadcasts = spreadOf(await echo.broadcasts(CALLS, displayCount, payload));
        return displayCount === 1 ? together(spreadOf(commitTimes(CALLS)), broadcasts) : broadcasts;
      },
      async () => spreadOf(await calls()),
    );
    for (const screen of [kiosk, clerk, ...displays]) screen.close();
    const [value, floor] = [medianSpread(figures), medianSpread(floors)];
    const name = `call-to-display-${displayCount}`;
    const target = displayCount === 1 ? 3 : 1.5;
    return [
      atMost({ unit: 'ms', name: `${name}-p50`, value: value.p50, floor: floor.p50, target }),
      atMost({ unit: 'ms', name: `${name}-p99`, value: value.p99, floor: floor.p99, target }),
    ];
  });
}

export async function seat({ hub }: MeasuredHall): Promise<LeanScreen> {
  const clerk = await LeanScreen.open(hub.url, 'counter');
  const [counter] = HALL.counters;
  const name = hub.ready.clerks.find((candidate) => candidate.name === counter?.stationId)?.name ?? '';
  const { password } = hub.ready;
  await granted(clerk.ask('clerk:sign-in', { name, password, counterId: counter?.id ?? null, takeOver: false }));
  return clerk;
}

/** Whom this clerk has called, and sees on his screen, does not come (CA18). */
export async function misses(clerk: LeanScreen): Promise<void> {
  const [, view] = JSON.parse((await clerk.viewWith('"visitor":{')).slice(2)) as [string, CounterView];
  const here = view.is === 'at-counter' ? view.visitor : null;
  if (!here) throw new Error('The clerk is shown nobody.');
  const { card, edition } = here;
  await granted(clerk.ask('counter:miss', { commandId: commandId(), visitId: card.visitId, edition }));
  await clerk.viewWith('"visitor":null');
}

/** A display's view, as the payload of the floor's broadcast. */
async function displayPayload(kiosk: LeanScreen, displays: readonly LeanScreen[]): Promise<unknown> {
  const view = displays[0]?.nextView();
  await press(kiosk);
  const [, payload] = JSON.parse((await view)?.slice(2) ?? '') as [string, unknown];
  return payload;
}

async function callTimes(hall: MeasuredHall, clerk: LeanScreen, displays: readonly LeanScreen[]): Promise<number[]> {
  const times: number[] = [];
  const everybodySees = () => Promise.all(displays.map((display) => display.nextView()));
  for (let i = 0; i < CALLS; i++) {
    await hall.turnClock(BETWEEN_CALLS_MS);
    const called = everybodySees();
    const began = performance.now();
    const answer = granted(clerk.ask('counter:call-next', { commandId: commandId() }));
    await called;
    times.push(performance.now() - began);
    await answer;
    const freed = everybodySees();
    await misses(clerk);
    await freed;
  }
  return times;
}

export async function granted(asked: Promise<Reply<unknown>>): Promise<void> {
  const reply = await asked;
  if (!reply.ok) throw new Error(`A clerk was refused: ${JSON.stringify(reply)}`);
}
