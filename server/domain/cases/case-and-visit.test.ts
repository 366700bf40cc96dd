import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { evolve } from '../evolve.ts';
import type { HallEvent } from '../events.ts';
import { newHall } from '../hall.ts';
import type { Hall } from '../hall.ts';
import {
  at,
  callsNext,
  comes,
  continuing,
  eventsOf,
  minute,
  refusalOf,
  stageOf,
  starts,
  undoes,
  visitOf,
} from '../hall.fixture.ts';
import { backOffice1, loket1 } from '../hall-setup.fixture.ts';
import { days, seconds } from '../hall-time/instant.ts';
import {
  acts,
  atBackOffice,
  atFrontOffice,
  caseHall,
  caseHallAfter,
  caseIn,
  caseOfVisitor,
  comesFor,
  ends,
  handsOver,
  initials,
  links,
  listed,
  openStepsOf,
  sentBackAgain,
  signs,
  takesBack,
  ticks,
} from './case-acts.fixture.ts';
import { caseSetup } from './case-setup.fixture.ts';

const served = caseHallAfter(...atBackOffice('ana'));
const waits = continuing(served, minute(9), ends(backOffice1, 'waits'));
const wentHome = continuing(served, minute(9), ends(backOffice1, 'fetches-later'));

const resumes: HallCommand = { type: 'resume', counterId: loket1, visitId: 'ana' };

/** What may be looked at and decided upon; which act it was is another matter. */
const withoutUndo = (hall: Hall) => ({
  visit: { ...visitOf(hall, 'ana'), undo: null },
  case: { ...caseIn(hall, 'ana'), undo: null, moves: 0 },
});

