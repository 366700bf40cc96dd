import type { Payload } from '../../contract/requests.ts';
import { commitTimes } from '../floors/commit-floor.ts';
import type { EchoFloor } from '../floors/echo-floor.ts';
import { LeanScreen } from '../hub/lean-screen.ts';
import { atMost } from './figure.ts';
import type { Figure } from './figure.ts';
import { HALL, inHall } from './measured-hall.ts';
import { inTurns, medianSpread, spreadOf, together } from './rounds.ts';
import { commandId } from '../../ui/command-id.ts';

const PRESSES = 200;
/** Warm-up: until the code for a ticket has been JIT-compiled. */
const WARMING = 200;
/** Rate limit of one connection (AC9). */
const WARMING_KIOSKS = 3;

/** From the press to the number at the kiosk, against a bare echo and a bare commit. */
export async function pressToAnswer(echo: EchoFloor): Promise<Figure[]> {
  return inHall('paced', async (hall) => {
    for (let i = 0; i < WARMING_KIOSKS; i++) await warmUp(hall.hub.url);
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

async function warmUp(url: string): Promise<void> {
  const kiosk = await LeanScreen.open(url, 'kiosk');
  for (let i = 0; i < WARMING; i++) await press(kiosk);
  kiosk.close();
}

/** Milliseconds; a refused press is an error, not a measurement. */
export async function press(kiosk: LeanScreen): Promise<number> {
  const began = performance.now();
  const reply = await kiosk.ask('ticket:issue', ticketWish());
  if (!reply.ok) throw new Error(`A number was refused: ${JSON.stringify(reply)}`);
  return performance.now() - began;
}

const ticketWish = (): Payload<'ticket:issue'> => ({
  commandId: commandId(),
  serviceId: HALL.services[0]?.id ?? '',
  priorityId: null,
  language: 'id',
  checkId: null,
});
