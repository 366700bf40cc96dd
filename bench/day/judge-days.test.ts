import { describe, expect, it } from 'vitest';
import { shippedHall } from '../../server/adapters/hall-file/shipped-halls.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import type { Announcement } from '../../display/announcer/announcement.ts';
import { DayRecord } from './day-record.ts';
import { judgeDays } from './judge-days.ts';
import type { DaysEvidence, LivedDay } from './judge-days.ts';
import { Witness } from './witness.ts';

const hall = shippedHall('pariaman');
const [here, there] = hall.counters;
if (!here || !there) throw new Error('The hall has two counters.');
const [service] = hall.services;

const visit = { visitId: 'v', clerkId: 'k' };
const called = (announcementId: string, counterId = here.id) => ({
  ...visit,
  type: 'visit-called',
  at: 2,
  counterId,
  announcementId,
});
const issued = {
  type: 'ticket-issued',
  visitId: 'v',
  at: 1,
  number: 'A001',
  serviceId: service?.id,
  stationId: here.stationId,
};
const undone = { ...visit, type: 'action-undone', what: 'visit-called', counterId: here.id, at: 3 };
const wentOn = { ...visit, type: 'stage-finished', next: there.stationId, at: 3, counterId: here.id };
const sound = (id: string, more: Partial<Announcement> = {}) => ({
  id,
  number: 'A001',
  place: here.name,
  at: 2,
  ...more,
});

/** One visitor, his slip, and the announcements heard. */
function livedDay(opensAt: number, heard: readonly object[]): LivedDay {
  const record = new DayRecord();
  record.issued.push('A001');
  const witness = new Witness();
  witness.heard.push(...(heard as Announcement[]));
  const papers = [{ text: 'Tunggu sampai nomor A001 dipanggil', unknown: [] }] as unknown as LivedDay['papers'];
  return { opensAt, record, witness, papers };
}

function verdictOnDays(days: readonly LivedDay[], events: readonly object[]) {
  const evidence: DaysEvidence = {
    hall,
    days,
    ledger: {
      events: [...days.map(({ opensAt }) => ({ ...issued, at: opensAt + 1 })), ...events] as unknown as HallEvent[],
      visits: days.map(({ opensAt }) => ({ number: 'A001', outcome: 'done', arrivedAt: opensAt + 1 })),
    },
    faults: [],
    seconds: 1,
    visitors: 1,
  };
  const { ok, callsAnnouncedOnce, problems } = judgeDays(evidence);
  return { ok, callsAnnouncedOnce, problems: problems.length };
}

const verdictOn = (events: readonly object[], heard: readonly object[]) => verdictOnDays([livedDay(0, heard)], events);

describe('the judge of a day', () => {
  it('finds nothing where nothing is amiss', () => {
    expect(verdictOn([called('c1')], [sound('c1')])).toEqual({ ok: true, callsAnnouncedOnce: true, problems: 0 });
  });

  it.each([
    ['with the number of somebody else', sound('c1', { number: 'A002' })],
    ['to another counter', sound('c1', { place: there.name })],
  ])('finds a call %s', (_, heard) => {
    expect(verdictOn([called('c1')], [heard])).toMatchObject({ ok: false, problems: 1 });
  });

  it('finds a call that was not heard, though a later one of the same visitor was taken back', () => {
    const events = [called('c1'), wentOn, called('c2', there.id), undone];
    expect(verdictOn(events, [])).toMatchObject({ ok: false, callsAnnouncedOnce: false });
    expect(verdictOn(events, [sound('c1')])).toMatchObject({ ok: true });
  });

  it('gives every day its own numbers and calls, and finds a call of yesterday that is heard again', () => {
    const calls = [called('c1'), { ...called('c2'), at: 102 }];
    const morning = { ...sound('c2'), at: 102 };
    expect(verdictOnDays([livedDay(0, [sound('c1')]), livedDay(100, [morning])], calls)).toMatchObject({ ok: true });
    const again = livedDay(100, [sound('c1'), morning]);
    expect(verdictOnDays([livedDay(0, [sound('c1')]), again], calls)).toMatchObject({ callsAnnouncedOnce: false });
  });
});
