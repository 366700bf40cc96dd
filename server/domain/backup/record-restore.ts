import { accept } from '../decision.ts';
import type { Decision } from '../decision.ts';
import { lastOf } from '../given-ahead.ts';
import type { LastNumber, LastOfYears } from '../given-ahead.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import { dayAt, dayNumber } from '../hall-time/zone.ts';
import type { Day } from '../hall-time/zone.ts';
import type { NumberedByYear, RecordRestore } from './restored.ts';

/** More than a hall gives in one series before it dies. */
const TICKETS_LEFT_OUT = 500;
/** A day may be busier than the busiest so far, as one on which aid is handed out. */
const BUSIER = 2;
const YEARLY_LEFT_OUT = 100;

export function recordRestore(hall: Hall, command: RecordRestore, now: Instant): Decision {
  const { restoreId, madeAt, last, most } = command;
  const { restored, lastCase, lastLetter, lastComplaint, givenAhead } = hall;
  if (restored?.id === restoreId) return accept();
  const leftOut = (kind: NumberedByYear, of: LastNumber) =>
    yearly(hall, { madeAt, of, aDay: most[kind], known: last[kind], given: [givenAhead?.[kind], restored?.[kind]] });
  return accept({
    type: 'hall-restored',
    at: now,
    restoreId,
    madeAt,
    tickets: ticketsLeftOut(hall, command),
    cases: leftOut('cases', lastCase),
    letters: leftOut('letters', lastLetter),
    complaints: leftOut('complaints', lastComplaint),
  });
}

/**
 * Round, so that everybody in the hall sees which slip is of before. Nothing is left out only where the office says that nobody has a slip of
 * that day, and the backup has none: no clock can vouch for it, since that of a new computer may be hours behind.
 */
function ticketsLeftOut(hall: Hall, { times, mostTickets, last }: RecordRestore): number {
  const before = hall.restored?.day === hall.day ? hall.restored.tickets : 0;
  if (last.tickets === 0 && before === 0 && hall.lastNumber.size === 0) return 0;
  const aDay = Math.max(TICKETS_LEFT_OUT, mostTickets * BUSIER);
  return hundreds(Math.max(before + aDay, times * aDay, (last.tickets ?? 0) + 1));
}

const hundreds = (n: number): number => Math.ceil(n / 100) * 100;

interface Numbered {
  readonly madeAt: Instant;
  /** The last that the backup knows. */
  readonly of: LastNumber;
  /** On the busiest day so far. */
  readonly aDay: number;
  readonly known: number | undefined;
  readonly given: readonly (LastOfYears | undefined)[];
}

/** The year of the backup is left out, too: the clock may be ahead, and that year is begun again (DU9). */
function yearly({ day, setup }: Hall, { madeAt, of, aDay, known, given }: Numbered): LastOfYears {
  const made = dayAt(madeAt, setup.timeZone);
  const gap = Math.max(YEARLY_LEFT_OUT, 2 * aDay * daysLost(made, day));
  const last = (year: number) => lastOf(year, of, ...given);
  const now = yearOf(day);
  const beyond = (year: number) => hundreds(last(year) + gap);
  return {
    [yearOf(made)]: beyond(yearOf(made)),
    [now]: known === undefined ? beyond(now) : Math.max(last(now), known),
  };
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

const daysLost = (made: Day, day: Day): number => Math.max(1, dayNumber(day) - dayNumber(made) + 1);
