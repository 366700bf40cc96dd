import { describe, expect, it } from 'vitest';
import {
  acts,
  atBackOffice,
  atFrontOffice,
  caseHall,
  caseOfVisitor,
  ends,
  handsOver,
  initials,
  links,
  signs,
  takesBack,
  ticks,
} from '../cases/case-acts.fixture.ts';
import type { Actor } from '../cases/case-commands.ts';
import type { HallCommand } from '../commands.ts';
import { asks as asksFromHome, asksForKtp, checks, does, homeHall, homeSetup } from '../home/home.fixture.ts';
import { at, callsNext, comes, minute, opens, starts, undoes } from '../hall.fixture.ts';
import type { Step } from '../hall.fixture.ts';
import { backOffice1, loket1 } from '../hall-setup.fixture.ts';
import type { HallSetup } from '../hall-setup.ts';
import type { TimeLimit } from '../hall-time/working-time.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { days, hours, minutes, seconds } from '../hall-time/instant.ts';
import { addUp } from './add-up.fixture.ts';
import { dayOf, daysOf } from './days-lived.fixture.ts';

const tomorrow = minute(0) + days(1);

const outToInboxes = [...atBackOffice('ana'), ends(backOffice1, 'fetches-later')];

/** Each step within so many minutes. */
function withLimits(setup: HallSetup, value: number): HallSetup {
  const limited = ({ steps }: Procedure) => ({
    steps: steps.map((step) => ({ ...step, limit: { value, unit: 'menit' } as const })),
  });
  return {
    ...setup,
    services: setup.services.map((each) => ({ ...each, ...(each.case && { case: limited(each.case) }) })),
  };
}

const withPromise = (setup: HallSetup, timeLimit: TimeLimit): HallSetup => ({
  ...setup,
  services: setup.services.map((each) => ({ ...each, timeLimit })),
});

describe('what a day has done with cases', () => {
  it('[RP1] opened, moved step by step, signed, handed over, closed within its promise', () => {
    const day = dayOf(caseHall, ...outToInboxes, initials('ana'), signs('ana'), handsOver('ana'));
    expect(day.cases['surat']).toEqual({
      opened: 1,
      fromHome: 0,
      done: 1,
      refused: 0,
      expired: 0,
      within: 1,
      late: 0,
      // Not the minute in which her letter was ready and she was at home (CS13).
      tookMinutes: { 6: 1 },
      tookDays: {},
    });
    expect(day.steps['surat']?.['initials']).toMatchObject({ done: 1, returned: 0, took: { 1: 1 } });
    expect(Object.keys(day.steps['surat'] ?? {})).toEqual(['initials', 'signature', 'hand-over']);
    expect(day.letters['surat']).toEqual({ signed: 1, cancelled: 0, copied: 0, handedOver: 1 });
  });

  it('[RP2] [CA10] counts a visit to which a wrong case was linked as if it never was', () => {
    const there = [comes('ben'), callsNext(loket1), starts(loket1)];
    const linked = dayOf(caseHall, ...outToInboxes, ...there, links('ana'), undoes(loket1));
    expect(linked).toEqual(dayOf(caseHall, ...outToInboxes, ...there));
  });

  it('[RP1] is late by the clock of its standard, which stands still when the hall is closed', () => {
    const late = daysOf(
      caseHall,
      ...outToInboxes,
      at(minute(12), initials('ana')),
      at(tomorrow, signs('ana')),
      at(tomorrow + minutes(5), handsOver('ana')),
    );
    expect(late).toHaveLength(2);
    expect(addUp(late).cases['surat']).toMatchObject({ opened: 1, done: 1, within: 0, late: 1 });
    // Opening time until it was signed: six and a half hours until the same minute of the next day, less five.
    expect(addUp(late).cases['surat']?.tookMinutes).toEqual({ 385: 1 });
  });

  it('[RP1] a step is within or beyond its own limit', () => {
    const hall = { ...caseHall, setup: withLimits(caseHall.setup, 30) };
    const steps = dayOf(hall, ...outToInboxes, initials('ana'), at(minute(120), signs('ana'))).steps['surat'];
    expect(steps?.['initials']).toMatchObject({ within: 1, late: 0 });
    expect(steps?.['signature']).toMatchObject({ within: 0, late: 1 });
  });

  it('[RP1] [CS13] a letter that was signed in time and fetched days later is in time, and so is its hand-over', () => {
    const hall = { ...caseHall, setup: withLimits(caseHall.setup, 1) };
    const signedInTime = [...outToInboxes, initials('ana'), signs('ana')];
    const fetches = [callsNext(loket1), starts(loket1), links('ana'), handsOver('ana')];
    const thursday = minute(0) + days(3);
    const fetched = addUp(daysOf(hall, ...signedInTime, at(thursday, opens(loket1)), comes('ben'), ...fetches));
    expect(fetched.cases['surat']).toMatchObject({ done: 1, within: 1, late: 0, tookMinutes: { 7: 1 } });
    expect(fetched.steps['surat']?.['hand-over']).toMatchObject({ within: 1, late: 0, took: { 1: 1 } });
    const given = addUp(daysOf(hall, ...signedInTime, at(thursday, handsOver('ana'))));
    expect(given.cases['surat'], 'without a number').toMatchObject({ within: 1, late: 0, tookMinutes: { 6: 1 } });
    expect(given.steps['surat']?.['hand-over']).toMatchObject({ within: 1, late: 0, took: { 0: 1 } });
  });

  it('[RP1] [CS13] one that was let lie while its visitor was served is late, and one in days counts those that he was away for not at all', () => {
    const hall = { ...caseHall, setup: withLimits(caseHall.setup, 1) };
    const there = [...outToInboxes, initials('ana'), signs('ana'), comes('ben'), callsNext(loket1), starts(loket1)];
    const late = dayOf(hall, ...there, links('ana'), at(minute(240), handsOver('ana')));
    expect(late.steps['surat']?.['hand-over']).toMatchObject({ within: 0, late: 1 });
    expect(late.cases['surat']).toMatchObject({ within: 0, late: 1 });
    const inDays = { ...caseHall, setup: withPromise(caseHall.setup, { value: 1, unit: 'hari kerja' }) };
    const thursday = minute(0) + days(3);
    const fetched = daysOf(
      inDays,
      ...outToInboxes,
      at(tomorrow, initials('ana')),
      signs('ana'),
      at(thursday, handsOver('ana')),
    );
    expect(addUp(fetched).cases['surat']).toMatchObject({ within: 1, late: 0, tookDays: { 1: 1 } });
  });

  it('[RP1] [CA12] a case that expired with its visitor is counted on the day that ended', () => {
    const left = [...atFrontOffice('ana'), ticks('ana')];
    expect(dayOf(caseHall, ...left, at(tomorrow, { type: 'close-day' })).cases['surat']).toMatchObject({
      opened: 1,
      expired: 1,
    });
  });

  it('[RP1] sent back is counted where it was sent back from', () => {
    const day = dayOf(caseHall, ...outToInboxes, acts('ana', 'kabid', 'initials', 'sent-back', { note: 'NIK keliru' }));
    expect(day.steps['surat']?.['initials']).toMatchObject({ done: 1, returned: 1 });
  });

  it('[RP2] a hand-over that was taken back is none, and the case is open as before', () => {
    const steps = [...outToInboxes, initials('ana'), signs('ana'), handsOver('ana'), takesBack('ana', 'front-office')];
    const day = dayOf(caseHall, ...steps);
    expect(day.cases['surat']).toMatchObject({ opened: 1, done: 0, within: 0, tookMinutes: {} });
    expect(day.letters['surat']).toMatchObject({ signed: 1, handedOver: 0 });
    expect(day.steps['surat']?.['hand-over']).toBeUndefined();
  });

  it('[RP2] taken back after midnight, the two days together know nothing of it', () => {
    const midnight = minute(0) + hours(16);
    const both = daysOf(
      caseHall,
      ...outToInboxes,
      at(midnight - seconds(20), initials('ana')),
      at(midnight + seconds(20), takesBack('ana', 'kabid')),
      at(midnight + hours(9), initials('ana')),
    );
    expect(both).toHaveLength(2);
    expect(both[0]?.steps['surat']?.['initials']).toMatchObject({ done: 1 });
    expect(both[1]?.steps['surat']?.['initials']).toMatchObject({ done: 0 });
    expect(addUp(both).steps['surat']?.['initials']).toMatchObject({ done: 1, returned: 0 });
  });

  it('[RP1] [LE2] a cancelled letter stays signed, and is counted as cancelled on its day', () => {
    const by: Actor = { clerkId: 'kadis', roles: ['kadis'], administers: true };
    const cancel: HallCommand = {
      type: 'cancel-letter',
      letterId: 'letter of fetches-later',
      serviceId: 'surat',
      by,
      caseId: caseOfVisitor('ana'),
      reason: 'Nama keliru',
    };
    const [first, second] = daysOf(caseHall, ...outToInboxes, initials('ana'), signs('ana'), at(tomorrow, cancel));
    expect(first?.letters['surat']).toMatchObject({ signed: 1, cancelled: 0 });
    expect(second?.letters['surat']).toMatchObject({ signed: 0, cancelled: 1 });
  });
});

