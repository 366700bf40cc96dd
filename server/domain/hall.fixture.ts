import type { DeedDetail } from './cases/case-commands.ts';
import type { HallCommand, IssueTicket } from './commands.ts';
import { decide } from './decide.ts';
import type { Refusal } from './decision.ts';
import type { EventOf, EventType, HallEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { newHall } from './hall.ts';
import type { Hall } from './hall.ts';
import type { HallSetup } from './hall-setup.ts';
import { setup } from './hall-setup.fixture.ts';
import { minutes } from './hall-time/instant.ts';
import type { Instant } from './hall-time/instant.ts';
import { instantOf } from './hall-time/zone.ts';
import type { Visit } from './queue/visit.ts';

/** A Monday morning at eight. */
export const monday = '2026-11-23';
const eight = instantOf(monday, '08:00', 'WIB');
export const minute = (n: number): Instant => eight + minutes(n);

/** Somebody touches the kiosk. */
export function comes(name: string, wish: Partial<IssueTicket> = {}): IssueTicket {
  return {
    type: 'issue-ticket',
    visitId: name,
    token: `token-${name}`,
    jobId: `slip-${name}`,
    serviceId: 'surat',
    priorityId: null,
    language: 'id',
    kioskId: 'kiosk-1',
    found: null,
    ...wish,
  };
}

/** Stands in the register. */
export const found = { snapshot: 1, personId: 7 };

export const anaComes = comes('ana');
export const benComes = comes('ben');
export const citraComes = comes('citra', { priorityId: 'lansia' });

/** The clerk of a counter is named after it. */
export const clerkAt = (counterId: string): string => `clerk of ${counterId}`;
export const opens = (counterId: string): HallCommand => ({
  type: 'open-counter',
  counterId,
  clerkId: clerkAt(counterId),
  takeOver: false,
});
export const callsNext = (counterId: string, announcementId = 'call'): HallCommand => ({
  type: 'call-next',
  counterId,
  announcementId,
});
export const starts = (counterId: string): HallCommand => ({ type: 'start-serving', counterId });
export const undoes = (counterId: string): HallCommand => ({ type: 'undo', counterId });
export const finishes = (counterId: string, outcomeId: string, thenCall: string | null = null): HallCommand => ({
  type: 'finish-stage',
  counterId,
  outcomeId,
  jobId: `slip of ${outcomeId}`,
  caseId: `case of ${counterId}`,
  deed: deedOf(outcomeId),
  slip: { note: '', programmes: [], owner: '' },
  thenCall,
});

export const deedOf = (name: string): DeedDetail => ({
  purpose: '',
  to: 'applicant',
  letterId: `letter of ${name}`,
  jobId: `letter job of ${name}`,
  code: `CODE ${name}`,
});

export interface Step {
  readonly at: Instant;
  readonly command: HallCommand;
}

export const at = (now: Instant, command: HallCommand): Step => ({ at: now, command });

export const emptyHall = newHall(setup);

/** The hall after these steps, each a minute after the one before unless it states a time. */
export function after(...steps: readonly (HallCommand | Step)[]): Hall {
  return continuing(emptyHall, minute(0), ...steps);
}

export function continuing(from: Hall, begin: Instant, ...steps: readonly (HallCommand | Step)[]): Hall {
  let hall = from;
  let now = begin;
  for (const step of steps) {
    const { at: then, command } = 'command' in step ? step : { at: now, command: step };
    hall = eventsOf(hall, command, then).reduce(evolve, hall);
    now = then + minutes(1);
  }
  return hall;
}

/** The events of a command that the hall must not refuse here. */
export function eventsOf(hall: Hall, command: HallCommand, now: Instant): readonly HallEvent[] {
  const decision = decide(hall, command, now);
  if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal}`);
  return decision.events;
}

export function eventOf<Type extends EventType>(
  type: Type,
  hall: Hall,
  command: HallCommand,
  now: Instant,
): EventOf<Type> {
  const found = eventsOf(hall, command, now).find((event): event is EventOf<Type> => event.type === type);
  if (!found) throw new Error(`${command.type} led to no ${type}`);
  return found;
}

/** The hall's refusal; null: it accepts. The time is stated only where it matters. */
export function refusalOf(hall: Hall, command: HallCommand, now = minute(9)): Refusal | null {
  const decision = decide(hall, command, now);
  return decision.ok ? null : decision.refusal;
}

export function visitOf(hall: Hall, name: string): Visit {
  const visit = hall.visits.get(name);
  if (!visit) throw new Error(`${name} has no number`);
  return visit;
}

export const stageOf = (hall: Hall, name: string): Visit['stage'] => visitOf(hall, name).stage;

/** The setup with some of its queue or hours changed. */
export const hallWith = (change: Partial<HallSetup>): Hall => newHall({ ...setup, ...change });
