import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import type { Hall } from '../hall.ts';
import {
  after,
  anaComes,
  callsNext,
  comes,
  deedOf,
  continuing,
  eventOf,
  eventsOf,
  finishes,
  minute,
  opens,
  refusalOf,
  stageOf,
  starts,
  visitOf,
} from '../hall.fixture.ts';
import { serviceOf } from '../hall-setup.ts';
import { referralSlip } from '../paper/visit-slips.ts';
import { backOffice1, bansos1, loket1, loket2 } from '../hall-setup.fixture.ts';

const found = { snapshot: 1, personId: 7 };
const ticks = (papers: Record<string, 'present' | 'missing' | 'not-needed'>): HallCommand => ({
  type: 'tick-papers',
  counterId: loket1,
  papers,
  caseId: 'case of ana',
});
const served = (wish = anaComes, counterId: string = loket1): Hall =>
  after(opens(counterId), wish, callsNext(counterId), starts(counterId));
const listed = comes('ana', { found });

describe('a stage', () => {
  it('[VI2] ends only with an outcome that the hall has for this service at this station', () => {
    expect(refusalOf(served(), finishes(loket1, 'letter-handed-over'), minute(9))).toBe('unknown-outcome');
    expect(refusalOf(served(), finishes(loket1, 'heard'), minute(9))).toBe('unknown-outcome');
  });

  it('[VI2] ends only when the visitor is being served', () => {
    const called = after(opens(loket1), listed, callsNext(loket1));
    expect(refusalOf(called, finishes(loket1, 'to-bansos'), minute(9))).toBe('visit-not-serving');
  });

  it('[VI2] leads to the station that the outcome names', () => {
    const hall = continuing(served(listed), minute(9), finishes(loket1, 'to-bansos'));
    expect(stageOf(hall, 'ana')).toEqual({ is: 'waiting', stationId: 'bansos', since: minute(1), overtaken: 0 });
  });

  it('[VI1] passes all stations with one number, in the order of the first arrival', () => {
    const hall = continuing(
      served(listed),
      minute(4),
      ticks({ ktp: 'present' }),
      finishes(loket1, 'to-letter'),
      opens(backOffice1),
      callsNext(backOffice1),
      starts(backOffice1),
      finishes(backOffice1, 'to-bansos'),
      opens(bansos1),
      callsNext(bansos1),
      starts(bansos1),
    );
    expect(visitOf(hall, 'ana')).toMatchObject({ number: 'A001', arrivedAt: minute(1) });
    expect(stageOf(hall, 'ana')).toMatchObject({ is: 'serving', stationId: 'bansos', since: minute(1) });
    expect(stageOf(continuing(hall, minute(20), finishes(bansos1, 'referred')), 'ana')).toEqual({
      is: 'done',
      at: minute(20),
      outcomeId: 'referred',
    });
  });

  it('[VI2] [CA6] leads nobody twice to a station that was still to come: not after a transfer, nor where an outcome names it again', () => {
    const visit = visitOf(served(listed), 'ana');
    const planned = { ...served(listed), visits: new Map([['ana', { ...visit, route: ['bansos'] }]]) };
    const transferred = continuing(planned, minute(9), {
      type: 'transfer',
      counterId: loket1,
      stationId: 'bansos',
      note: '',
    });
    expect(visitOf(transferred, 'ana').route).toEqual([]);
    const elsewhere = continuing(planned, minute(9), {
      type: 'transfer',
      counterId: loket1,
      stationId: 'back-office',
      note: '',
    });
    expect(visitOf(elsewhere, 'ana').route).toEqual(['bansos']);
    expect(visitOf(continuing(planned, minute(9), finishes(loket1, 'to-bansos')), 'ana').route).toEqual([]);
  });

  it('[VI2] that ends the visit forgets the stations still to come', () => {
    const visit = visitOf(served(), 'ana');
    const hall = { ...served(), visits: new Map([['ana', { ...visit, route: ['bansos'] }]]) };
    const home = continuing(
      hall,
      minute(9),
      ticks({ ktp: 'missing', sktm: 'missing' }),
      finishes(loket1, 'papers-missing'),
    );
    expect(stageOf(home, 'ana').is).toBe('done');
  });

  it('[VI2] goes on to the stations still to come when its outcome names none', () => {
    const visit = visitOf(served(comes('ana', { serviceId: 'pengaduan' })), 'ana');
    const hall = { ...served(), visits: new Map([['ana', { ...visit, route: ['bansos', 'back-office'] }]]) };
    const on = visitOf(continuing(hall, minute(9), finishes(loket1, 'heard')), 'ana');
    expect([on.stage, on.route]).toMatchObject([{ is: 'waiting', stationId: 'bansos' }, ['back-office']]);
  });
});

const wantsOutcome = (hall: Hall, outcome: string) => refusalOf(hall, finishes(loket1, outcome), minute(9));

