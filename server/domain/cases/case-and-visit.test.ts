import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { evolve } from '../evolve.ts';
import type { HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';
import {
  at,
  callsNext,
  comes,
  continuing,
  eventsOf,
  eventOf,
  minute,
  opens,
  refusalOf,
  stageOf,
  starts,
  undoes,
  visitOf,
} from '../hall.fixture.ts';
import { backOffice1, loket1 } from '../hall-setup.fixture.ts';
import { days, minutes, seconds } from '../hall-time/instant.ts';
import {
  acts,
  atBackOffice,
  atFrontOffice,
  caseHall,
  caseHallAfter,
  caseIn,
  caseOfVisitor,
  ends,
  handsOver,
  initials,
  links,
  listed,
  openStepsOf,
  signs,
  takesBack,
  ticks,
} from './case-acts.fixture.ts';

const served = caseHallAfter(...atBackOffice('ana'));
const waits = continuing(served, minute(9), ends(backOffice1, 'waits'));
const wentHome = continuing(served, minute(9), ends(backOffice1, 'fetches-later'));
const place = { stationId: 'front-office', since: minute(2), overtaken: 0 };

/** Ben takes a number on another day, and is joined to the case of somebody who had one before. */
const comesFor = (name: string): readonly HallCommand[] => [
  ...[opens(loket1), comes('ben'), callsNext(loket1), starts(loket1)],
  links(name),
];

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

  it('[CS8] is found in spite of a wrong one that the visitor was joined to first', () => {
    const other = continuing(wentHome, minute(10), ...[comes('citra'), callsNext(loket1), starts(loket1)]);
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
    const again: readonly HallCommand[] = [
      ...[initials('ana'), { type: 'resume', counterId: loket1, visitId: 'ana' } as const, callsNext(loket1)],
      ...[starts(loket1), { type: 'transfer', counterId: loket1, stationId: 'back-office', note: '' } as const],
      ...[callsNext(backOffice1), starts(backOffice1), ends(backOffice1, 'waits')],
    ];
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

describe('the letter of a procedure', () => {
  it('[LE2] is not issued at a counter, past those who initial and sign it', () => {
    const issues: HallCommand = {
      ...{ type: 'issue-letter', counterId: backOffice1, visitId: 'ana', letterId: 'l', jobId: 'j' },
      ...{ code: 'C', purpose: 'beasiswa' },
    };
    expect(refusalOf(served, issues, minute(9))).toBe('letter-not-issued-here');
  });

  it('[LE1] is drafted no longer about somebody whom a second look at the counter does not find', () => {
    const atDesk: readonly HallCommand[] = [
      ...[{ type: 'resume', counterId: loket1, visitId: 'ana' } as const, callsNext(loket1), starts(loket1)],
      ...[{ type: 'transfer', counterId: loket1, stationId: 'back-office', note: '' } as const],
      ...[callsNext(backOffice1), starts(backOffice1)],
    ];
    const looks: HallCommand = {
      ...{ type: 'record-check', counterId: backOffice1, visitId: 'ana', found: null, applicant: '' },
      caseId: 'another',
    };
    const hall = continuing(waits, minute(10), ...atDesk, looks);
    expect(caseIn(hall, 'ana').letter).toBeNull();
    expect(refusalOf(hall, initials('ana'), minute(20))).toBe('no-draft');
  });
});

describe('a visitor who waits in the hall for his case', () => {
  const signed = continuing(waits, minute(10), initials('ana'), signs('ana'));

  it('[CS8] sits until the case wants him, and is called by nobody meanwhile', () => {
    expect(stageOf(waits, 'ana')).toEqual({
      ...{ is: 'held', reason: '', returnAt: null, forCase: caseOfVisitor('ana') },
      ...place,
    });
    expect(refusalOf(waits, callsNext(loket1), minute(10))).toBe('nobody-waiting');
  });

  it('[CS8] [CA6] [CA1] is in line again when the letter is signed, at the place of his arrival', () => {
    expect(stageOf(signed, 'ana')).toEqual({ is: 'waiting', ...place });
    const behindHim = continuing(waits, minute(10), comes('ben'), initials('ana'), signs('ana'), callsNext(loket1));
    expect([stageOf(behindHim, 'ana').is, stageOf(behindHim, 'ben').is]).toEqual(['called', 'waiting']);
  });

  it('[CS8] is in line again when the case ends without a letter', () => {
    const back = acts('ana', 'kabid', 'initials', 'sent-back', { note: 'periksa lagi' });
    const checked: HallCommand = {
      ...{ type: 'check-case', caseId: caseOfVisitor('ana'), found: null, applicant: '' },
      by: { clerkId: 'x', roles: ['back-office'], administers: false },
    };
    const refused = acts('ana', 'back-office', 'correction', 'not-listed', { note: 'tidak terdaftar' });
    const hall = continuing(waits, minute(10), back, checked, refused);
    expect(caseIn(hall, 'ana').stage).toMatchObject({ is: 'closed', as: 'refused' });
    expect(stageOf(hall, 'ana')).toEqual({ is: 'waiting', ...place });
  });

  it('[CS8] [CA10] once asked to get up, is not sent back to his chair by anybody who takes something back', () => {
    expect(refusalOf(signed, takesBack('ana', 'kadis'), minute(11))).toBe('nothing-to-undo');
    expect(refusalOf(signed, undoes(backOffice1), minute(9) + seconds(50))).toBe('nothing-to-undo');
  });

  it('[CA7] [CA10] may be called earlier by hand, and that can be taken back', () => {
    const resumed = continuing(waits, minute(10), { type: 'resume', counterId: loket1, visitId: 'ana' });
    expect(stageOf(resumed, 'ana')).toEqual({ is: 'waiting', ...place });
    const back = continuing(resumed, minute(10) + seconds(30), undoes(loket1));
    expect(stageOf(back, 'ana')).toMatchObject({ is: 'held', forCase: caseOfVisitor('ana') });
  });

  it('[CA10] [CS8] is not taken back to wait for what has come meanwhile', () => {
    const resumed = continuing(waits, minute(10), initials('ana'), {
      type: 'resume',
      counterId: loket1,
      visitId: 'ana',
    });
    const then = (more: HallCommand) => continuing(resumed, minute(11) + seconds(10), more);
    expect(refusalOf(then(signs('ana')), undoes(loket1), minute(11) + seconds(30))).toBe('nothing-to-undo');
    expect(refusalOf(resumed, undoes(loket1), minute(11) + seconds(30))).toBeNull();
  });

  it('[CS8] does not sit down for a case that wants him already, or is over', () => {
    const atDesk: readonly HallCommand[] = [
      ...[callsNext(loket1), starts(loket1)],
      ...[{ type: 'transfer', counterId: loket1, stationId: 'back-office', note: '' } as const],
      ...[callsNext(backOffice1), starts(backOffice1)],
    ];
    const wanted = continuing(signed, minute(12), ...atDesk, ends(backOffice1, 'waits'));
    expect(stageOf(wanted, 'ana')).toEqual({ is: 'waiting', ...place });
    const over = continuing(signed, minute(12), handsOver('ana'), ...atDesk, ends(backOffice1, 'waits'));
    expect(stageOf(over, 'ana')).toEqual({ is: 'waiting', ...place });
  });

  it('[CS8] [LE5] leaves with the letter: the step is done at the counter, and the visit ends after it', () => {
    const atCounter = continuing(signed, minute(12), callsNext(loket1), starts(loket1));
    expect(refusalOf(atCounter, ends(loket1, 'handed'), minute(14))).toBe('needs-unmet');
    const handed = continuing(atCounter, minute(14), handsOver('ana'), ends(loket1, 'handed'));
    expect(caseIn(handed, 'ana')).toMatchObject({
      stage: { is: 'closed', as: 'done' },
      handedOver: { to: 'applicant', purpose: 'beasiswa' },
    });
    expect(stageOf(handed, 'ana').is).toBe('done');
  });
});

describe('a case and the end of the day', () => {
  const tomorrow = minute(0) + days(1);

  it('[CS8] [CA12] outlives the visitor who waited: he expires, it goes on, and is handed over next day', () => {
    const closed = eventOf('day-closed', waits, { type: 'close-day' }, tomorrow);
    expect(closed).toMatchObject({ expired: ['ana'], casesExpired: [] });
    const hall = continuing(waits, tomorrow, initials('ana'), signs('ana'), ...comesFor('ana'));
    expect(visitOf(hall, 'ben').caseId).toBe(caseOfVisitor('ana'));
    const handed = continuing(hall, tomorrow + minutes(10), handsOver('ana'), ends(loket1, 'handed'));
    expect(caseIn(handed, 'ana').stage).toMatchObject({ is: 'closed', as: 'done' });
    expect(stageOf(handed, 'ben').is).toBe('done');
  });

  it('[CA12] [CS8] expires with the visitor when nobody in the house works on it', () => {
    const left = caseHallAfter(...atFrontOffice('ana'), ticks('ana'));
    expect(eventOf('day-closed', left, { type: 'close-day' }, tomorrow)).toMatchObject({
      expired: ['ana'],
      casesExpired: [caseOfVisitor('ana')],
    });
    expect(continuing(left, tomorrow, { type: 'close-day' }).cases.size).toBe(0);
  });

  it('[CS8] [CS3] lives on while a branch waits at its join', () => {
    const forked = continuing(
      served,
      minute(9),
      ends(backOffice1, 'looked-into'),
      acts('ana', 'back-office', 'look-in-archive', 'looked'),
    );
    const hall = continuing(forked, tomorrow, acts('ana', 'fungsional', 'visit-at-home', 'seen'));
    expect(openStepsOf(hall, 'ana')).toEqual(['decision']);
  });

  it('[CS2] [CS8] lives on while it lies outside the house, and takes its answer on a later day', () => {
    const outside = continuing(served, minute(9), ends(backOffice1, 'to-ministry'));
    const hall = continuing(outside, tomorrow + days(30), acts('ana', 'back-office', 'ministry', 'answered'));
    expect(caseIn(hall, 'ana').stage).toMatchObject({ is: 'closed', as: 'done' });
  });

  it('[CS8] is joined by a visitor only as long as it is open', () => {
    const done = continuing(waits, tomorrow, initials('ana'), signs('ana'), handsOver('ana'));
    const ben = continuing(done, tomorrow + minutes(5), ...comesFor('ana').slice(0, -1));
    expect(refusalOf(ben, links('ana'), tomorrow + minutes(20))).toBe('case-closed');
    expect(refusalOf(ben, links('nobody'), tomorrow + minutes(20))).toBe('unknown-case');
  });
});