describe('what a day has done for people at home', () => {
  const services = homeSetup.services.map((each) => ({
    ...each,
    timeLimit: { ...each.timeLimit, pausedByOutage: true },
  }));
  const hall = { ...homeHall, setup: { ...homeHall.setup, services } };
  const by: Actor = { clerkId: 'admin', roles: [], administers: true };
  const [looks, answers] = [checks('siti', true), does('siti', 'look', 'letter')];
  const casesOf = (...steps: readonly (HallCommand | Step)[]) => addUp(daysOf(hall, ...steps)).cases['surat'];

  it('[RP1] [HM1] is within the promise of whoever asks from home, which no outage of the counters moves', () => {
    const outage = [
      at(minute(10), { type: 'begin-outage', reason: 'Jaringan mati', by }),
      at(minute(70), { type: 'end-outage', by }),
    ] as const;
    // Due on Tuesday at half past three; answered on Wednesday at opening.
    const steps = [asksFromHome('siti'), ...outage, at(tomorrow + days(1), looks), answers];
    expect(casesOf(...steps)).toMatchObject({ done: 1, within: 0, late: 1, tookDays: { 2: 1 } });
  });

  it('[RP1] [CS5] counts its days as the promise does: what came after closing time begins on the next working day', () => {
    const evening = minute(0) + hours(12);
    const steps = [at(evening, asksFromHome('siti')), at(tomorrow + hours(1), looks), answers];
    expect(casesOf(...steps)).toMatchObject({ done: 1, within: 1, tookDays: { 0: 1 } });
  });

  it('[RP1] [HM4] is late with nobody while it waits for its applicant, who never answers', () => {
    const given = does('siti', 'wait', 'given-up');
    const steps = [asksFromHome('siti'), asksForKtp('siti'), at(tomorrow + days(7), given)];
    expect(casesOf(...steps)).toMatchObject({ refused: 1, within: 1, late: 0, tookDays: { 0: 1 } });
  });
});