describe('a file whose papers are complete', () => {
  it('[CS8] is a case with a number of its own, of the year, from 1', () => {
    const hall = caseHallAfter(...atFrontOffice('ana'), ticks('ana'));
    expect(caseIn(hall, 'ana')).toMatchObject({ number: '2026-00001', visitId: 'ana', openedAt: minute(5), open: [] });
    expect(visitOf(hall, 'ana').caseId).toBe(caseOfVisitor('ana'));
  });

  it('[CS8] opens no second case when the papers are ticked again', () => {
    const hall = caseHallAfter(...atFrontOffice('ana'), ticks('ana'));
    expect(eventsOf(hall, ticks('another'), minute(7)).map(({ type }) => type)).toEqual(['papers-ticked']);
    const relooked = continuing(hall, minute(7), ticks('another', { ktp: 'missing' }), ticks('another'));
    expect([...relooked.cases.keys()]).toEqual([caseOfVisitor('ana')]);
  });

  it('[CS8] counts on within the year and anew in the next', () => {
    const numbers = [1, 42].map((day) => {
      const hall = continuing(wentHome, minute(0) + days(day), ...atFrontOffice('ben'), ticks('ben'));
      return caseIn(hall, 'ben').number;
    });
    expect(numbers).toEqual(['2026-00002', '2027-00001']); // 24 November and 4 January
  });

  it('[CS8] keeps what was ticked on an earlier day when a visitor comes back for it', () => {
    const back = continuing(wentHome, minute(0) + days(1), ...comesFor('ana'), ticks('ana', { foto: 'present' }));
    expect(caseIn(back, 'ana').papers).toEqual({ ktp: 'present', sktm: 'present', foto: 'present' });
  });

  it('[CS8] [LE1] stays the file of whoever applied when somebody else comes for it', () => {
    const says: HallCommand = { type: 'note-applicant', counterId: loket1, applicant: 'B••' };
    const hall = continuing(wentHome, minute(0) + days(1), ...comesFor('ana'), says);
    const { applicant, check } = caseIn(wentHome, 'ana');
    expect(caseIn(hall, 'ana')).toMatchObject({ applicant, check });
    expect(visitOf(hall, 'ben').applicant).toBe('B••');
  });

  it('[CS8] is one for each visitor: whoever has his own is not joined to another', () => {
    const today = caseHallAfter(...atFrontOffice('ana'), ticks('ana'), ends(loket1, 'on'));
    const ben = continuing(today, minute(7), comes('ben'), callsNext(loket1), starts(loket1));
    expect(refusalOf(ben, links('ana'), minute(10))).toBeNull();
    expect(refusalOf(continuing(ben, minute(10), ticks('ben')), links('ana'), minute(11))).toBe('has-own-case');
  });

  it('[CS8] [CS4] ends with the visit: refused where a paper turned out to be missing, done where all was told', () => {
    const complete = caseHallAfter(...atFrontOffice('ana'), ticks('ana'));
    const wanting = ticks('ana', { ktp: 'missing' });
    const refused = continuing(complete, minute(9), wanting, ends(loket1, 'incomplete'));
    expect(caseIn(refused, 'ana').stage).toMatchObject({ is: 'closed', as: 'refused' });
    expect(caseIn(continuing(complete, minute(9), ends(loket1, 'told')), 'ana').stage).toMatchObject({ as: 'done' });
  });

  it('[CS8] goes its own way when somebody came for it with a number of another service', () => {
    const services = caseSetup.services.flatMap((each) =>
      each.id === 'surat' ? [each, { ...each, id: 'lain', series: 'C' }] : [each],
    );
    const two = continuing(
      newHall({ ...caseSetup, services }),
      minute(0),
      ...atBackOffice('ana'),
      comes('ben', { serviceId: 'lain' }),
      callsNext(loket1),
      starts(loket1),
      links('ana'),
      ends(loket1, 'told'),
    );
    expect(stageOf(two, 'ben').is).toBe('done');
    expect(caseIn(two, 'ana').stage).toEqual({ is: 'open' });
    const sentOn = continuing(
      newHall({ ...caseSetup, services }),
      minute(0),
      ...atBackOffice('ana'),
      ends(backOffice1, 'to-ministry'),
      comes('ben', { serviceId: 'lain' }),
      callsNext(loket1),
      starts(loket1),
      links('ana'),
      ends(loket1, 'on'),
      callsNext(backOffice1),
      starts(backOffice1),
    );
    expect(refusalOf(sentOn, ends(backOffice1, 'to-ministry'), minute(30))).toBe('case-of-another-service');
  });

  it('[CS8] is found in spite of a wrong one that the visitor was joined to first', () => {
    const other = continuing(wentHome, minute(10), comes('citra'), callsNext(loket1), starts(loket1));
    const two = continuing(other, minute(13), ticks('citra'), ends(loket1, 'on'));
    const ben = continuing(two, minute(20), comes('ben'), callsNext(loket1), starts(loket1), links('citra'));
    expect(visitOf(continuing(ben, minute(24), links('ana')), 'ben').caseId).toBe(caseOfVisitor('ana'));
  });

  it('[CS8] [DU1] is the same again when the ledger is replayed', () => {
    const ledger: HallEvent[] = [];
    const steps = [...atBackOffice('ana'), ends(backOffice1, 'waits'), initials('ana'), takesBack('ana', 'kabid')];
    const toTheEnd = [
      initials('ana'),
      signs('ana'),
      callsNext(loket1),
      starts(loket1),
      handsOver('ana'),
      ends(loket1, 'handed'),
    ];
    let hall = caseHall;
    for (const [i, command] of [...steps, ...toTheEnd].entries()) {
      const events = eventsOf(hall, command, minute(0) + seconds(30 * i));
      ledger.push(...events);
      hall = events.reduce(evolve, hall);
    }
    expect(caseIn(hall, 'ana').stage).toMatchObject({ is: 'closed', as: 'done' });
    expect(ledger.reduce(evolve, caseHall)).toEqual(hall);
  });
});

