import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evolve } from './evolve.ts';
import type { EventOf, EventType } from './events.ts';
import type { Hall } from './hall.ts';
import { clerkAt, undoes } from './hall.fixture.ts';
import { allCounters } from './hall-setup.fixture.ts';
import { decide } from './decide.ts';
import { firstVisitOf, isAtCounter } from './queue/visit.ts';
import type { UndoableAct } from './queue/visit.ts';
import { aMomentLater, alwaysOpen, live, randomDay } from './random-day.fixture.ts';
import type { LivedDay, Moment } from './random-day.fixture.ts';

const onAnyDay = (holds: (day: LivedDay) => void, opened: Hall = alwaysOpen) =>
  fc.assert(
    fc.property(randomDay, (day) => holds(live(day, opened))),
    { numRuns: 150 },
  );

function ledgerOf<Type extends EventType>({ ledger }: LivedDay, type: Type): EventOf<Type>[] {
  return ledger.filter((event): event is EventOf<Type> => event.type === type);
}

describe('on any day, whatever is pressed and however the clock jumps, the hall', () => {
  it('[CA4] has at most one visitor called or served at a counter, and always with a clerk at it', () => {
    onAnyDay(({ moments }) => {
      for (const { hall } of moments) {
        const occupied = [...hall.visits.values()].filter(isAtCounter).map(({ stage }) => stage.counterId);
        expect(new Set(occupied).size).toBe(occupied.length);
        for (const counterId of occupied) expect(hall.staffed.has(counterId)).toBe(true);
      }
    });
  });

  it('[CA17] calls nobody to two counters for two services', () => {
    onAnyDay(({ moments }) => {
      for (const { hall } of moments) {
        const people = [...hall.visits.values()].filter(isAtCounter).map(firstVisitOf);
        expect(new Set(people).size).toBe(people.length);
      }
    });
  });

  it('[IS1] gives no number twice on one service day, also past 999', () => {
    const nearTheThousand = { ...alwaysOpen, day: '2026-11-23', lastNumber: new Map([['A', 997]]) };
    onAnyDay((day) => {
      const numbers = ledgerOf(day, 'ticket-issued').map((ticket) => `${ticket.day} ${ticket.number}`);
      expect(new Set(numbers).size).toBe(numbers.length);
    }, nearTheThousand);
  });

  it('[DU1] [SC1] is the same again when its ledger is replayed', () => {
    onAnyDay(({ opened, ledger, hall }) => {
      expect(ledger.reduce(evolve, opened)).toEqual(hall);
    });
  });

  it('[CA12] loses nobody: whoever got a number is there, or went home, or expired with the day', () => {
    onAnyDay((day) => {
      const ended = new Set(ledgerOf(day, 'day-closed').flatMap(({ expired }) => expired));
      for (const { visitId, next } of ledgerOf(day, 'stage-finished')) if (next === null) ended.add(visitId);
      for (const { visitId } of ledgerOf(day, 'ticket-issued')) {
        expect(day.hall.visits.has(visitId) || ended.has(visitId)).toBe(true);
      }
    });
  });

  it('[CA18] shows no stage at a counter again under an edition that it had before', () => {
    onAnyDay(({ moments }) => {
      for (const { before, hall } of moments) {
        for (const { id, stage, edition } of hall.visits.values()) {
          const earlier = before.visits.get(id);
          if (!earlier) continue;
          const isAnother = earlier.stage.is !== stage.is && (isAtCounter(earlier) || stage.is === 'called');
          expect(edition).toBeGreaterThanOrEqual(earlier.edition + (isAnother ? 1 : 0));
        }
      }
    });
  });

  it('[CA6] keeps number, token, service and arrival of every visit', () => {
    onAnyDay(({ moments }) => {
      for (const { before, hall } of moments) {
        const known = [...before.visits.keys()].filter((id) => hall.visits.has(id));
        expect(known.map((id) => lastingPart(hall, id))).toEqual(known.map((id) => lastingPart(before, id)));
      }
    });
  });

  it('[CA10] is exactly as before when an act is undone at once', () => {
    onAnyDay(({ moments }) => moments.filter(isOneUndoableAct).forEach(expectUndone));
  });

  it('[LE1] [LE2] issues letters only about somebody found, once a visit, each with its own number', () => {
    onAnyDay((day) => {
      for (const { before, decision } of day.moments) {
        const issued = (decision.ok ? decision.events : []).filter((event) => event.type === 'letter-issued');
        const found = issued.map(({ visitId }) => before.visits.get(visitId)?.check?.found);
        expect(found).toEqual(issued.map(({ about }) => about));
      }
      const letters = ledgerOf(day, 'letter-issued');
      expect(new Set(letters.map(({ visitId }) => visitId)).size).toBe(letters.length);
      expect(new Set(letters.map(({ number }) => number)).size).toBe(letters.length);
    });
  });

  it('[LE3] counts the copies of a letter without a gap and without saying one twice', () => {
    onAnyDay((day) => {
      const counted = new Map<string, number>();
      for (const { letterId, copy } of ledgerOf(day, 'letter-copied')) {
        expect(copy).toBe((counted.get(letterId) ?? 0) + 1);
        counted.set(letterId, copy);
      }
    });
  });
});

function lastingPart({ visits }: Hall, id: string) {
  const visit = visits.get(id);
  return [visit?.number, visit?.token, visit?.serviceId, visit?.arrivedAt];
}

const undoable = new Set<EventType>([
  'visit-called',
  'serving-started',
  'visit-held',
  'visit-resumed',
  'visit-transferred',
  'visit-missed',
  'visit-restored',
  'stage-finished',
  'priority-settled',
  'file-sent',
  'file-taken',
  'file-released',
] satisfies UndoableAct[]);

/** "Finish and call the next" is two acts, undone one after the other; a new day has nothing to undo. */
function isOneUndoableAct({ decision }: Moment): boolean {
  if (!decision.ok) return false;
  const acts = decision.events.filter(({ type }) => type !== 'paper-queued');
  return acts.length === 1 && acts.every(({ type }) => undoable.has(type));
}

function expectUndone({ before, command, hall, now }: Moment): void {
  if (!('counterId' in command) || command.counterId === null) throw new Error(`${command.type} is of no counter`);
  const undone = decide(hall, undoes(command.counterId), aMomentLater(now));
  if (!undone.ok) throw new Error(`the undoing of ${command.type} was refused: ${undone.refusal}`);
  if (undone.events.some(({ type }) => type === 'day-closed')) return;
  const after = undone.events.reduce(evolve, hall);
  expect(withoutUndo(after)).toEqual(withoutUndo(before));
  for (const announcement of after.announcements) expect(before.announcements).toContainEqual(announcement);
  expect(servedOf(after)).toEqual(servedOf(before));
}

const withoutUndo = (hall: Hall) => [...hall.visits.values()].map(({ undo: _, edition: __, ...visit }) => visit);

const nothing = { visitors: 0, tookMs: 0 };
const servedOf = ({ servedBy }: Hall) => allCounters.map((counter) => servedBy.get(clerkAt(counter)) ?? nothing);
