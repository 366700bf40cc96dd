import type { HallFile } from '../../contract/hall-file.ts';
import type { SeededChance } from '../../server/adapters/seeded-chance.ts';
import type { ServiceDay } from './service-day.ts';

/** Somebody's data in the register. All people are invented (server/adapters/register/sample-people.ts). */
export interface Identity {
  readonly nik: string;
  readonly birthDate: string;
}

/** A visitor as drawn from the seed; what the day does to him is in the mutable fields. */
export interface Visitor {
  readonly arrivesAt: number;
  readonly serviceId: string;
  readonly priorityId: string | null;
  readonly language: 'id' | 'en';
  readonly identity: Identity;
  readonly isListed: boolean;
  /** Asks the kiosk "am I listed?" before taking a number. */
  readonly checksFirst: boolean;
  readonly pressesTwice: boolean;
  /** Not there when called; null minutes: does not return. */
  readonly away: { readonly returnsAfterMinutes: number | null } | null;
  readonly walkSeconds: number;
  readonly lacksPaper: boolean;
  readonly wantsLetter: boolean;
  /** Asks at the counter before the letter he waits for is ready. */
  asksOnce: boolean;
  holdsOnce: boolean;
  movesOnce: boolean;
  /** Was here before on this day. */
  readonly isBack: boolean;
  /** The case number on the receipt he brings. */
  comesFor: string | null;
  number: string | null;
  issuedAt: number;
  missedAt: number | null;
  /** Outcomes already chosen, so that nobody is sent the same way twice. */
  readonly outcomes: Set<string>;
}

const MINUTE = 60_000;
/** Social-service halls fill in the first hours; the rest come over the day. */
const MORNING_SHARE = 0.55;
const MORNING_MINUTES = 180;
const LAST_ARRIVAL_BEFORE_CLOSE = 30 * MINUTE;

export interface VisitorParts {
  readonly hall: HallFile;
  readonly day: ServiceDay;
  readonly people: readonly Identity[];
  readonly chance: SeededChance;
}

/** The day's visitors in order of arrival. */
export function drawVisitors(count: number, parts: VisitorParts): Visitor[] {
  const visitors = Array.from({ length: count }, (_, i) => drawVisitor(i, parts));
  return visitors.toSorted((a, b) => a.arrivesAt - b.arrivesAt);
}

function drawVisitor(index: number, { hall, day, people, chance }: VisitorParts): Visitor {
  const isListed = chance.is(0.75);
  const person = people[index % people.length];
  if (!person) throw new Error('The trial has a register of nobody.');
  return {
    arrivesAt: arrival(day, chance),
    serviceId: chance.one(hall.services.filter(({ open }) => open)).id,
    priorityId: hall.priorities.length > 0 && chance.is(0.2) ? chance.one(hall.priorities).id : null,
    language: chance.is(0.1) ? 'en' : 'id',
    identity: isListed ? person : strangerLike(person),
    isListed,
    checksFirst: chance.is(0.25),
    pressesTwice: chance.is(0.08),
    away: chance.is(0.08) ? { returnsAfterMinutes: chance.is(0.5) ? chance.between(3, 30) : null } : null,
    walkSeconds: chance.between(5, 25),
    lacksPaper: chance.is(0.15),
    wantsLetter: chance.is(0.9),
    asksOnce: chance.is(0.05),
    holdsOnce: chance.is(0.03),
    movesOnce: chance.is(0.03),
    isBack: false,
    comesFor: null,
    number: null,
    issuedAt: 0,
    missedAt: null,
    outcomes: new Set(),
  };
}

/** A new visitor for somebody who was here before, or a member of his family. */
export function comingBack(visitor: Visitor, comesFor: string, arrivesAt: number): Visitor {
  const fresh = { number: null, issuedAt: 0, missedAt: null, outcomes: new Set<string>(), away: null };
  return { ...visitor, ...fresh, arrivesAt, comesFor, isBack: true, checksFirst: false, lacksPaper: false };
}

/** The same visitor on another day, in its morning. */
export const onMorningOf = (visitor: Visitor, day: ServiceDay, chance: SeededChance): Visitor => ({
  ...visitor,
  arrivesAt: inMorning(day, chance),
});

/** Nobody comes for a number later than this. */
export const lastArrival = (closesAt: number): number => closesAt - LAST_ARRIVAL_BEFORE_CLOSE;

function arrival(day: ServiceDay, chance: SeededChance): number {
  return chance.is(MORNING_SHARE) ? inMorning(day, chance) : chance.between(day.opensAt, lastArrival(day.closesAt));
}

const inMorning = ({ opensAt }: ServiceDay, chance: SeededChance): number =>
  opensAt + ((chance.next() + chance.next()) / 2) * MORNING_MINUTES * MINUTE;

/** A valid NIK that nobody in the register has: serials there count up from one. */
const strangerLike = ({ nik, birthDate }: Identity): Identity => ({ nik: `${nik.slice(0, 12)}9876`, birthDate });

export function isInHall({ away, missedAt }: Visitor, now: number): boolean {
  if (!away) return true;
  if (missedAt === null || away.returnsAfterMinutes === null) return false;
  return now >= missedAt + away.returnsAfterMinutes * MINUTE;
}
