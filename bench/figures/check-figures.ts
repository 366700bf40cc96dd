import { trialFolderIn } from '../../server/adapters/hall-file/hall-folder.ts';
import type { EchoFloor } from '../floors/echo-floor.ts';
import { LeanScreen } from '../hub/lean-screen.ts';
import { atMoments, momentsOf } from '../hub/moments.ts';
import { stayAwake } from '../hub/stay-awake.ts';
import { atMost } from './figure.ts';
import type { Figure } from './figure.ts';
import { MeasuredHall } from './measured-hall.ts';
import { inTurns, medianSpread, spreadOf } from './rounds.ts';
import type { Spread } from './rounds.ts';
import { snapshotIn, somePeople } from './some-people.ts';
import type { ListedPerson } from './some-people.ts';

/** Floor and figure alternate in rounds so short that a noisy second affects both. */
const CHECKS = 400;
const TURNS = 15;
/** A visitor every hundredth of a second: some hundred times the busiest minute of a large office. */
const PER_SECOND = 100;
const HALL_MS = 4_000;
const HALL_TURNS = 5;
/** Rate limit of one connection (AC9). */
const KIOSKS = 8;
/** RG3 allows a kiosk twenty checks a minute: the hall's clock is advanced before that. */
const CHECKS_A_MINUTE = 15;
const MINUTE_AND_MORE = 61_000;

/**
 * "Am I listed?" from the kiosk and back, against a bare echo: its record goes with the next commit (RG3). As visitors
 * come, and one after another without a pause, client kept awake; warmed up.
 */
export async function checkOverTheWire(dataDir: string, echo: EchoFloor): Promise<Figure[]> {
  const moments = momentsOf(PER_SECOND, HALL_MS);
  const most = CHECKS * (TURNS + 1) + moments.length * HALL_TURNS;
  const people = somePeople(snapshotIn(trialFolderIn(dataDir)), most);
  const hall = await MeasuredHall.open(dataDir, 'paced');
  try {
    const kiosks = await Promise.all(Array.from({ length: KIOSKS }, () => LeanScreen.open(hall.hub.url, 'kiosk')));
    const asked = { nik: people[0]?.nik, second: { is: 'birth-date', birthDate: people[0]?.birthDate } };
    const desk = new CheckDesk(hall, kiosks);
    const floor = async () => spreadOf(await echo.roundTrips(CHECKS, asked));
    const checks = async () => spreadOf(await desk.oneAfterAnother(people.splice(0, CHECKS)));
    await floor();
    await checks();
    const bare = await stayAwake(() => inTurns(floor, checks, TURNS));
    const inHall = await inTurns(
      async () => spreadOf(await echo.roundTripsAt(moments, asked)),
      async () => spreadOf(await desk.at(moments, people.splice(0, moments.length))),
      HALL_TURNS,
    );
    await hall.hub.close();
    return [...figuresOf('check', inHall), ...figuresOf('check-without-pause', bare)];
  } finally {
    hall.hub.kill();
  }
}

function figuresOf(name: string, { floors, figures }: { floors: Spread[]; figures: Spread[] }): Figure[] {
  const [value, floor] = [medianSpread(figures), medianSpread(floors)];
  return [
    atMost({ unit: 'ms', name: `${name}-p50`, value: value.p50, floor: floor.p50, target: 2 }),
    atMost({ unit: 'ms', name: `${name}-p99`, value: value.p99, floor: floor.p99, target: 1.3 }),
  ];
}

/** Checks people at one kiosk after another, and advances the clock so that none is refused. */
class CheckDesk {
  readonly #hall: MeasuredHall;
  readonly #kiosks: readonly LeanScreen[];
  #checked = 0;

  constructor(hall: MeasuredHall, kiosks: readonly LeanScreen[]) {
    [this.#hall, this.#kiosks] = [hall, kiosks];
  }

  async oneAfterAnother(people: readonly ListedPerson[]): Promise<number[]> {
    const times: number[] = [];
    for (const person of people) times.push(await this.#check(person));
    return times;
  }

  at(moments: readonly number[], people: readonly ListedPerson[]): Promise<number[]> {
    return atMoments(moments, (index) => {
      const person = people[index];
      if (!person) throw new Error(`Nobody comes as number ${index}.`);
      return this.#check(person);
    });
  }

  /** Milliseconds; a refused check is an error, not a measurement. */
  async #check({ nik, birthDate }: ListedPerson): Promise<number> {
    const kiosk = this.#kiosks[this.#checked % KIOSKS];
    this.#checked += 1;
    const isLastOfMinute = this.#checked % CHECKS_A_MINUTE === 0;
    const began = performance.now();
    const reply = await kiosk?.ask('register:check', { nik, second: { is: 'birth-date', birthDate } });
    const took = performance.now() - began;
    if (!reply?.ok) throw new Error(`A check was refused: ${JSON.stringify(reply)}`);
    if (isLastOfMinute) await this.#hall.turnClock(MINUTE_AND_MORE);
    return took;
  }
}
