import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  acts,
  atBackOffice,
  atFrontOffice,
  caseOfVisitor,
  ends,
  handsOver,
  initials,
  links,
  signs,
  takesBack,
  ticks,
} from '../../domain/cases/case-acts.fixture.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { at, callsNext, clerkAt, comes, minute, opens, starts, undoes, found } from '../../domain/hall.fixture.ts';
import { backOffice1, loket1, loket2 } from '../../domain/hall-setup.fixture.ts';
import { days, hours } from '../../domain/hall-time/instant.ts';
import { ArchivedHall, everything } from './case-archive.fixture.ts';
import { openDatabase } from './open-database.ts';
import { SqliteArchive } from './sqlite-archive.ts';

const ana = caseOfVisitor('ana');
const tomorrow = minute(0) + days(1);

let db: Sqlite;
let archived: ArchivedHall;
beforeEach(() => {
  db = openDatabase(':memory:');
  archived = new ArchivedHall(db);
});
afterEach(() => db.close());

/** At another counter than the one where the case was begun. */
const linksThere = (name: string) => ({ ...links(name), counterId: loket2 }) as HallCommand;
const typesIn = async (id: string) => (await archived.archive.story(id)).map(({ type }) => type);
const stateOf = async (id: string) => {
  const { found } = await archived.archive.search(everything, null, 50);
  return found.find((each) => each.id === id)?.state;
};

describe('a case in the tables', () => {
  it('[CS2] is kept as it lives, with its number, its visit and who fetched it', async () => {
    await archived.live(...atBackOffice('ana'), ends(backOffice1, 'fetches-later'), initials('ana'), signs('ana'));
    const { undo: _, ...living } = archived.hall.cases.get(ana) ?? { undo: null };
    expect(await archived.archive.case(ana)).toEqual({
      case: { ...living, undo: null },
      visitNumber: 'A001',
      recipient: '',
    });
    await archived.live(handsOver('ana'));
    await archived.happen([], { recipient: { caseId: ana, name: 'Warga Penjemput' } });
    expect(await archived.archive.case(ana)).toMatchObject({
      case: { stage: { is: 'closed', as: 'done' }, handedOver: { to: 'applicant' } },
      recipient: 'Warga Penjemput',
    });
    expect(await archived.archive.case('no such case')).toBeUndefined();
  });

  it('[CS2] [CA10] stands where it stood when a move was taken back', async () => {
    await archived.live(...atBackOffice('ana'), ends(backOffice1, 'to-ministry'), {
      ...acts('ana', 'back-office', 'ministry', 'answered'),
    });
    expect([await stateOf(ana), await archived.find({ state: 'done' })]).toEqual(['done', [ana]]);
    await archived.live(takesBack('ana', 'back-office'));
    expect([await stateOf(ana), await archived.find({ state: 'done' })]).toEqual(['open', []]);
    expect(await archived.find({ state: 'open' })).toEqual([ana]);
    expect((await archived.archive.case(ana))?.case).toMatchObject({ stage: { is: 'open' }, undo: null });
  });

  it('[CS2] [CA12] expires with the day, and its story says so', async () => {
    await archived.live(...atFrontOffice('ana'), ticks('ana'), at(tomorrow, { type: 'close-day' }));
    expect((await archived.archive.case(ana))?.case.stage).toMatchObject({ is: 'closed', as: 'expired', at: tomorrow });
    expect([await archived.find({ state: 'expired' }), await archived.find({ state: 'open' })]).toEqual([[ana], []]);
    expect((await typesIn(ana)).at(-1)).toBe('day-closed');
  });

  it('[LE2] [LE3] has its letter as it was signed, with copies counted and the reason for which it was cancelled', async () => {
    await archived.live(...atBackOffice('ana'), ends(backOffice1, 'fetches-later'), initials('ana'), signs('ana'));
    const { letter } = archived.hall.cases.get(ana) ?? {};
    const id = letter?.id ?? '';
    const signed = await archived.archive.letter(id);
    expect(signed).toMatchObject({ id, caseId: ana, copies: 0, cancelledWhy: null, slip: { number: letter?.number } });
    const by = { clerkId: 'somebody as kadis', roles: ['kadis'], administers: false };
    await archived.live(
      { type: 'copy-case-letter', caseId: ana, by, jobId: 'copy', printerId: 'printer-loket' },
      { type: 'cancel-letter', letterId: id, serviceId: 'surat', caseId: ana, reason: 'Nama keliru', by },
    );
    expect(await archived.archive.letter(id)).toEqual({ ...signed, copies: 1, cancelledWhy: 'Nama keliru' });
    expect(await archived.archive.letter('no such letter')).toBeUndefined();
  });

  it('[LE8] has its letter printed as cancelled, where a printer out of paper comes to it only then', async () => {
    await archived.live(...atBackOffice('ana'), ends(backOffice1, 'fetches-later'), initials('ana'), signs('ana'));
    const letterId = archived.hall.cases.get(ana)?.letter?.id ?? '';
    const printed = new SqliteArchive(db);
    const signed = await printed.letter(letterId);
    const by = { clerkId: 'somebody as kadis', roles: ['kadis'], administers: false };
    await archived.live({
      type: 'cancel-letter',
      letterId,
      serviceId: 'surat',
      caseId: ana,
      reason: 'Nama keliru',
      by,
    });
    expect(await printed.letter(letterId)).toEqual({ ...signed, state: 'cancelled' });
  });
});

