import { describe, expect, it } from 'vitest';
import { clockOf, waitsForApplicant } from '../cases/clock-of.ts';
import { mayUndo } from '../cases/decide-case.ts';
import { at, continuing, eventsOf, minute, refusalOf } from '../hall.fixture.ts';
import { serviceOf } from '../hall-setup.ts';
import type { ServiceSetup } from '../hall-setup.ts';
import {
  asks,
  asksForKtp,
  brings,
  caseIn,
  checks,
  does,
  homeHall,
  homeHallAfter,
  homeSetup,
  openAt,
} from './home.fixture.ts';

const service = serviceOf(homeSetup, 'surat') as ServiceSetup;
const asked = homeHallAfter(asks('siti'), asksForKtp('siti'));
const both = homeHallAfter(asks('siti'), does('siti', 'look', 'ask', { asked: ['ktp', 'sktm'] }));
const startOf = (hall: typeof asked) => clockOf(service, caseIn(hall, 'siti')).start;

describe('what the applicant was asked for', () => {
  it('[HM4] leads the case on by itself, with its photos and without a clerk', () => {
    const hall = continuing(asked, minute(30), brings('siti', 'ktp'));
    expect(openAt(hall, 'siti')).toEqual(['look']);
    expect(caseIn(hall, 'siti')).toMatchObject({ papers: { ktp: 'present' }, moves: 4 });
    expect(caseIn(hall, 'siti').attachments.map(({ id }) => id)).toContain('photo ktp 2');
    const moved = eventsOf(asked, brings('siti', 'ktp'), minute(30)).find(({ type }) => type === 'case-moved');
    expect(moved).toMatchObject({ stepId: 'wait', outcomeId: 'there', clerkId: null, roleId: null });
  });

  it('[HM4] is waited for to the last paper', () => {
    const hall = continuing(both, minute(30), brings('siti', 'ktp'));
    expect(openAt(hall, 'siti')).toEqual(['wait']);
    expect(caseIn(hall, 'siti').papers).toEqual({ ktp: 'present', sktm: 'missing' });
    expect(openAt(continuing(hall, minute(31), brings('siti', 'sktm')), 'siti')).toEqual(['look']);
  });

  it('[HM4] [CS5] begins the clock anew, and until then it stands', () => {
    expect([startOf(asked), waitsForApplicant(service, caseIn(asked, 'siti'))]).toEqual([minute(0), true]);
    const hall = continuing(asked, minute(30), brings('siti', 'ktp'));
    expect([startOf(hall), waitsForApplicant(service, caseIn(hall, 'siti'))]).toEqual([minute(30), false]);
    expect(caseIn(hall, 'siti').openedAt).toBe(minute(0));
  });

  it('[HM4] may be recorded by a clerk, who can take that back', () => {
    const hall = continuing(asked, minute(30), does('siti', 'wait', 'there', null));
    expect([openAt(hall, 'siti'), startOf(hall)]).toEqual([['look'], minute(30)]);
    expect(mayUndo(caseIn(hall, 'siti'), 'somebody as back-office', minute(30))).toBe(true);
  });

  it('[HM6] is nobody’s to take back when he has brought it himself', () => {
    expect(mayUndo(caseIn(continuing(asked, minute(30), brings('siti', 'ktp')), 'siti'), '', minute(30))).toBe(false);
  });

  it('[HM4] may be given up, and then he is told', () => {
    const closed = continuing(asked, minute(30), does('siti', 'wait', 'given-up', { words: 'Kami tutup.' }));
    expect(caseIn(closed, 'siti').stage).toMatchObject({ is: 'closed', as: 'refused' });
    expect(refusalOf(closed, brings('siti', 'ktp'), minute(31))).toBe('case-closed');
  });

  it('[HM4] is taken from nobody who was not asked, and only what the service knows', () => {
    expect(refusalOf(homeHall, brings('siti', 'ktp'), minute(1))).toBe('unknown-case');
    expect(refusalOf(homeHallAfter(asks('siti')), brings('siti', 'ktp'), minute(1))).toBe('nothing-asked');
    expect(refusalOf(asked, brings('siti'))).toBe('nothing-asked');
    expect(refusalOf(asked, brings('siti', 'paspor'))).toBe('unknown-requirement');
  });

  it('[HM4] is what was asked for: other photos are not taken, however often they are sent', () => {
    const hall = continuing(both, minute(30), brings('siti', 'ktp'));
    expect(refusalOf(hall, brings('siti', 'ktp'), minute(31))).toBe('nothing-asked');
    expect(openAt(continuing(hall, minute(31), brings('siti', 'ktp', 'sktm')), 'siti')).toEqual(['look']);
  });

  it('[HM4] can be asked for again and again', () => {
    const again = continuing(asked, minute(30), brings('siti', 'ktp'), asksForKtp('siti'), brings('siti', 'ktp'));
    expect(openAt(again, 'siti')).toEqual(['look']);
    const done = continuing(again, minute(40), checks('siti', true), does('siti', 'look', 'letter'));
    expect(caseIn(done, 'siti').stage).toMatchObject({ as: 'done' });
  });

  it('[HM4] is brought at any hour', () => {
    const night = minute(14 * 60);
    expect(openAt(continuing(asked, night, at(night, brings('siti', 'ktp'))), 'siti')).toEqual(['look']);
  });
});
