import { describe, expect, it } from 'vitest';
import type { HallEvent } from '../../server/domain/events.ts';
import { worstOvertaking } from './overtaking.ts';

const counter = { id: 'c-1', stationId: 's', name: { id: 'Loket 1', en: 'Counter 1' } };
const act = { at: 9, counterId: 'c-1', clerkId: 'k' };

function issued(visitId: string, at: number): HallEvent {
  const number = { day: '2026-11-24', series: 'A', sequence: at, number: `A00${at}`, token: visitId };
  const wish = {
    serviceId: 'x',
    stationId: 's',
    priorityId: null,
    language: 'id',
    kioskId: null,
    found: null,
  } as const;
  return { type: 'ticket-issued', visitId, at, ...number, ...wish };
}

const called = (visitId: string): HallEvent => ({
  ...act,
  type: 'visit-called',
  visitId,
  announcementId: `call-${visitId}`,
  reason: { is: 'turn', since: 0 },
  overtook: [],
});

const undone = (visitId: string): HallEvent => ({ ...act, type: 'action-undone', visitId, what: 'visit-called' });

describe('counting overtaking from the calls alone', () => {
  it('counts a later arrival that is called first, and whoever comes in turn not at all [CA2]', () => {
    const line = [issued('a', 1), issued('b', 2), issued('c', 3)];
    expect(worstOvertaking([...line, called('a'), called('b'), called('c')], [counter])).toBe(0);
    expect(worstOvertaking([...line, called('b'), called('c'), called('a')], [counter])).toBe(2);
  });

  it('takes the count back when the call is taken back [CA10]', () => {
    const line = [issued('a', 1), issued('b', 2), issued('c', 3)];
    expect(worstOvertaking([...line, called('b'), undone('b'), called('c'), called('a')], [counter])).toBe(1);
  });

  it('leaves out whoever sits and waits for his case, and counts him again when it has called him [CA2] [CS8]', () => {
    const sits: HallEvent = {
      ...act,
      type: 'stage-finished',
      visitId: 'a',
      outcomeId: 'x',
      next: 's',
      route: [],
      waitsFor: 'c',
      tookMs: 0,
    };
    const summoned: HallEvent = {
      at: 9,
      type: 'visit-summoned',
      caseId: 'c',
      clerkId: 'k',
      roleId: null,
      visitId: 'a',
      stationId: 's',
    };
    const line = [issued('a', 1), issued('b', 2), issued('c', 3), called('a'), sits];
    expect(worstOvertaking([...line, called('b'), summoned, called('a'), called('c')], [counter])).toBe(0);
    expect(worstOvertaking([...line, called('b'), summoned, called('c'), called('a')], [counter])).toBe(1);
  });

  it('does not count a counter that could not have served the one who waits [CA2]', () => {
    const elsewhere = { ...counter, serviceIds: ['y'] };
    expect(worstOvertaking([issued('a', 1), issued('b', 2), called('b')], [elsewhere])).toBe(0);
  });
});
