import { describe, expect, it } from 'vitest';
import { shippedHall } from '../../../adapters/hall-file/shipped-halls.ts';
import type { Case } from '../../../domain/cases/case.ts';
import type { HallCommand } from '../../../domain/commands.ts';
import type { HallEvent } from '../../../domain/events.ts';
import { evolve } from '../../../domain/evolve.ts';
import {
  callsNext,
  comes,
  continuing,
  deedOf,
  eventsOf,
  finishes,
  opens,
  starts,
} from '../../../domain/hall.fixture.ts';
import { newHall } from '../../../domain/hall.ts';
import type { Hall } from '../../../domain/hall.ts';
import { minutes } from '../../../domain/hall-time/instant.ts';
import { instantOf } from '../../../domain/hall-time/zone.ts';
import { setupOf } from '../../office.ts';
import { stepsShown } from './case-steps.ts';
import { acts, sceneIn } from './inbox.fixture.ts';
import { inboxFor } from './inbox.ts';
import { lateCases } from './late-cases.ts';
import { visitCard } from '../visit-card.ts';

const file = shippedHall('karangasem');
const [service] = file.services;
const at = (day: string, clock: string) => instantOf(day, clock, 'WITA');
const monday = at('2026-11-23', '08:30');
const [front, back] = ['front-office-1', 'back-office-1'];
const papers = Object.fromEntries((service?.requirements ?? []).map(({ id }) => [id, 'present' as const]));

/** A letter is drafted at the back office; its visitor waits in the hall, or goes home. */
function drafted(hall: Hall, name: string, from: number, outcomeId: string): Hall {
  const [caseId, found, applicant] = [`case of ${name}`, { snapshot: 1, personId: name.length }, `${name[0]}••`];
  const deed = { ...deedOf(name), purpose: 'sekolah' };
  const finish = { ...finishes(back, outcomeId), deed } as HallCommand;
  return continuing(
    hall,
    from,
    comes(name, { serviceId: service?.id ?? '' }),
    callsNext(front),
    starts(front),
    { type: 'tick-papers', counterId: front, papers, caseId },
    finishes(front, 'lengkap'),
    callsNext(back),
    starts(back),
    { type: 'record-check', counterId: back, visitId: name, found, applicant, caseId },
    finish,
  );
}

const opened = continuing(newHall(setupOf(file, false, 'http://hub.example')), monday, opens(front), opens(back));
const ana = drafted(opened, 'ana', monday + minutes(5), 'surat-ditunggu');
const both = drafted(ana, 'budi', monday + minutes(20), 'surat-diambil-nanti');
const sceneAt = (hall: Hall, time: number) => sceneIn(file, hall, time);
const inboxAt = (hall: Hall, now: number, ...roles: string[]) => inboxFor(sceneAt(hall, now), { roles });

const now = monday + minutes(60);

describe('an inbox', () => {
  it('[CS7] has what waits for these roles, what is due first before the others', () => {
    expect(inboxAt(both, now, 'kabid')?.rows.map(({ number }) => number)).toEqual(['2026-00001', '2026-00002']);
    expect(inboxAt(both, now, 'kepala-dinas')).toMatchObject({ rows: [], count: 0 });
    expect(inboxAt(both, now)).toBeNull();
  });

  it('[CS2] is the same for either of two roles until one has acted', () => {
    expect(inboxAt(both, now, 'fungsional')?.count).toBe(2);
    const done = continuing(both, now, acts('ana', 'paraf', 'diparaf', 'kabid'));
    expect(inboxAt(done, now, 'fungsional')?.count).toBe(1);
    expect(inboxAt(done, now, 'kepala-dinas')?.rows.map(({ step }) => step.id)).toEqual(['Tanda tangan']);
  });

  it('[LE2] says of a draft that it was changed after it was initialled', () => {
    const parafed = continuing(both, now, ...['ana', 'budi'].map((name) => acts(name, 'paraf', 'diparaf', 'kabid')));
    const change = { type: 'case-checked', caseId: 'case of budi', clerkId: 'dewi', roleId: 'kabid' } as const;
    const changed = evolve(parafed, { ...change, at: now, found: { snapshot: 1, personId: 4 }, applicant: 'b••' });
    const told = inboxAt(changed, now, 'kepala-dinas')?.rows.map((row) => [row.caseId, row.changedSinceParaf]);
    expect(told).toEqual([
      ['case of ana', false],
      ['case of budi', true],
    ]);
  });

  it('[RP1] has cases that are late by now: open, and beyond what was promised', () => {
    const signed = [
      acts('ana', 'paraf', 'diparaf', 'kabid'),
      acts('ana', 'tanda-tangan', 'ditandatangani', 'kepala-dinas'),
      acts('ana', 'penyerahan', 'diserahkan', 'front-office'),
    ];
    const [days, hall] = [minutes(30 * 24 * 60), continuing(both, now, ...signed)];
    expect([lateCases(sceneAt(both, now)), lateCases(sceneAt(both, now + days))]).toEqual([0, 2]);
    expect(lateCases(sceneAt(hall, now + days))).toBe(1);
  });

  it('[CS7] shows who waits in the hall, and nobody by name', () => {
    const rows = inboxAt(both, now, 'kabid')?.rows ?? [];
    expect(rows.map(({ waiting }) => waiting)).toEqual(['A001', null]);
    expect(rows.map(({ applicant }) => applicant)).toEqual(['a••', 'b••']);
  });

  it('[CS7] does not say of somebody at a counter, or who did not come when called, that he waits', () => {
    const signed = continuing(
      both,
      now,
      acts('ana', 'paraf', 'diparaf', 'kabid'),
      acts('ana', 'tanda-tangan', 'ditandatangani', 'kepala-dinas'),
    );
    expect(inboxAt(signed, now, 'front-office')?.rows[0]?.waiting).toBe('A001');
    const called = continuing(signed, now, callsNext(front));
    expect(inboxAt(called, now, 'front-office')?.rows[0]?.waiting).toBeNull();
    const missed = continuing(called, now, { type: 'mark-missed', counterId: front });
    expect(inboxAt(missed, now, 'front-office')?.rows[0]?.waiting).toBeNull();
  });

  it('[CS5] tells the time left, and from the next day on that it is late', () => {
    expect(inboxAt(both, now, 'kabid')?.rows[0]?.due).toMatchObject({ is: 'left', amount: 1, unit: 'hari kerja' });
    const wednesday = inboxAt(both, at('2026-11-25', '09:30'), 'kabid');
    expect(wednesday).toMatchObject({ late: 2, rows: [{ due: { is: 'late' } }, { due: { is: 'late' } }] });
  });

  it('[CS6] says why something came back', () => {
    const back = continuing(both, now, acts('ana', 'paraf', 'dikembalikan', 'kabid'));
    expect(inboxAt(back, now, 'back-office')?.rows).toMatchObject([{ returned: true, note: 'alasan' }]);
  });

  it('[CS6] asks for the purpose of a letter again when its draft came back', () => {
    const back = continuing(both, now, acts('ana', 'paraf', 'dikembalikan', 'kabid'));
    const [row] = inboxAt(back, now, 'back-office')?.rows ?? [];
    expect(row?.offers.find(({ id }) => id === 'diperbaiki')?.wants).toEqual(['purpose']);
  });

  it('offers in one press what needs no word, several at once where that is safe', () => {
    const [row] = inboxAt(both, now, 'kabid')?.rows ?? [];
    expect(row?.offers).toMatchObject([
      { id: 'diparaf', kind: 'forward', wants: [], together: true },
      { id: 'dikembalikan', kind: 'return', wants: ['reason'], together: false },
    ]);
  });
});