describe('what an outcome needs', () => {
  it('[VI3] [CS4] is every mandatory paper, present or not needed', () => {
    const withKtp = continuing(served(listed), minute(4), ticks({ ktp: 'present' }));
    expect(wantsOutcome(served(listed), 'to-letter')).toBe('needs-unmet');
    expect(wantsOutcome(withKtp, 'to-letter')).toBeNull();
    expect(wantsOutcome(continuing(served(listed), minute(4), ticks({ ktp: 'not-needed' })), 'to-letter')).toBeNull();
    expect(wantsOutcome(continuing(withKtp, minute(5), ticks({ ktp: 'missing' })), 'to-letter')).toBe('needs-unmet');
  });

  it('[CS4] is a paper that a clerk marked as missing, before anybody is sent home for one', () => {
    expect(wantsOutcome(served(), 'papers-missing')).toBe('needs-unmet');
    const papers = ticks({ ktp: 'missing', sktm: 'present' });
    expect(wantsOutcome(continuing(served(), minute(4), papers), 'papers-missing')).toBeNull();
  });

  it('[VI3] [CS4] is a look at every other mandatory paper, before a slip says which of them to bring', () => {
    const ktpOnly = ticks({ ktp: 'missing' });
    expect(wantsOutcome(continuing(served(), minute(4), ktpOnly), 'papers-missing')).toBe('needs-unmet');
    for (const state of ['present', 'missing', 'not-needed'] as const) {
      const both = continuing(served(), minute(4), ktpOnly, ticks({ sktm: state }));
      expect([state, wantsOutcome(both, 'papers-missing')]).toEqual([state, null]);
    }
    const settled = continuing(served(listed), minute(4), ktpOnly);
    expect(wantsOutcome(settled, 'papers-missing'), 'being listed stands in for the other').toBeNull();
  });

  it('[CS4] counts a paper as settled for whoever is listed, where the hall says so', () => {
    const papers = ticks({ ktp: 'present', sktm: 'missing' });
    expect(wantsOutcome(continuing(served(listed), minute(4), papers), 'papers-missing')).toBe('needs-unmet');
    expect(wantsOutcome(continuing(served(), minute(4), papers), 'papers-missing')).toBeNull();
  });

  it('[VI3] is a look into the register, with the answer it asks for', () => {
    const checked = (answer: typeof found | null) => {
      const visit = visitOf(served(), 'ana');
      const check = { by: 'station', found: answer, at: minute(4) } as const;
      return { ...served(), visits: new Map([['ana', { ...visit, check }]]) };
    };
    expect(wantsOutcome(served(), 'to-bansos')).toBe('needs-unmet');
    expect(wantsOutcome(served(), 'not-listed')).toBe('needs-unmet');
    expect(wantsOutcome(checked(null), 'to-bansos')).toBeNull();
    expect(wantsOutcome(checked(null), 'not-listed')).toBeNull();
    expect(wantsOutcome(checked(found), 'not-listed')).toBe('needs-unmet');
    expect(
      wantsOutcome(continuing(checked(null), minute(5), ticks({ ktp: 'present', sktm: 'present' })), 'to-letter'),
    ).toBe('needs-unmet');
  });

  it('[VI3] is the letter, where the letter is what the visitor came for', () => {
    const atBackOffice = continuing(
      served(listed),
      minute(4),
      { type: 'transfer', counterId: loket1, stationId: 'back-office', note: '' },
      opens(backOffice1),
      callsNext(backOffice1),
      starts(backOffice1),
    );
    const handsOver = finishes(backOffice1, 'letter-handed-over');
    expect(refusalOf(atBackOffice, handsOver, minute(9))).toBe('needs-unmet');
    const issued = continuing(atBackOffice, minute(9), {
      type: 'issue-letter',
      counterId: backOffice1,
      visitId: 'ana',
      letterId: 'l',
      jobId: 'j',
      code: 'C',
      purpose: 'sekolah',
      caseId: 'case of ana',
    });
    expect(refusalOf(issued, handsOver, minute(10))).toBeNull();
  });
});

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
    const hall = continuing(served(), minute(4), ticks({ ktp: 'present', sktm: 'missing' }));
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
    const hall = continuing(served(), minute(4), ticks({ ktp: 'missing', sktm: 'present' }));
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
      served(listed),
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

  it('[VI5] says that somebody is not listed, in the words of the hall’s file, where that is why', () => {
    const hall = served();
    const service = serviceOf(hall.setup, 'surat');
    const outcome = service?.journey[0]?.outcomes.find(({ id }) => id === 'not-listed');
    if (!service || !outcome) throw new Error('The hall of the tests has such an outcome.');
    const slip = { note: '', programmes: [], owner: 'Desa/Kelurahan' };
    const about = { visit: visitOf(hall, 'ana'), service, outcome };
    expect(referralSlip(hall, about, slip, minute(9)).result).toBe(outcome.name.id);
  });

  it('[PR4] does not hold up the visitor of a counter without a printer', () => {
    const looked: HallCommand = {
      type: 'tick-papers',
      counterId: loket2,
      papers: { ktp: 'missing', sktm: 'present' },
      caseId: 'case',
    };
    const hall = continuing(served(anaComes, loket2), minute(8), looked);
    const events = eventsOf(hall, { ...papersMissing, counterId: loket2 }, minute(9));
    expect(events.map(({ type }) => type)).toEqual(['stage-finished']);
  });
});
