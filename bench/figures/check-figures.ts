import { trialFolderIn } from '../../server/adapters/hall-file/hall-folder.ts';
import type { EchoFloor } from '../floors/echo-floor.ts';
import { LeanScreen } from '../hub/lean-screen.ts';
import { stayAwake } from '../hub/stay-awake.ts';
import { atMost } from './figure.ts';
import type { Figure } from './figure.ts';
import { MeasuredHall } from './measured-hall.ts';
import { inTurns, medianSpread, spreadOf } from './rounds.ts';
import { snapshotIn, somePeople } from './some-people.ts';
import type { ListedPerson } from './some-people.ts';

/** Floor and figure alternate in rounds so short that a noisy second affects both. */
const CHECKS = 400;
const TURNS = 15;
/** Rate limit of one connection (AC9). */
const KIOSKS = 8;
/** RG3 allows a kiosk twenty checks a minute: the hall's clock is advanced before that. */
const CHECKS_A_MINUTE = 15;

/**
 * "Am I listed?" from the kiosk and back, against a bare echo: its record goes with the next commit (RG3). Both are
 * warmed up.
 */
export async function checkOverTheWire(dataDir: string, echo: EchoFloor): Promise<Figure[]> {
  const people = somePeople(snapshotIn(trialFolderIn(dataDir)), CHECKS * (TURNS + 1));
  const hall = await MeasuredHall.open(dataDir, 'paced');
  try {
    const kiosks = await Promise.all(Array.from({ length: KIOSKS }, () => LeanScreen.open(hall.hub.url, 'kiosk')));
    const asked = { nik: people[0]?.nik, second: { is: 'birth-date', birthDate: people[0]?.birthDate } };
    const floor = async () => spreadOf(await echo.roundTrips(CHECKS, asked));
    const checks = async () => spreadOf(await checkTimes(hall, kiosks, people.splice(0, CHECKS)));
    await floor();
    await checks();
    const { floors, figures } = await stayAwake(() => inTurns(floor, checks, TURNS));
    await hall.hub.close();
    const [value, least] = [medianSpread(figures), medianSpread(floors)];
    return [
      atMost({ unit: 'ms', name: 'check-p50', value: value.p50, floor: least.p50, target: 2 }),
      atMost({ unit: 'ms', name: 'check-p99', value: value.p99, floor: least.p99, target: 1.3 }),
    ];
  } finally {
    hall.hub.kill();
  }
}

async function checkTimes(
  hall: MeasuredHall,
  kiosks: readonly LeanScreen[],
  people: readonly ListedPerson[],
): Promise<number[]> {
  const times: number[] = [];
  for (const [i, { nik, birthDate }] of people.entries()) {
    if (i % CHECKS_A_MINUTE === 0) await hall.turnClock(61_000);
    const began = performance.now();
    const reply = await kiosks[i % KIOSKS]?.ask('register:check', { nik, second: { is: 'birth-date', birthDate } });
    times.push(performance.now() - began);
    if (!(reply as { ok: boolean } | undefined)?.ok) throw new Error(`A check was refused: ${JSON.stringify(reply)}`);
  }
  return times;
}
