import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import {
  callsNext,
  comes,
  continuing,
  eventOf,
  found,
  minute,
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
  atFrontOffice,
  caseHallAfter,
  caseIn,
  caseOfVisitor,
  comesFor,
  ends,
  handsOver,
  initials,
  links,
  openStepsOf,
  sentBackAgain,
  signs,
  takesBack,
  ticks,
  served,
  waits,
} from './case-acts.fixture.ts';

const place = { stationId: 'front-office', since: minute(2), overtaken: 0 };

describe('a visitor who waits in the hall for his case', () => {
  const signed = continuing(waits, minute(10), initials('ana'), signs('ana'));

  it('[CS8] sits until the case wants him, and is called by nobody meanwhile', () => {
    expect(stageOf(waits, 'ana')).toEqual({
      is: 'held',
      reason: '',
      returnAt: null,
      forCase: caseOfVisitor('ana'),
      ...place,
    });
    expect(refusalOf(waits, callsNext(loket1), minute(10))).toBe('nobody-waiting');
  });

  it('[CS8] [CA6] [CA1] is in line again when the letter is signed, at the place of his arrival', () => {
    expect(stageOf(signed, 'ana')).toEqual({ is: 'waiting', ...place });
    const behindHim = continuing(waits, minute(10), comes('ben'), initials('ana'), signs('ana'), callsNext(loket1));
    expect([stageOf(behindHim, 'ana').is, stageOf(behindHim, 'ben').is]).toEqual(['called', 'waiting']);
  });

  it('[CS8] is called together with another who came for the same case, and waits as he does', () => {
    const two = continuing(
      waits,
      minute(10),
      comes('ben', { found: null }),
      callsNext(loket1),
      starts(loket1),
      links('ana'),
      { type: 'transfer', counterId: loket1, stationId: 'back-office', note: '' } as const,
      callsNext(backOffice1),
      starts(backOffice1),
      ends(backOffice1, 'waits'),
    );
    expect(['ana', 'ben'].map((name) => stageOf(two, name).is)).toEqual(['held', 'held']);
    const called = continuing(two, minute(20), initials('ana'), signs('ana'));
    expect(['ana', 'ben'].map((name) => stageOf(called, name).is)).toEqual(['waiting', 'waiting']);
  });

  it('[CS8] is not called when the case of another who waits wants that one', () => {
    const [ben, second] = [comes('ben', { found }), 'second call of ben'];
    const two = continuing(waits, minute(10), ben, callsNext(loket1, 'call of ben'), starts(loket1), ticks('ben'));
    const both = [ends(loket1, 'on'), callsNext(backOffice1, second), starts(backOffice1), ends(backOffice1, 'waits')];
    const called = continuing(two, minute(15), ...both, initials('ana'), signs('ana'));
    expect(['ana', 'ben'].map((name) => stageOf(called, name).is)).toEqual(['waiting', 'held']);
  });

  it('[CS8] is in line again when the case ends without a letter', () => {
    const back = acts('ana', 'kabid', 'initials', 'sent-back', { note: 'periksa lagi' });
    const checked: HallCommand = {
      type: 'check-case',
      caseId: caseOfVisitor('ana'),
      found: null,
      applicant: '',
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
    const wanted = continuing(signed, minute(12), ...sentBackAgain, ends(backOffice1, 'waits'));
    expect(stageOf(wanted, 'ana')).toEqual({ is: 'waiting', ...place });
    const over = continuing(signed, minute(12), handsOver('ana'), ...sentBackAgain, ends(backOffice1, 'waits'));
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

  it('[CA12] [CS8] does not expire when it was decided that day, nor does a visitor who has been served', () => {
    const told = continuing(served, minute(9), ends(backOffice1, 'told'));
    expect(eventOf('day-closed', told, { type: 'close-day' }, tomorrow)).toMatchObject({
      expired: [],
      casesExpired: [],
    });
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