describe('the story of a case', () => {
  it('[CS2] [CS10] has everything in order, what happened before it was opened too', async () => {
    await archived.live(...atBackOffice('ana'), ends(backOffice1, 'fetches-later'), initials('ana'), signs('ana'));
    await archived.live(handsOver('ana'));
    const story = await archived.archive.story(ana);
    expect(story.map(({ type }) => type)).toEqual([
      'ticket-issued',
      'visit-called',
      'serving-started',
      'papers-ticked',
      'case-opened',
      'stage-finished',
      'visit-called',
      'serving-started',
      'stage-finished',
      'case-moved',
      'letter-drafted',
      'case-moved',
      'paraf-given',
      'case-moved',
      'letter-signed',
      'case-moved',
      'handed-over',
    ]);
    expect(story.map(({ at: when }) => when)).toEqual(story.map(({ at: when }) => when).toSorted((a, b) => a - b));
  });

  it('[CS2] [CS10] goes on with the visit of whoever came back for it, each line once', async () => {
    await archived.live(...atBackOffice('ana'), ends(backOffice1, 'fetches-later'), comes('ben'), opens(loket2));
    await archived.live({ type: 'call-next', counterId: loket1, announcementId: 'second call' }, starts(loket1));
    expect(await archived.find({ clerkId: clerkAt(loket2) })).toEqual([]);
    await archived.live(links('ana'), initials('ana'));
    const types = await typesIn(ana);
    expect(types.filter((type) => type === 'ticket-issued')).toHaveLength(2);
    expect(types.slice(-3)).toEqual(['case-linked', 'case-moved', 'paraf-given']);
    const before = types.length;
    await archived.live(ends(loket1, 'told'));
    expect((await typesIn(ana)).slice(before)).toEqual(['stage-finished']);
  });

  it('[CA10] [CS10] has no line of a visit that was linked to it by mistake, and none of its clerks', async () => {
    await archived.live(...atBackOffice('ana'), ends(backOffice1, 'fetches-later'), comes('ben'), opens(loket2));
    const before = await typesIn(ana);
    const theirs = async () => (await archived.find({ clerkId: clerkAt(loket2) })).length;
    const there = linksThere('ana');
    await archived.live({ type: 'call-next', counterId: loket2, announcementId: 'second call' }, starts(loket2), there);
    expect([(await typesIn(ana)).length, await theirs()]).toEqual([before.length + 4, 1]);
    await archived.live(undoes(loket2));
    expect([await typesIn(ana), await theirs()]).toEqual([before, 0]);
    await archived.live(there, undoes(loket2), there);
    expect([(await typesIn(ana)).at(-1), await theirs()]).toEqual(['case-linked', 1]);
    await archived.live(undoes(loket2));
    expect([await typesIn(ana), await theirs()]).toEqual([before, 0]);
    const own = await archived.find({ clerkId: clerkAt(loket1) });
    expect(own, 'whoever had to do with it himself is found by it still').toHaveLength(1);
  });

  it('[CA10] [CS10] has still the lines of a visit that was linked to it before, when only the last link to it is undone', async () => {
    await archived.live(...atBackOffice('ana'), ends(backOffice1, 'fetches-later'));
    await archived.live(comes('citra'), callsNext(loket1, 'call of citra'), starts(loket1), ticks('citra'));
    await archived.live(ends(loket1, 'on'), comes('ben'), opens(loket2));
    await archived.live({ type: 'call-next', counterId: loket2, announcementId: 'second call' }, starts(loket2));
    await archived.live(linksThere('ana'), linksThere('citra'), linksThere('ana'));
    const theirs = async () => (await archived.find({ clerkId: clerkAt(loket2) })).length;
    expect(await theirs()).toBe(2);
    await archived.live(undoes(loket2));
    expect([(await typesIn(ana)).at(-1), await theirs()]).toEqual(['action-undone', 2]);
  });

  it('[CS2] has the papers of nobody else', async () => {
    await archived.live(...atBackOffice('ana'), ends(backOffice1, 'fetches-later'), comes('ben'));
    await archived.live(callsNext(loket1, 'call of ben'), starts(loket1), ticks('ben'));
    const other = await archived.archive.story(caseOfVisitor('ben'));
    expect(other.map((event) => ('visitId' in event ? event.visitId : null))).toEqual(other.map(() => 'ben'));
    expect((await archived.archive.story(ana)).some((event) => 'visitId' in event && event.visitId === 'ben')).toBe(
      false,
    );
  });
});