describe('the case beside its visitor', () => {
  it('[LE5] [SB4] has the letter to be handed over, how far it is printed, and what the standard says of that step', () => {
    const signed = continuing(
      both,
      now,
      acts('ana', 'paraf', 'diparaf', 'kabid'),
      acts('ana', 'tanda-tangan', 'ditandatangani', 'kepala-dinas'),
      callsNext(front),
      starts(front),
    );
    const seen = (hall: Hall) => {
      const visit = [...hall.visits.values()].find(({ number }) => number === 'A001');
      if (!visit) throw new Error('Nobody is there.');
      return visitCard(sceneAt(hall, now), visit, { id: front, stationId: 'front-office' }, () => undefined);
    };
    expect(seen(both)).toMatchObject({ case: { letter: null, mine: [] } });
    expect(seen(both).printed[0]).toMatch(/^MENYAPA/);
    expect(seen(signed).case?.letter).toEqual({ number: expect.stringMatching(/\d/) as string, job: 'queued' });
    expect(seen(signed).printed).toEqual([expect.stringMatching(/^MENYERAHKAN SURAT/)]);
  });
});

it('[CS8] [RG1] beside the visitor stands what a desk has found out since: that his applicant is not listed after all', () => {
  const back = continuing(both, now, acts('ana', 'paraf', 'dikembalikan', 'kabid'));
  const by = { clerkId: 'bo', roles: ['back-office'], administers: false };
  const checked = continuing(back, now, { type: 'check-case', caseId: 'case of ana', found: null, applicant: '', by });
  const listed = [back, checked].map((hall) => {
    const visit = [...hall.visits.values()].find(({ number }) => number === 'A001');
    if (!visit) throw new Error('Nobody is there.');
    return visitCard(sceneAt(hall, now), visit, { id: front, stationId: 'front-office' }, () => undefined).check
      ?.listed;
  });
  expect(listed).toEqual([true, false]);
});

describe('the steps of a case', () => {
  it('[CS6] [CA10] stand as before where a return was taken back', () => {
    let hall = both;
    const story: HallEvent[] = [];
    const stepsNow = () =>
      stepsShown(sceneAt(hall, monday), hall.cases.get('case of ana') as Case, story)
        .filter(({ id }) => ['paraf', 'tanda-tangan'].includes(id))
        .map(({ state }) => state);
    const does = (command: HallCommand) => {
      const events = eventsOf(hall, command, monday + minutes(60));
      story.push(...events);
      hall = events.reduce(evolve, hall);
      return stepsNow();
    };
    expect(does(acts('ana', 'paraf', 'diparaf', 'kabid'))).toEqual(['done', 'open']);
    const returned = acts('ana', 'tanda-tangan', 'dikembalikan', 'kepala-dinas');
    expect(does(returned)).toEqual(['ahead', 'ahead']);
    const by = { clerkId: 'kepala-dinas', roles: ['kepala-dinas'], administers: false };
    expect(does({ type: 'undo-move', caseId: 'case of ana', by })).toEqual(['done', 'open']);
    expect(does(returned)).toEqual(['ahead', 'ahead']);
  });
});