describe('a stage that sets steps going', () => {
  it('[CS8] [CA10] is taken back with all that it set going: the steps, and the draft of the letter', () => {
    expect(openStepsOf(waits, 'ana')).toEqual(['initials']);
    expect(caseIn(waits, 'ana').letter).toMatchObject({ state: 'draft', purpose: 'beasiswa' });
    const back = continuing(waits, minute(9) + seconds(30), undoes(backOffice1));
    expect(withoutUndo(back)).toEqual(withoutUndo(served));
  });

  it('[CA10] [CS3] is taken back with both branches that it began', () => {
    const forked = continuing(served, minute(9), ends(backOffice1, 'looked-into'));
    expect(openStepsOf(forked, 'ana')).toEqual(['visit-at-home', 'look-in-archive']);
    const back = continuing(forked, minute(9) + seconds(30), undoes(backOffice1));
    expect(withoutUndo(back)).toEqual(withoutUndo(served));
  });

  it('[CA10] is taken back although it called the next visitor in the same breath', () => {
    const ben = [comes('ben', { found: listed }), callsNext(loket1), starts(loket1), ticks('ben'), ends(loket1, 'on')];
    const both = continuing(served, minute(9), ...ben, ends(backOffice1, 'waits', 'next call'));
    expect(stageOf(both, 'ben').is).toBe('called');
    const back = continuing(
      both,
      minute(14) + seconds(20),
      at(minute(14) + seconds(20), undoes(backOffice1)),
      at(minute(14) + seconds(40), undoes(backOffice1)),
    );
    expect([stageOf(back, 'ben').is, stageOf(back, 'ana').is]).toEqual(['waiting', 'serving']);
    expect(caseIn(back, 'ana')).toMatchObject({ open: [], letter: null });
  });

  it('[CA10] [CS2] is not taken back once an official has acted, even if he took that back', () => {
    const initialled = continuing(waits, minute(9) + seconds(10), initials('ana'));
    expect(refusalOf(initialled, undoes(backOffice1), minute(9) + seconds(30))).toBe('nothing-to-undo');
    const unsaid = continuing(initialled, minute(9) + seconds(20), takesBack('ana', 'kabid'));
    expect(openStepsOf(unsaid, 'ana')).toEqual(['initials']);
    expect(refusalOf(unsaid, undoes(backOffice1), minute(9) + seconds(30))).toBe('nothing-to-undo');
  });

  it('[CA10] is not taken back by an official, who takes back his own', () => {
    expect(refusalOf(waits, takesBack('ana', 'back-office'), minute(9) + seconds(10))).toBe('nothing-to-undo');
    const initialled = continuing(waits, minute(10), initials('ana'));
    expect(refusalOf(initialled, takesBack('ana', 'kadis'), minute(10))).toBe('nothing-to-undo');
    expect(caseIn(continuing(initialled, minute(10), takesBack('ana', 'kabid')), 'ana').letter?.parafs).toEqual([]);
  });

  it('[CA10] that ended case and visit together is taken back with both', () => {
    const told = continuing(served, minute(9), ends(backOffice1, 'told'));
    expect(caseIn(told, 'ana').stage).toMatchObject({ is: 'closed', as: 'done' });
    const back = continuing(told, minute(9) + seconds(30), undoes(backOffice1));
    expect(withoutUndo(back)).toEqual(withoutUndo(served));
  });

  it('[CS8] begins the case once: a second one neither begins it anew nor drafts its letter again', () => {
    const again = [initials('ana'), resumes, ...sentBackAgain, ends(backOffice1, 'waits')];
    const hall = continuing(waits, minute(10), ...again);
    expect(openStepsOf(hall, 'ana')).toEqual(['signature']);
    expect(caseIn(hall, 'ana').letter?.parafs).toHaveLength(1);
    expect(stageOf(hall, 'ana')).toMatchObject({ is: 'held', forCase: caseOfVisitor('ana') });
  });

  it('[CS6] that began a letter may meet it again: sent back, corrected, initialled anew', () => {
    const back = acts('ana', 'kadis', 'signature', 'sent-back', { note: 'nama salah' });
    const corrected = acts('ana', 'back-office', 'correction', 'corrected');
    const hall = continuing(waits, minute(10), initials('ana'), back, corrected);
    expect(openStepsOf(hall, 'ana')).toEqual(['initials']);
    expect(caseIn(hall, 'ana').letter).toMatchObject({ state: 'draft', purpose: 'beasiswa', parafs: [] });
    expect(stageOf(hall, 'ana')).toMatchObject({ is: 'held', forCase: caseOfVisitor('ana') });
  });
});

