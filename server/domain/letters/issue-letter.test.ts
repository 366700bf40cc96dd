import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import type { Hall } from '../hall.ts';
import {
  after,
  anaComes,
  callsNext,
  continuing,
  hallWith,
  minute,
  opens,
  refusalOf,
  starts,
  visitOf,
  found,
} from '../hall.fixture.ts';
import { backOffice1, loket1, setup } from '../hall-setup.fixture.ts';

const served = after(opens(loket1), opens(backOffice1), anaComes, callsNext(loket1), starts(loket1));
const taken = continuing(
  served,
  minute(6),
  { type: 'send-file', counterId: loket1 },
  { type: 'take-file', counterId: backOffice1, visitId: 'ana' },
);
const checks = (answer: typeof found | null): HallCommand => ({
  type: 'record-check',
  counterId: backOffice1,
  visitId: 'ana',
  found: answer,
  applicant: answer ? 'A••' : '',
  caseId: 'case of ana',
});

const issues = (counterId: string = backOffice1, letterId = 'letter'): HallCommand => ({
  type: 'issue-letter',
  counterId,
  visitId: 'ana',
  letterId,
  jobId: `job of ${letterId}`,
  code: 'KODE',
  purpose: 'sekolah',
  caseId: 'case of ana',
});
const copies: HallCommand = { type: 'copy-letter', counterId: backOffice1, visitId: 'ana', jobId: 'copy' };
const hereWith = (answer: typeof found | null) =>
  continuing(
    served,
    minute(6),
    { type: 'transfer', counterId: loket1, stationId: 'back-office', note: '' },
    callsNext(backOffice1),
    starts(backOffice1),
    checks(answer),
  );
const issued = continuing(hereWith(found), minute(10), issues());

const numberAfter = (lastLetter: Hall['lastLetter']) =>
  visitOf(continuing({ ...hereWith(found), lastLetter }, minute(10), issues()), 'ana').letter?.number;

const onRoll = (hall: Hall) => [...hall.jobs.values()].filter(({ kind }) => kind === 'letter');

describe('a letter', () => {
  it('[LE1] is made only for a person found in the register', () => {
    expect(refusalOf(hereWith(null), issues())).toBe('not-listed');
    expect(refusalOf(taken, issues())).toBe('not-listed');
    expect(refusalOf(hereWith(found), issues())).toBeNull();
  });

  it('[LE2] gets its number in the same decision, from the hall’s pattern', () => {
    expect(visitOf(issued, 'ana').letter).toEqual({ id: 'letter', number: '400.9/0001/DINSOS/XI/2026', copies: 0 });
  });

  it('[LE2] numbers go on within the year and begin anew with the next', () => {
    expect(numberAfter({ year: 2026, sequence: 41 })).toBe('400.9/0042/DINSOS/XI/2026');
    expect(numberAfter({ year: 2025, sequence: 41 })).toBe('400.9/0001/DINSOS/XI/2026');
  });

  it('[LE3] is issued once; a copy is counted', () => {
    expect(refusalOf(issued, issues(backOffice1, 'second'))).toBe('letter-issued-already');
    expect(visitOf(continuing(issued, minute(11), copies, copies), 'ana').letter?.copies).toBe(2);
    expect(refusalOf(hereWith(found), copies)).toBe('unknown-letter');
  });

  it('[CS2] is issued and copied only at a station whose work it is, by whoever works on the visit', () => {
    expect(refusalOf(hereWith(found), issues(loket1))).toBe('letter-not-issued-here');
    expect(refusalOf(issued, { ...copies, counterId: loket1 })).toBe('letter-not-issued-here');
    const waiting = continuing(hereWith(found), minute(10), {
      type: 'hold',
      counterId: backOffice1,
      reason: 'kopi',
      returnInMinutes: null,
    });
    expect(refusalOf(waiting, issues())).toBe('visit-elsewhere');
    expect(refusalOf(after(anaComes), issues())).toBe('counter-closed');
  });

  it('[LE1] is not issued by a hall without a letter, nor at a counter without a printer', () => {
    const { letter: _, ...without } = setup;
    expect(refusalOf({ ...hereWith(found), setup: without }, issues())).toBe('letter-not-issued-here');
    const counters = setup.counters.map(({ printerId: __, ...counter }) => counter);
    const printerless = hallWith({ counters }).setup;
    expect(refusalOf({ ...hereWith(found), setup: printerless }, issues())).toBe('letter-not-issued-here');
    expect(refusalOf({ ...issued, setup: printerless }, copies)).toBe('letter-not-issued-here');
  });

  it('[LE7] for A4 alone is issued without a slip of the roll, and at a counter without a printer', () => {
    const letter = setup.letter && { ...setup.letter, paper: 'a4' as const };
    const counters = setup.counters.map(({ printerId: _, ...counter }) => counter);
    const onSheet = continuing({ ...hereWith(found), setup: { ...setup, letter, counters } }, minute(10), issues());
    expect(visitOf(onSheet, 'ana').letter?.number).toBe('400.9/0001/DINSOS/XI/2026');
    expect([onRoll(onSheet).length, onRoll(issued).length]).toEqual([0, 1]);
  });

  it('[LE7] for A4 alone has no copy on the roll either, though a screen of before asks for one', () => {
    const letter = setup.letter && { ...setup.letter, paper: 'a4' as const };
    const onSheet = { ...issued, setup: { ...setup, letter } };
    expect(refusalOf(onSheet, copies)).toBe('letter-on-a4');
  });

  it('[LE3] cannot be undone', () => {
    expect(refusalOf(issued, { type: 'undo', counterId: backOffice1 })).toBe('nothing-to-undo');
  });
});
