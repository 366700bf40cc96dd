import { describe, expect, it } from 'vitest';
import {
  after,
  anaComes,
  at,
  benComes,
  callsNext,
  citraComes,
  clerkAt,
  comes,
  continuing,
  finishes,
  minute,
  opens,
  refusalOf,
  stageOf,
  starts,
  undoes,
  visitOf,
  found,
} from '../hall.fixture.ts';
import { backOffice1, loket1, loket2 } from '../hall-setup.fixture.ts';
import { seconds } from '../hall-time/instant.ts';
import { undoableAt } from './undo.ts';

const anaIsCalled = [opens(loket1), anaComes, callsNext(loket1)];
const anaIsServed = [...anaIsCalled, starts(loket1)];

describe('undoing', () => {
  it('[CA10] puts a called visitor back and withdraws the announcement', () => {
    const hall = after(...anaIsCalled, undoes(loket1));
    expect(stageOf(hall, 'ana')).toEqual({ is: 'waiting', stationId: 'front-office', since: minute(1), overtaken: 0 });
    expect(hall.announcements).toEqual([]);
  });

  it('[CA10] leaves the calls of others standing', () => {
    const both = [
      opens(loket1),
      opens(loket2),
      anaComes,
      benComes,
      callsNext(loket1, 'hers'),
      callsNext(loket2, 'his'),
    ];
    const hall = after(...both, at(minute(5), undoes(loket1)));
    expect(hall.announcements.map(({ id }) => id)).toEqual(['his']);
  });

  it('[CA2] [CA10] of a transfer leaves counted how often somebody was overtaken, and whom the clerk has served', () => {
    const missed = { type: 'mark-missed', counterId: loket1 } as const;
    const transfer = { type: 'transfer', counterId: loket1, stationId: 'back-office', note: '' } as const;
    const served = after(
      opens(loket1),
      anaComes,
      citraComes,
      callsNext(loket1),
      missed,
      callsNext(loket1),
      starts(loket1),
    );
    const back = continuing(served, minute(8), transfer, undoes(loket1));
    expect(stageOf(back, 'ana')).toMatchObject({ is: 'serving', overtaken: 1 });
    expect([...back.servedBy]).toEqual([...served.servedBy]);
  });

  it('[CA10] withdraws a recall together with its call', () => {
    const recalled = { type: 'recall', counterId: loket1, announcementId: 'again' } as const;
    const hall = after(
      ...anaIsCalled,
      at(minute(2) + seconds(20), recalled),
      at(minute(2) + seconds(40), undoes(loket1)),
    );
    expect(hall.announcements).toEqual([]);
  });

  it('[CA10] [DU9] withdraws it also where the clock was set back meanwhile, and no earlier call of the same visitor', () => {
    const again = { type: 'recall', counterId: loket1, announcementId: 'again' } as const;
    const called = after(...anaIsCalled, at(minute(-30), again));
    expect(called.announcements).toHaveLength(2);
    expect(continuing(called, minute(-30), undoes(loket1)).announcements).toEqual([]);
    const sentOn = [
      starts(loket1),
      { type: 'transfer', counterId: loket1, stationId: 'back-office', note: '' } as const,
      opens(backOffice1),
      callsNext(backOffice1, 'there'),
    ].map((command) => at(minute(2) + seconds(20), command));
    const there = after(...anaIsCalled, ...sentOn);
    expect(there.announcements.map(({ id }) => id)).toEqual(['call', 'there']);
    expect(continuing(there, minute(3), undoes(backOffice1)).announcements.map(({ id }) => id)).toEqual(['call']);
  });

  it('[CA10] takes back the overtaking of those who came earlier', () => {
    const hall = after(opens(loket1), anaComes, citraComes, callsNext(loket1));
    expect(stageOf(hall, 'ana')).toMatchObject({ overtaken: 1 });
    expect(stageOf(continuing(hall, minute(4), undoes(loket1)), 'ana')).toMatchObject({ overtaken: 0 });
  });

  it('[CA10] takes the overtaking back also from somebody who was called meanwhile', () => {
    const hall = after(
      opens(loket1),
      opens(loket2),
      anaComes,
      citraComes,
      callsNext(loket1),
      at(minute(5), callsNext(loket2)),
    );
    const back = continuing(hall, minute(5), undoes(loket1), undoes(loket2));
    expect(stageOf(back, 'ana')).toMatchObject({ is: 'waiting', overtaken: 0 });
  });

  it('[CA10] is possible for sixty seconds, and not for longer', () => {
    const hall = after(...anaIsCalled);
    expect(refusalOf(hall, undoes(loket1), minute(3))).toBeNull();
    expect(refusalOf(hall, undoes(loket1), minute(3) + 1)).toBe('nothing-to-undo');
  });

  it('[CA10] ends with the next thing that happens to the visit', () => {
    const ticks = { type: 'tick-papers', counterId: loket1, papers: { ktp: 'present' }, caseId: 'case' } as const;
    expect(refusalOf(after(...anaIsServed, ticks), undoes(loket1), minute(4))).toBe('nothing-to-undo');
  });

  it('[CA10] is for the counter that acted', () => {
    expect(refusalOf(after(...anaIsCalled, opens(loket2)), undoes(loket2), minute(3))).toBe('nothing-to-undo');
  });

  it('[CA10] [CA14] takes a visitor from the count of whoever served him, although a colleague who took the counter over takes it back', () => {
    const takesOver = { type: 'open-counter', counterId: loket1, clerkId: 'a colleague', takeOver: true } as const;
    const ben = comes('ben', { serviceId: 'pengaduan' });
    const served = [opens(loket1), ben, callsNext(loket1), starts(loket1), finishes(loket1, 'heard')];
    const hall = after(...served, at(minute(4) + 1, takesOver), at(minute(4) + 2, undoes(loket1)));
    expect([...hall.servedBy]).toEqual([[clerkAt(loket1), { visitors: 0, tookMs: 0 }]]);
  });

  it('[CA10] wants a clerk at the counter', () => {
    expect(refusalOf(after(anaComes), undoes(loket1), minute(1))).toBe('counter-closed');
  });

  it('[CA10] takes the latest act first, also when one press was two acts', () => {
    const [ben, complaint] = [comes('ben', { serviceId: 'pengaduan' }), finishes(loket1, 'heard', 'next')];
    const hall = after(
      opens(loket1),
      anaComes,
      { ...ben, priorityId: 'lansia' },
      callsNext(loket1),
      starts(loket1),
      complaint,
      undoes(loket1),
    );
    expect(stageOf(hall, 'ana').is).toBe('waiting');
    expect(stageOf(continuing(hall, minute(6), undoes(loket1)), 'ben').is).toBe('serving');
  });

  it('[CA10] takes the latest act also after the clock was put back', () => {
    const hall = after(opens(loket1), anaComes, at(minute(30), callsNext(loket1)), at(minute(29), starts(loket1)));
    expect(undoableAt(hall, loket1, minute(29))?.undo.what).toBe('serving-started');
  });

  it('[CA4] brings nobody back to a counter where somebody else is by now', () => {
    const missed = { type: 'mark-missed', counterId: loket1 } as const;
    const ticks = { type: 'tick-papers', counterId: loket1, papers: { ktp: 'present' }, caseId: 'case' } as const;
    const hall = after(
      opens(loket1),
      anaComes,
      benComes,
      callsNext(loket1),
      missed,
      at(minute(4) + 1, callsNext(loket1)),
      at(minute(4) + 2, starts(loket1)),
      at(minute(4) + 3, ticks),
    );
    expect(refusalOf(hall, undoes(loket1), minute(4) + 4)).toBe('counter-busy');
  });

  it('[IS6] takes back a priority that another counter settled for a visitor who is being served', () => {
    const settles = { type: 'settle-priority', counterId: loket2, visitId: 'ana', priorityId: 'lansia' } as const;
    const hall = after(opens(loket2), ...anaIsServed, benComes, callsNext(loket2), settles);
    const back = continuing(hall, minute(7), undoes(loket2));
    expect(visitOf(back, 'ana')).toMatchObject({ priorityId: null, stage: { is: 'serving', counterId: loket1 } });
  });

  it('[CA10] keeps a need that was noted meanwhile', () => {
    const notes = { type: 'note-need', counterId: loket1, need: 'beasiswa anak' } as const;
    const hall = after(...anaIsServed, notes, at(minute(4), undoes(loket1)));
    expect(visitOf(hall, 'ana')).toMatchObject({ need: 'beasiswa anak', stage: { is: 'called' } });
  });

  it('[CA2] keeps an overtake that happened meanwhile', () => {
    const settles = { type: 'settle-priority', counterId: loket1, visitId: 'ana', priorityId: null } as const;
    const hall = after(
      opens(loket1),
      opens(loket2),
      anaComes,
      citraComes,
      settles,
      at(minute(4) + 1, callsNext(loket2)),
      at(minute(4) + 2, undoes(loket1)),
    );
    expect(stageOf(hall, 'ana')).toMatchObject({ overtaken: 1 });
  });

  it('[LE3] keeps the count of copies that were printed meanwhile', () => {
    const [counterId, visitId] = [backOffice1, 'ana'];
    const letter = {
      type: 'issue-letter',
      counterId,
      visitId,
      letterId: 'l',
      jobId: 'j',
      code: 'C',
      purpose: 'x',
      caseId: 'case of ana',
    } as const;
    const hall = after(
      opens(loket1),
      opens(backOffice1),
      comes('ana', { found }),
      callsNext(loket1),
      starts(loket1),
      { type: 'transfer', counterId: loket1, stationId: 'back-office', note: '' },
      callsNext(backOffice1),
      starts(backOffice1),
      letter,
      finishes(backOffice1, 'to-bansos'),
      at(minute(9) + seconds(10), { type: 'copy-letter', counterId, visitId, jobId: 'k' }),
      at(minute(9) + seconds(20), undoes(backOffice1)),
    );
    expect(visitOf(hall, 'ana').letter).toMatchObject({ copies: 1 });
  });
});
