import { expect, it } from 'vitest';
import { atBackOffice, caseHall, caseOfVisitor, ends, links } from '../../domain/cases/case-acts.fixture.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { evolve } from '../../domain/evolve.ts';
import type { HallEvent } from '../../domain/events.ts';
import { callsNext, clerkAt, comes, eventsOf, minute, opens, starts, visitOf } from '../../domain/hall.fixture.ts';
import { backOffice1, loket1, loket2 } from '../../domain/hall-setup.fixture.ts';
import { seesVisit } from './sees-visit.ts';

/** Ana's case was begun at one counter; Ben has come for it to another. */
const steps: readonly HallCommand[] = [
  ...atBackOffice('ana'),
  ends(backOffice1, 'fetches-later'),
  comes('ben'),
  opens(loket2),
  callsNext(loket2, 'call of ben'),
  starts(loket2),
  { ...links('ana'), counterId: loket2 } as HallCommand,
];

it('[AC12] whoever had one visit of a case before him does not see who came for it to a colleague', async () => {
  const story: HallEvent[] = [];
  let hall = caseHall;
  for (const [i, command] of steps.entries()) {
    const events = eventsOf(hall, command, minute(i));
    story.push(...events);
    hall = events.reduce(evolve, hall);
  }
  const [ana, ben] = [visitOf(hall, 'ana'), visitOf(hall, 'ben')];
  expect([ana.caseId, ben.caseId]).toEqual([caseOfVisitor('ana'), caseOfVisitor('ana')]);
  const office = { live: { hall }, caseArchive: { story: () => Promise.resolve(story) } };
  const seenBy = (clerkId: string, roles: readonly string[]) => {
    const seat = { clerk: { id: clerkId, roles, rights: [] }, session: { counterId: null } };
    return Promise.all([ana, ben].map((visit) => seesVisit(office as never, seat as never, visit)));
  };
  expect(await seenBy(clerkAt(loket1), ['kabid'])).toEqual([true, false]);
  expect(await seenBy(clerkAt(loket2), ['kabid'])).toEqual([false, true]);
  expect(await seenBy(clerkAt(loket1), []), 'who works on no case any more').toEqual([false, false]);
});