describe('who acted', () => {
  it('[CS10] is whoever had to do with the visit before it was a case, with the case, or with a later visit', async () => {
    await archived.live(...atFrontOffice('ana'));
    expect(await archived.find({ clerkId: clerkAt(loket1) })).toEqual([]);
    await archived.live(ticks('ana'), ends(loket1, 'on'), callsNext(backOffice1, 'on'), starts(backOffice1));
    await archived.live(ends(backOffice1, 'fetches-later'), initials('ana'));
    for (const clerkId of [clerkAt(loket1), clerkAt(backOffice1), 'somebody as kabid']) {
      expect(await archived.find({ clerkId })).toEqual([ana]);
    }
    expect(await archived.find({ clerkId: 'somebody as kadis' })).toEqual([]);
  });

  it('[CS10] is found together with anything else', async () => {
    await archived.live(...atBackOffice('ana'), ends(backOffice1, 'fetches-later'), initials('ana'));
    await archived.isKnown('ana', { name: 'Ana Contoh', nik: '1377015203990001' });
    const by = { is: 'name', words: ['con'] } as const;
    const all = { by, clerkId: 'somebody as kabid', serviceId: 'surat', state: 'open', from: minute(0) } as const;
    expect(await archived.find(all)).toEqual([ana]);
    const others = [{ serviceId: 'pengaduan' }, { state: 'done' }, { clerkId: 'kadis' }, { from: tomorrow }] as const;
    for (const other of others) expect(await archived.find({ ...all, ...other })).toEqual([]);
    expect(await archived.find({ ...all, by: { is: 'nik', value: '1377015203990001' } })).toEqual([ana]);
    expect(await archived.find({ ...all, by: { is: 'number', value: '2026-00001' }, state: 'refused' })).toEqual([]);
  });
});

it('[CS10] counts a search as far as it lists it', async () => {
  await archived.live(...atBackOffice('ana'), ends(backOffice1, 'fetches-later'), comes('ben', { found }));
  await archived.live(callsNext(loket1, 'call of ben'), starts(loket1), ticks('ben'));
  const { archive } = archived;
  expect(await archive.count(everything, null)).toBe(2);
  expect(await archive.count({ ...everything, clerkId: clerkAt(backOffice1) }, null)).toBe(1);
  expect([await archive.count(everything, minute(5)), await archive.count(everything, minute(6))]).toEqual([0, 1]);
  expect(await archive.count({ ...everything, by: { is: 'name', words: ['*'] } }, null)).toBe(0);
  expect(await archive.count({ ...everything, from: minute(0) - hours(9), until: minute(0) }, null)).toBe(0);
});
