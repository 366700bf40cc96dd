import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkLedger } from '../../server/adapters/check/check-ledger.ts';
import { ArchivedHall } from '../../server/adapters/ledger/case-archive.fixture.ts';
import { openDatabase } from '../../server/adapters/ledger/open-database.ts';
import { SqliteReportArchive } from '../../server/adapters/ledger/sqlite-report-archive.ts';
import { forwardOnly } from '../../server/adapters/system-clock.ts';
import { commandOf } from '../../server/domain/attempt.fixture.ts';
import type { Attempt } from '../../server/domain/attempt.fixture.ts';
import type { HallCommand } from '../../server/domain/commands.ts';
import { decide } from '../../server/domain/decide.ts';
import type { EventOf, EventType, HallEvent } from '../../server/domain/events.ts';
import { deedOf } from '../../server/domain/hall.fixture.ts';
import { days, hours, minutes } from '../../server/domain/hall-time/instant.ts';
import { dayAt, instantOf } from '../../server/domain/hall-time/zone.ts';
import { alwaysOpen, randomDay } from '../../server/domain/random-day.fixture.ts';

const NINE = instantOf('2026-11-23', '09:00', 'WIB');
const LEAPS = [0, 0, hours(1), -hours(1), days(1), -days(1), days(365), -days(365)];

/** What happens to the clock before a command. */
interface Turn {
  readonly leap: number;
  readonly after: 'runs' | 'starts anew' | 'is set right' | 'is set right and confirmed';
}

const turn: fc.Arbitrary<Turn> = fc.record({
  leap: fc.constantFrom(...LEAPS),
  after: fc.constantFrom(...(['runs', 'runs', 'starts anew', 'is set right', 'is set right and confirmed'] as const)),
});

const morning = fc.tuple(randomDay, fc.array(turn, { minLength: 8, maxLength: 8 }));

/** A hall with its ledger, whose machine's clock leaps before each command, and whose hub is started anew now and then. */
class LeapingHall {
  readonly events: HallEvent[] = [];
  readonly #db = openDatabase(':memory:', null);
  readonly #archived = new ArchivedHall(this.#db);
  readonly #reports = new SqliteReportArchive(this.#db);
  #wall = NINE;
  #elapsed = 0;
  #clock = this.#begin();
  #told = 0;

  constructor() {
    this.#archived.hall = alwaysOpen;
  }

  async live(attempts: readonly Attempt[], turns: readonly Turn[]): Promise<void> {
    for (const [i, attempt] of attempts.entries()) {
      this.#wall += minutes(1);
      this.#elapsed += minutes(1);
      const { leap, after } = turns[i % turns.length] ?? { leap: 0, after: 'runs' };
      this.#wall = after.startsWith('is set right') ? NINE + this.#elapsed : this.#wall + leap;
      if (after !== 'runs') this.#startsAnew();
      if (after === 'is set right and confirmed') await this.#confirmDay();
      await this.#meet(fresh(commandOf(attempt, this.#archived.hall, i), i));
    }
  }

  of<Type extends EventType>(type: Type): EventOf<Type>[] {
    return this.events.filter((event): event is EventOf<Type> => event.type === type);
  }

  get visits() {
    return this.#archived.hall.visits;
  }

  /** As `npm run check-data` finds it. */
  findings() {
    return checkLedger(this.#db, alwaysOpen.setup);
  }

  close(): void {
    this.#db.close();
  }

  #begin() {
    return forwardOnly({ now: () => this.#wall }, { elapsedMs: () => this.#elapsed });
  }

  #startsAnew(): void {
    this.#clock = this.#begin();
    this.#told = 0;
  }

  async #confirmDay(): Promise<void> {
    const day = dayAt(this.#clock.now(), alwaysOpen.setup.timeZone);
    await this.#meet({ type: 'begin-day', day, ahead: await this.#reports.givenFrom(day), clerkId: 'head' });
  }

  async #meet(command: HallCommand): Promise<void> {
    const now = this.#clock.now();
    if (now < this.#told) throw new Error("The hall's time went back.");
    this.#told = now;
    const decision = decide(this.#archived.hall, command, now);
    if (!decision.ok) return;
    this.events.push(...decision.events);
    await this.#archived.happen(decision.events);
  }
}

/** Under ids that no other has, as real presses are. */
function fresh(command: HallCommand, i: number): HallCommand {
  const ids = {
    ...('jobId' in command && { jobId: `job ${i}` }),
    ...('letterId' in command && { letterId: `letter ${i}` }),
    ...('code' in command && { code: `CODE${i}` }),
    ...(command.type === 'finish-stage' && { caseId: `case ${i}`, deed: { ...command.deed, ...deedOf(`deed ${i}`) } }),
  };
  return { ...command, ...ids } as HallCommand;
}

const twice = (each: readonly string[]): string[] => each.filter((one, i) => each.indexOf(one) !== i);

it('[DU9] [IS1] [CA12] [DU4] a clock that leaps by an hour, a day or a year before every command gives nothing twice, loses nobody, and leaves tables as the ledger has them', async () => {
  await fc.assert(
    fc.asyncProperty(morning, async ([attempts, turns]) => {
      const hall = new LeapingHall();
      await hall.live(attempts.slice(0, 80), turns);
      const issued = hall.of('ticket-issued');
      expect(twice(issued.map(({ day, number }) => `${day} ${number}`))).toEqual([]);
      expect(twice(hall.of('day-opened').map(({ day }) => day))).toEqual([]);
      expect(twice(hall.of('letter-issued').map(({ number }) => number))).toEqual([]);
      const ended = new Set(hall.of('day-closed').flatMap(({ expired }) => expired));
      for (const { visitId, next } of hall.of('stage-finished')) if (next === null) ended.add(visitId);
      expect(issued.filter(({ visitId }) => !hall.visits.has(visitId) && !ended.has(visitId))).toEqual([]);
      expect(hall.findings()).toEqual([]);
      hall.close();
    }),
    { numRuns: 60 },
  );
});
