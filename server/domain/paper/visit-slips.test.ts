import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import {
  anaComes,
  callsNext,
  deedOf,
  continuing,
  eventOf,
  eventsOf,
  finishes,
  minute,
  opens,
  starts,
  visitOf,
} from '../hall.fixture.ts';
import { serviceOf } from '../hall-setup.ts';
import { referralSlip } from './visit-slips.ts';
import { bansos1, loket1, loket2 } from '../hall-setup.fixture.ts';
import { served, servedListed, serving, ticks } from '../queue/ana-at-the-counter.fixture.ts';

describe('the slip of an outcome', () => {
  const papersMissing: HallCommand = {
    type: 'finish-stage',
    counterId: loket1,
    outcomeId: 'papers-missing',
    jobId: 'advice',
    caseId: 'case',
    deed: deedOf('advice'),
    slip: { note: 'kembali sebelum Jumat', programmes: [], owner: '' },
    thenCall: null,
  };

  it('[CS4] [VI5] [SB3] says what to bring, in the words of the standard, and where to get it', () => {
    const hall = continuing(served, minute(4), ticks({ ktp: 'present', sktm: 'missing' }));
    expect(eventOf('paper-queued', hall, papersMissing, minute(9))).toMatchObject({
      printerId: 'printer-loket',
      visitId: 'ana',
      paper: {
        kind: 'missing-papers',
        number: 'A001',
        missing: [{ text: 'SKTM', issuer: 'Kelurahan' }],
        note: 'kembali sebelum Jumat',
      },
    });
  });

  it('[CS4] [VI5] says with a paper what may be brought in its place', () => {
    const hall = continuing(served, minute(4), ticks({ ktp: 'missing', sktm: 'present' }));
    const services = hall.setup.services.map((service) => ({
      ...service,
      requirements: service.requirements.flatMap((paper) =>
        paper.id === 'ktp'
          ? [
              { ...paper, alternatives: ['suket'] },
              { id: 'suket', text: { text: 'Suket' }, mandatory: false },
            ]
          : [paper],
      ),
    }));
    const slip = eventOf(
      'paper-queued',
      { ...hall, setup: { ...hall.setup, services } },
      papersMissing,
      minute(9),
    ).paper;
    expect(slip).toMatchObject({ missing: [{}, { text: 'Suket', instead: true }] });
  });

  it('[VI5] names where a visitor is sent with which programme', () => {
    const atBansos = continuing(
      servedListed,
      minute(4),
      finishes(loket1, 'to-bansos'),
      opens(bansos1),
      callsNext(bansos1),
      starts(bansos1),
    );
    const slip = { note: 'bawa KK', programmes: ['PBI-JK'], owner: 'Dinas Kesehatan' };
    const refers = {
      type: 'finish-stage',
      counterId: bansos1,
      outcomeId: 'referred',
      jobId: 'r',
      caseId: 'case',
      deed: deedOf('r'),
      slip,
      thenCall: null,
    } as const;
    const { paper } = eventOf('paper-queued', atBansos, refers, minute(9));
    expect(paper).toMatchObject({ kind: 'referral', service: 'Surat keterangan', ...slip });
    expect(paper).not.toHaveProperty('result');
  });

  it('[VI5] [RG8] says that somebody is not listed, and what to do then, in the words of the hall’s file, where that is why', () => {
    const hall = served;
    const service = serviceOf(hall.setup, 'surat');
    const outcome = service?.journey[0]?.outcomes.find(({ id }) => id === 'not-listed');
    if (!service || !outcome) throw new Error('The hall of the tests has such an outcome.');
    const slip = { note: '', programmes: [], owner: 'Desa/Kelurahan' };
    const about = { visit: visitOf(hall, 'ana'), service, outcome };
    expect(referralSlip(hall, about, slip, minute(9)).result).toBe(outcome.name.id);
    expect(referralSlip(hall, about, slip, minute(9)), 'a hall without advice').not.toHaveProperty('advice');
    const ifNotListed = { id: 'Tanya desa', en: 'Ask your village' };
    const advising = { ...hall, setup: { ...hall.setup, register: { ...hall.setup.register, ifNotListed } } };
    expect(referralSlip(advising, about, slip, minute(9)).advice).toBe('Tanya desa');
  });

  it('[PR4] does not hold up the visitor of a counter without a printer', () => {
    const looked: HallCommand = {
      type: 'tick-papers',
      counterId: loket2,
      papers: { ktp: 'missing', sktm: 'present' },
      caseId: 'case',
    };
    const hall = continuing(serving(anaComes, loket2), minute(8), looked);
    const events = eventsOf(hall, { ...papersMissing, counterId: loket2 }, minute(9));
    expect(events.map(({ type }) => type)).toEqual(['stage-finished']);
  });
});
