import { describe, expect, it } from 'vitest';
import {
  after,
  anaComes,
  at,
  benComes,
  callsNext,
  citraComes,
  comes,
  continuing,
  eventOf,
  finishes,
  minute,
  opens,
  refusalOf,
  stageOf,
  starts,
} from '../hall.fixture.ts';
import { backOffice1, loket1, loket2, setup } from '../hall-setup.fixture.ts';
import { seconds } from '../hall-time/instant.ts';
import type { HallSetup } from '../hall-setup.ts';

const calledBy = (hall = after(), now = minute(9), counterId: string = loket1) =>
  eventOf('visit-called', hall, callsNext(counterId), now);

const callsBen = { type: 'call-visit', counterId: loket1, visitId: 'ben', announcementId: 'x', why: 'sakit' } as const;
const complains = (name: string, priorityId: string | null = null) =>
  comes(name, { serviceId: 'pengaduan', priorityId });
const calls = (visitId: string) => ({ ...callsBen, visitId });

describe('calling the next visitor', () => {
  it('[CA1] takes whoever came first, and [CA3] says since when', () => {
    const { visitId, reason } = calledBy(after(opens(loket1), anaComes, benComes));
    expect([visitId, reason]).toEqual(['ana', { is: 'turn', since: minute(1) }]);
  });

  it('[CA2] [DU9] passes nobody over more often than K, also while the clock is behind whoever came before', () => {
    const elderly = Array.from({ length: 6 }, (_, i) => complains(`lansia ${i}`, 'lansia'));
    let hall = continuing(after(opens(loket1)), minute(60), complains('ben'));
    hall = continuing(hall, minute(0), complains('ana'), ...elderly);
    const called: string[] = [];
    while (called.length < 8) {
      called.push(calledBy(hall, minute(9)).visitId);
      hall = continuing(hall, minute(9), callsNext(loket1), starts(loket1), finishes(loket1, 'heard'));
    }
    expect(called.slice(0, 5)).toEqual(['lansia 0', 'lansia 1', 'lansia 2', 'ben', 'ana']);
  });

  it('[CA8] [DU9] whoever was missed and is restored waits behind those who came, also while the clock is behind them', () => {
    const missed = continuing(
      after(opens(loket1), at(minute(50), anaComes)),
      minute(51),
      callsNext(loket1),
      { type: 'mark-missed', counterId: loket1 },
      at(minute(60), benComes),
    );
    const restored = continuing(missed, minute(9), { type: 'restore', counterId: loket1, visitId: 'ana' });
    expect(calledBy(restored).visitId).toBe('ben');
  });

  it('[CA1] counts a visitor with priority as come half an hour earlier, and [CA3] says so', () => {
    const { visitId, reason, overtook } = calledBy(after(opens(loket1), anaComes, citraComes));
    expect(visitId).toBe('citra');
    expect(reason).toEqual({ is: 'priority', priorityId: 'lansia', since: minute(2), equals: minute(-28) });
    expect(overtook).toEqual(['ana']);
  });

  it('[CA2] leaves an earlier visitor first whose wait is longer than the head start', () => {
    const hall = after(opens(loket1), anaComes, at(minute(32), citraComes));
    expect(calledBy(hall, minute(33)).visitId).toBe('ana');
  });

  it('[CA2] takes whoever was overtaken three times, and [CA3] says how often', () => {
    const elders = ['citra', 'dewi', 'eko', 'fitri'].map((name) => comes(name, { priorityId: 'lansia' }));
    let hall = after(opens(loket1), anaComes, ...elders);
    for (let i = 0; i < 3; i++) {
      hall = continuing(hall, minute(6 + 2 * i), callsNext(loket1), { type: 'mark-missed', counterId: loket1 });
    }
    expect(calledBy(hall, minute(20))).toMatchObject({
      visitId: 'ana',
      reason: { is: 'overtaken', since: minute(1), times: 3 },
    });
  });

  it('[CA1] among equals takes the number that was given first', () => {
    const hall = after(opens(loket1), at(minute(1), benComes), at(minute(1), anaComes));
    expect(calledBy(hall).visitId).toBe('ben');
  });

  it('[CA4] is refused while a visitor is called or served here', () => {
    const called = after(opens(loket1), anaComes, benComes, callsNext(loket1));
    expect(refusalOf(called, callsNext(loket1))).toBe('counter-busy');
    expect(refusalOf(called, callsBen)).toBe('counter-busy');
    expect(refusalOf(continuing(called, minute(9), starts(loket1)), callsNext(loket1))).toBe('counter-busy');
  });

  it('[CA4] gives two clerks who press together two visitors', () => {
    const hall = after(opens(loket1), opens(loket2), anaComes, benComes, at(minute(5), callsNext(loket1)));
    expect(calledBy(hall, minute(5), loket2).visitId).toBe('ben');
  });

  it('is refused without a clerk, on a break, without anybody waiting, at a counter that does not exist', () => {
    const paused = { type: 'pause-counter', counterId: loket1, reason: 'salat' } as const;
    expect(refusalOf(after(anaComes), callsNext(loket1))).toBe('counter-closed');
    expect(refusalOf(after(anaComes, opens(loket1), paused), callsNext(loket1))).toBe('counter-paused');
    expect(refusalOf(after(opens(loket1)), callsNext(loket1))).toBe('nobody-waiting');
    expect(refusalOf(after(anaComes), callsNext('loket-9'))).toBe('unknown-counter');
  });

  it('[VI1] takes only those who wait for this station and a service of this counter', () => {
    expect(refusalOf(after(anaComes, opens(backOffice1)), callsNext(backOffice1))).toBe('nobody-waiting');
    const counters = setup.counters.map((counter) => ({ ...counter, serviceIds: ['pengaduan'] }));
    const complaintsOnly: HallSetup = { ...setup, counters };
    const hall = {
      ...after(opens(loket1), anaComes, comes('budi', { serviceId: 'pengaduan' })),
      setup: complaintsOnly,
    };
    expect(calledBy(hall).visitId).toBe('budi');
  });
});

