import { describe, expect, it } from 'vitest';
import { faultsInProcedures } from '../procedures/procedure-faults.ts';
import { partOf } from '../procedures/procedure-part.ts';
import { outcome, step } from '../procedures/procedure.fixture.ts';
import type { StepSetup } from '../procedures/procedure.ts';
import {
  at,
  callsNext,
  comes,
  continuing,
  eventsOf,
  finishes,
  minute,
  opens,
  refusalOf,
  starts,
  found,
} from '../hall.fixture.ts';
import { serviceOf } from '../hall-setup.ts';
import type { HallSetup } from '../hall-setup.ts';
import { backOffice1, loket1 } from '../hall-setup.fixture.ts';
import { days, minutes } from '../hall-time/instant.ts';
import { strandedBy } from '../stranded.ts';
import {
  as,
  asks,
  asksForKtp,
  brings,
  caseFromHome,
  caseIn,
  checks,
  does,
  homeHallAfter,
  homeSetup,
  openAt,
} from './home.fixture.ts';

const asked = homeHallAfter(asks('siti'));
const tomorrow = minute(0) + days(1);

const checksAs = (personId: number) =>
  ({
    type: 'record-check',
    counterId: backOffice1,
    visitId: 'siti',
    found: { snapshot: 1, personId },
    applicant: 'S•••',
    caseId: 'no other',
  }) as const;

describe('a case from home', () => {
  it('[HM8] [CA12] does not end with the day, at a desk or while it waits', () => {
    for (const hall of [asked, continuing(asked, minute(1), asksForKtp('siti'))]) {
      const next = continuing(hall, tomorrow, { type: 'close-day' });
      expect(caseIn(next, 'siti').stage).toEqual({ is: 'open' });
    }
  });

  it('[HM8] leaves memory with the day when it is over', () => {
    const done = continuing(asked, minute(1), checks('siti', true), does('siti', 'look', 'letter'));
    expect(continuing(done, tomorrow, { type: 'close-day' }).cases.size).toBe(0);
  });

  it('[HM8] takes no number of the waiting room, and nobody waits for it', () => {
    const hall = continuing(asked, minute(1), comes('ana'));
    expect([...hall.visits.values()].map(({ number }) => number)).toEqual(['A001']);
    expect(hall.issuedToday.get('surat')).toBe(1);
  });

  it('[HM8] [CS8] is served at the counter when its applicant comes after all', () => {
    const here = continuing(
      continuing(asked, minute(1), checks('siti', true), does('siti', 'look', 'draft-only', null)),
      minute(20),
      opens(loket1),
      opens(backOffice1),
      comes('siti'),
      callsNext(loket1),
      starts(loket1),
      { type: 'link-case', counterId: loket1, caseId: caseFromHome('siti') },
    );
    expect(here.visits.get('siti')?.caseId).toBe(caseFromHome('siti'));
    const papers = { foto: 'present' } as const;
    const ticked = continuing(here, minute(30), { type: 'tick-papers', counterId: loket1, papers, caseId: 'no other' });
    expect(caseIn(ticked, 'siti').papers).toMatchObject({ foto: 'present' });
    expect(ticked.cases.size).toBe(1);
  });

  const issue = { letterId: 'letter', jobId: 'job', code: 'CODE', purpose: 'beasiswa', caseId: 'no other' };
  const issues = { type: 'issue-letter', counterId: backOffice1, visitId: 'siti', ...issue } as const;
  const atBackOffice = [
    opens(loket1),
    opens(backOffice1),
    comes('siti', { found }),
    callsNext(loket1),
    starts(loket1),
    { type: 'link-case', counterId: loket1, caseId: caseFromHome('siti') },
    { type: 'transfer', counterId: loket1, stationId: 'back-office', note: '' },
    callsNext(backOffice1),
    starts(backOffice1),
  ] as const;

  it('[HM8] served at the counter, where its letter is issued, ends at the desk without an answer', () => {
    const hall = continuing(asked, minute(20), ...atBackOffice, checksAs(7), issues);
    expect(caseIn(hall, 'siti').letter).toMatchObject({ state: 'signed', number: expect.any(String) as string });
    expect(refusalOf(hall, does('siti', 'look', 'served', null), minute(40))).toBe('needs-unmet');
    const given = continuing(hall, minute(40), finishes(backOffice1, 'given'));
    const served = continuing(given, minute(41), does('siti', 'look', 'served', null));
    expect(caseIn(served, 'siti')).toMatchObject({ handedOver: { to: 'applicant' }, stage: { as: 'done' } });
  });

  it('[HM8] [LE1] [LE2] gets no letter about somebody else at a counter, none once it has one, and none when it is over', () => {
    const checked = continuing(asked, minute(1), checks('siti', true));
    const here = continuing(checked, minute(20), ...atBackOffice);
    expect(refusalOf(here, issues, minute(40))).toBeNull();
    expect(refusalOf(continuing(here, minute(39), checksAs(8)), issues, minute(40))).toBe('case-of-another-person');
    const drafted = continuing(here, minute(35), does('siti', 'look', 'draft-only', null));
    const signed = continuing(drafted, minute(36), does('siti', 'answer', 'signed', null));
    expect(refusalOf(signed, issues, minute(40))).toBe('letter-issued-already');
    const denied = continuing(here, minute(35), checks('siti', false), does('siti', 'look', 'not-listed'));
    expect(refusalOf(denied, issues, minute(40))).toBe('case-closed');
  });

  it('[HM8] [LE2] can have its letter cancelled by who signs for people at home, and is drafted anew there', () => {
    const signed = continuing(
      asked,
      minute(1),
      checks('siti', true),
      does('siti', 'look', 'draft-only', null),
      does('siti', 'answer', 'signed', null),
    );
    const letterId = caseIn(signed, 'siti').letter?.id ?? '';
    const cancel = (roleId: string) =>
      ({
        type: 'cancel-letter',
        letterId,
        serviceId: 'surat',
        caseId: caseFromHome('siti'),
        reason: 'salah',
        by: as(roleId),
      }) as const;
    expect(refusalOf(signed, cancel('front-office'))).toBe('not-your-step');
    expect(openAt(continuing(signed, minute(9), cancel('back-office')), 'siti')).toEqual(['look']);
  });

  it('[HM8] keeps its answers out of a visitor’s case', () => {
    const visitor = continuing(asked, minute(20), opens(loket1), comes('ana'), callsNext(loket1), starts(loket1), {
      type: 'tick-papers',
      counterId: loket1,
      papers: { ktp: 'present', sktm: 'present' },
      caseId: 'case of ana',
    });
    const behind = visitor.cases.get('case of ana');
    if (!behind) throw new Error('Ana has no case.');
    const open = [{ stepId: 'look', openedAt: minute(24), note: '', returned: false, edition: 3 }];
    const atStep = { ...visitor, cases: new Map(visitor.cases).set('case of ana', { ...behind, open }) };
    for (const outcomeId of ['not-listed', 'ask']) {
      const checked = continuing(atStep, minute(30), checks('ana', false));
      expect(refusalOf(checked, does('ana', 'look', outcomeId, { words: 'Ya', asked: ['ktp'] }), minute(31))).toBe(
        'not-from-home',
      );
    }
  });

  it('[HM8] [LE2] signs nothing for a visitor: the counters go on issuing his letter', () => {
    const service = serviceOf(homeSetup, 'surat');
    expect(partOf(service, false).steps.map(({ id }) => id)).toEqual([]);
    expect(partOf(service, true).steps.map(({ id }) => id)).toEqual(['look', 'answer', 'wait']);
  });

  it('[HM8] [DU1] is the same again when its ledger is replayed', () => {
    const commands = [
      asks('siti'),
      asksForKtp('siti'),
      brings('siti', 'ktp'),
      checks('siti', true),
      does('siti', 'look', 'letter'),
    ];
    const hall = homeHallAfter(...commands);
    expect(homeHallAfter(...commands.map((command, i) => at(minute(0) + minutes(i), command)))).toEqual(hall);
  });

  it('[HM8] [HF4] is not left without a way to its end by a change of the settings', () => {
    const without: HallSetup = {
      ...homeSetup,
      services: homeSetup.services.map((each) => ({ ...each, case: each.case && { steps: [] } })),
    };
    expect(strandedBy(without, asked)).toEqual({ path: 'services', number: '2026-00001' });
    expect(strandedBy(homeSetup, asked)).toBeNull();
  });
});

