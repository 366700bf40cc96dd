import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import type { Hall } from '../hall.ts';
import {
  at,
  callsNext,
  clerkAt,
  comes,
  continuing,
  minute,
  refusalOf,
  stageOf,
  starts,
  undoes,
  visitOf,
  found,
} from '../hall.fixture.ts';
import { backOffice1, loket1 } from '../hall-setup.fixture.ts';
import { seconds } from '../hall-time/instant.ts';
import {
  acts,
  caseIn,
  caseOfVisitor,
  ends,
  initials,
  openStepsOf,
  sentBackAgain,
  takesBack,
  ticks,
  served,
  waits,
  resumes,
} from './case-acts.fixture.ts';
/** All that may be seen and decided upon, leaving out which act it was. */
const withoutUndo = (hall: Hall) => ({
  visit: { ...visitOf(hall, 'ana'), edition: 0, undo: null },
  case: { ...caseIn(hall, 'ana'), undo: null, moves: 0 },
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
    const ben = [comes('ben', { found }), callsNext(loket1), starts(loket1), ticks('ben'), ends(loket1, 'on')];
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
    const alone = {
      ...takesBack('ana', ''),
      by: { clerkId: clerkAt(backOffice1), roles: ['back-office'], administers: false },
    };
    expect(refusalOf(waits, alone as HallCommand, minute(9) + seconds(10)), 'the visit would stay').toBe(
      'nothing-to-undo',
    );
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