describe('calling out of order', () => {
  const hall = after(opens(loket1), anaComes, benComes);

  it('[CA9] calls the one who is meant, records the reason, and counts as an overtake', () => {
    const event = eventOf('visit-called', hall, callsBen, minute(5));
    expect(event).toMatchObject({ visitId: 'ben', reason: { is: 'chosen', why: 'sakit' }, overtook: ['ana'] });
    expect(stageOf(continuing(hall, minute(5), callsBen), 'ana')).toMatchObject({ overtaken: 1 });
  });

  it('[CA9] is refused for somebody unknown, not waiting, or waiting elsewhere', () => {
    expect(refusalOf(hall, calls('nobody'), minute(5))).toBe('unknown-visit');
    const held = continuing(hall, minute(5), callsNext(loket1), {
      type: 'hold',
      counterId: loket1,
      reason: 'kopi',
      returnInMinutes: null,
    });
    expect(refusalOf(held, calls('ana'))).toBe('visit-not-waiting');
    expect(refusalOf(after(anaComes, opens(backOffice1)), { ...calls('ana'), counterId: backOffice1 })).toBe(
      'visit-elsewhere',
    );
  });

  it('[CA9] is refused without a clerk and on a break', () => {
    expect(refusalOf(after(benComes), callsBen, minute(5))).toBe('counter-closed');
    const paused = continuing(hall, minute(5), { type: 'pause-counter', counterId: loket1, reason: 'salat' });
    expect(refusalOf(paused, callsBen)).toBe('counter-paused');
  });
});

describe('an announcement', () => {
  const called = after(opens(loket1), citraComes, callsNext(loket1, 'first'));
  const recall = { type: 'recall', counterId: loket1, announcementId: 'second' } as const;

  it('[CA5] is made anew by a recall, which leaves the visitor where he is', () => {
    const hall = continuing(called, minute(2) + seconds(30), recall);
    expect(hall.announcements.map(({ id, kind }) => [id, kind])).toEqual([
      ['first', 'call'],
      ['second', 'recall'],
    ]);
    expect(stageOf(hall, 'citra')).toMatchObject({ is: 'called', calledAt: minute(2), calls: 2 });
  });

  it('[SC4] leaves the list when nobody can be waiting to hear it any more', () => {
    const hall = continuing(called, minute(3) + 1, recall);
    expect(hall.announcements.map(({ id }) => id)).toEqual(['second']);
  });

  it('[SC6] names the number and the counter, and nothing about the person', () => {
    expect(called.announcements).toEqual([
      { id: 'first', visitId: 'citra', number: 'A001', counterId: loket1, kind: 'call', at: minute(2), priority: true },
    ]);
  });
});

describe('finishing and calling the next in one press', () => {
  const complaint = { serviceId: 'pengaduan' };
  const serving = after(opens(loket1), comes('budi', complaint), callsNext(loket1), starts(loket1));

  it('[CA4] calls the next once the counter is free', () => {
    const hall = continuing(serving, minute(5), anaComes, finishes(loket1, 'heard', 'next'));
    expect([stageOf(hall, 'budi').is, stageOf(hall, 'ana').is]).toEqual(['done', 'called']);
  });

  it('only finishes when nobody waits', () => {
    expect(stageOf(continuing(serving, minute(5), finishes(loket1, 'heard', 'next')), 'budi').is).toBe('done');
  });
});