const faults = (...steps: readonly StepSetup[]) => {
  const services = homeSetup.services.map((each) => (each.id === 'surat' ? { ...each, case: { steps } } : each));
  return faultsInProcedures({ ...homeSetup, services }).map(({ sentence }) => sentence);
};
const look = (...ways: Parameters<typeof outcome>[]) =>
  step(
    'look',
    ['back-office'],
    ways.map((way) => outcome(...way)),
    { work: ['check-papers', 'check-register'] },
  );
const told = ['told', [], { does: ['reply'], ends: 'refused' }] as const;
const ask = ['ask', ['wait'], { does: ['ask-papers'] }] as const;
const wait = (...ways: Parameters<typeof outcome>[]) =>
  step(
    'wait',
    ['back-office'],
    ways.map((way) => outcome(...way)),
    { place: 'home' },
  );

describe('a procedure for people at home', () => {
  it('[CS9] [HM1] is walked from where requests begin', () => {
    expect(faults(look([...told]))).toEqual([]);
    expect(faults(look(['letter', [], { needs: ['listed'], ends: 'done' }]))).toEqual([
      expect.stringContaining('a case can get stuck at "look" (asked from home'),
    ]);
    expect(faults(look([...told]), step('lost', ['kabid'], [outcome('on', [], { ends: 'done' })]))).toEqual([
      'nothing ever leads to "lost"',
    ]);
  });

  it('[CS9] [HM4] is refused where nobody waits for what was asked, or nothing leads on when it is brought', () => {
    expect(faults(look([...told], ['ask', ['look'], { does: ['ask-papers'] }]))).toEqual([
      '"ask" of "look" asks for papers, and opens no step of the place "home"',
    ]);
    expect(faults(look([...told], [...ask]), wait(['up', [], { ends: 'refused' }]))).toEqual([
      'nothing leads on from "wait" when the applicant brings what he was asked for',
    ]);
  });

  it('[CS9] [HM4] is refused where somebody whose paper cannot be had never gets an answer', () => {
    const letterOnly = look(['letter', [], { needs: ['papers-complete'], ends: 'done' }], [...ask]);
    expect(faults(letterOnly, wait(['there', ['look']]))).toEqual([
      expect.stringContaining('a paper is missing and cannot be had'),
      expect.stringContaining('a paper is missing and cannot be had'),
    ]);
  });
});

it('[HM8] its events say nothing that a person is known by', () => {
  const events = eventsOf(homeHallAfter(), asks('siti'), minute(0));
  expect(JSON.stringify(events)).not.toMatch(/@|\b08\d{8}|\d{16}/u);
});