describe('a visitor who is called back to the counters', () => {
  const finds: HallCommand = {
    type: 'check-case',
    caseId: caseOfVisitor('ana'),
    found: null,
    applicant: '',
    by: { clerkId: 'somebody as back-office', roles: ['back-office'], administers: false },
  };
  const sentBack = acts('ana', 'kabid', 'initials', 'sent-back', { note: 'nama lain' });
  const notListed = acts('ana', 'back-office', 'correction', 'not-listed', { note: 'tidak ada' });
  const backAtTheStart = [callsNext(loket1), starts(loket1), ends(loket1, 'on')];
  const there = [...backAtTheStart, callsNext(backOffice1), starts(backOffice1)];

  it('[VI3] [CS8] has the file as a desk has found it since, and not as the counter had seen it before', () => {
    const hall = continuing(waits, minute(10), sentBack, finds, notListed, ...there);
    expect(refusalOf(hall, ends(backOffice1, 'waits'), minute(30))).toBe('needs-unmet');
    expect(refusalOf(hall, ends(backOffice1, 'told'), minute(30))).toBeNull();
  });

  it('[CS8] is not sent home with a receipt for a case that is over', () => {
    const hall = continuing(waits, minute(10), initials('ana'), signs('ana'), handsOver('ana'), ...there);
    expect(caseIn(hall, 'ana').stage).toMatchObject({ is: 'closed', as: 'done' });
    expect(refusalOf(hall, ends(backOffice1, 'fetches-later'), minute(30))).toBe('case-closed');
    expect(refusalOf(hall, ends(backOffice1, 'told'), minute(30))).toBeNull();
  });
});

describe('the letter of a procedure', () => {
  it('[LE3] [CA10] counts a copy that was printed before the last move was taken back', () => {
    const copies: HallCommand = {
      type: 'copy-case-letter',
      caseId: caseOfVisitor('ana'),
      jobId: 'copy',
      printerId: 'printer-loket',
      by: { clerkId: 'somebody as front-office', roles: ['front-office'], administers: false },
    };
    const given = continuing(wentHome, minute(10), initials('ana'), signs('ana'), handsOver('ana'));
    const soon = minute(12) + seconds(10);
    const back = continuing(given, soon, at(soon, copies), at(soon, takesBack('ana', 'front-office')));
    expect(openStepsOf(back, 'ana')).toEqual(['hand-over']);
    expect(caseIn(back, 'ana').letter?.copies).toBe(1);
  });

  it('[LE2] is not issued at a counter, past those who initial and sign it', () => {
    const issues: HallCommand = {
      type: 'issue-letter',
      counterId: backOffice1,
      visitId: 'ana',
      letterId: 'l',
      jobId: 'j',
      code: 'C',
      purpose: 'beasiswa',
      caseId: 'case',
    };
    expect(refusalOf(served, issues, minute(9))).toBe('letter-not-issued-here');
  });

  it('[LE1] is drafted no longer about somebody whom a second look at the counter does not find', () => {
    const looks: HallCommand = {
      type: 'record-check',
      counterId: backOffice1,
      visitId: 'ana',
      found: null,
      applicant: '',
      caseId: 'another',
    };
    const hall = continuing(waits, minute(10), resumes, ...sentBackAgain, looks);
    expect(caseIn(hall, 'ana').letter).toBeNull();
    expect(refusalOf(hall, initials('ana'), minute(20))).toBe('no-draft');
  });
});
