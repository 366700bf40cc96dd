import { describe, expect, it } from 'vitest';
import { shippedHall } from '../../server/adapters/hall-file/shipped-halls.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import type { Announcement } from '../../display/announcer/announcement.ts';
import { DayRecord } from './day-record.ts';
import { judgeDay } from './judge-day.ts';
import type { DayEvidence } from './judge-day.ts';
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
function verdictOn(events: readonly object[], heard: readonly object[]) {
  const record = new DayRecord();
  record.issued.push('A001');
  const witness = new Witness();
  witness.heard.push(...(heard as Announcement[]));
  const evidence: DayEvidence = {
    hall,
    record,
    witness,
    papers: [{ text: 'Tunggu sampai nomor A001 dipanggil', unknown: [] }] as unknown as DayEvidence['papers'],
    ledger: { events: [issued, ...events] as unknown as HallEvent[], visits: [{ number: 'A001', outcome: 'done' }] },
    faults: [],
    seconds: 1,
    visitors: 1,
  };
  const { ok, callsAnnouncedOnce, problems } = judgeDay(evidence);
  return { ok, callsAnnouncedOnce, problems: problems.length };
}

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
});
