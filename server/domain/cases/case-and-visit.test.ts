import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { at, callsNext, continuing, eventOf, minute, refusalOf, starts } from '../hall.fixture.ts';
import { backOffice1, loket1 } from '../hall-setup.fixture.ts';
import { seconds } from '../hall-time/instant.ts';
import {
  acts,
  caseIn,
  caseOfVisitor,
  ends,
  handsOver,
  initials,
  openStepsOf,
  signs,
  takesBack,
  served,
  waits,
  wentHome,
  resumes,
  sentBackAgain,
} from './case-acts.fixture.ts';

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

const receiptOf = (outcome: string) => eventOf('paper-queued', served, ends(backOffice1, outcome), minute(9)).paper;

describe('the receipt of whoever goes home', () => {
  it('[CS5] says what another office has to answer first, where nobody here has a step before', () => {
    expect(receiptOf('to-ministry')).toMatchObject({ kind: 'receipt', awaits: 'ministry', due: { day: '2026-11-23' } });
    expect(receiptOf('fetches-later')).not.toHaveProperty('awaits');
  });
});

it('[CS5] a receipt names the papers that are there, and none that nobody has seen', () => {
  const papers = { ktp: 'present', foto: 'not-needed', sktm: 'missing' } as const;
  const ticks: HallCommand = { type: 'tick-papers', counterId: backOffice1, papers, caseId: caseOfVisitor('ana') };
  const hall = continuing(served, minute(8), ticks);
  const { paper } = eventOf('paper-queued', hall, ends(backOffice1, 'fetches-later'), minute(9));
  const ktp = hall.setup.services.flatMap(({ requirements }) => requirements).find(({ id }) => id === 'ktp');
  expect(paper).toMatchObject({ kind: 'receipt', papers: [ktp?.text.text] });
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
    expect(refusalOf(served, issues)).toBe('letter-not-issued-here');
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
