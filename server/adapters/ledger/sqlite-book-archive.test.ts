import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LiveHall } from '../../application/live-hall/live-hall.ts';
import {
  atBackOffice,
  caseHall,
  ends,
  handsOver,
  initials,
  signs,
  takesBack,
} from '../../domain/cases/case-acts.fixture.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { anaComes, benComes, comes, minute, monday } from '../../domain/hall.fixture.ts';
import { backOffice1 } from '../../domain/hall-setup.fixture.ts';
import { days, minutes } from '../../domain/hall-time/instant.ts';
import type { HallSetup, JourneyStop } from '../../domain/hall-setup.ts';
import {
  arrived,
  cancels,
  goesOver,
  hall as counterHall,
  handsOver as handsOverAtCounter,
  issues,
  ticks,
} from '../../domain/letters/counter-letter.fixture.ts';
import { asks as asksFromHome, asksForKtp, does, homeSetup } from '../../domain/home/home.fixture.ts';
import type { Bookmark, Leaf } from '../../ports/book-archive.ts';
import { letter } from '../paper/slips.fixture.ts';
import { openDatabase } from './open-database.ts';
import { SqliteBookArchive } from './sqlite-book-archive.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

const { copy: _, ...slip } = letter;
let db: Sqlite;
let books: SqliteBookArchive;
let now: number;
let live: LiveHall;
let open: (setup: HallSetup) => Promise<LiveHall>;

beforeEach(async () => {
  db = openDatabase(':memory:');
  books = new SqliteBookArchive(db);
  now = minute(0);
  const quiet = { info: () => {}, fault: (what: string) => expect.unreachable(what) };
  open = (setup) => LiveHall.open(setup, new SqliteLedger(db), { now: () => now }, quiet);
  live = await open(caseHall.setup);
});
afterEach(() => db.close());

const wordsOf = (messageId: string) => ({ messageId, to: 'a@b.example', subject: '', text: '', letterId: null });

/** Each a minute after the one before; letters have the fixture's words. */
async function perform(...commands: readonly HallCommand[]): Promise<void> {
  for (const command of commands) {
    const reply = await live.perform({
      command,
      commandId: null,
      answer: () => null,
      letter: (_hall, events) => {
        const made = events.find((event) => event.type === 'letter-signed' || event.type === 'letter-issued');
        return made ? { id: made.letterId, slip: { ...slip, number: made.number } } : null;
      },
      messages: (_hall, events) =>
        events.flatMap((event) => (event.type === 'message-queued' ? [wordsOf(event.messageId)] : [])),
    });
    expect(reply).toMatchObject({ ok: true });
    now += minutes(1);
  }
}

const asks = (listed: boolean): HallCommand => ({ type: 'record-asking', kioskId: 'kiosk-1', mark: 'm', listed });
const dayAfter = (from: number) => ({ from: minute(0) + days(from), until: minute(0) + days(from + 1) });
const always = { from: 0, until: minute(0) + days(365) };
const handedOver = [...atBackOffice('ana'), ends(backOffice1, 'fetches-later'), initials('ana'), signs('ana')];

const withoutDeed = (stop: JourneyStop) => ({
  ...stop,
  outcomes: stop.outcomes.map(({ does: _does, ...each }) => each),
});

/** Every row of a book, read in pages of this size. */
async function allOf<Entry>(page: (after: Bookmark | null) => Promise<Leaf<Entry>>): Promise<Entry[]> {
  const rows: Entry[] = [];
  for (let [after, isFirst] = [null as Bookmark | null, true]; isFirst || after !== null; isFirst = false) {
    const leaf = await page(after);
    rows.push(...leaf.entries);
    after = leaf.next;
  }
  return rows;
}

describe('a book, page by page', () => {
  it('[RP8] has every guest once, in order, however long a page is and though many came at one instant', async () => {
    for (let i = 0; i < 9; i++) {
      await perform(comes(`guest ${i}`));
      if (i % 3 > 0) now -= minutes(1);
    }
    const whole = { from: monday, to: monday };
    for (const limit of [1, 2, 3, 4, 9, 50]) {
      const guests = await allOf((after) => books.guests(whole, after, limit));
      expect(guests.map(({ number }) => number).toSorted()).toEqual(Array.from({ length: 9 }, (_, i) => `A00${i + 1}`));
      expect(guests.map(({ at }) => at)).toEqual(guests.map(({ at }) => at).toSorted((a, b) => a - b));
    }
    expect(await books.countGuests(whole)).toBe(9);
    expect(await books.countGuests({ from: '2026-11-24', to: '2026-12-31' })).toBe(0);
  });

  it('[RP8] [LE2] has each letter with its number, whom it is about, who signed, and why it no longer stands', async () => {
    await perform(...handedOver);
    const [entry, ...others] = await allOf((after) => books.letters(always, after, 1));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      number: '400.9/0001/DINSOS/2026',
      about: 'WARGA CONTOH SATU',
      caseNumber: '2026-00001',
      cancelledWhy: null,
      signatory: 'PEJABAT CONTOH, S.Sos., M.Si.',
    });
    const by = { clerkId: 'kadis', roles: ['kadis'], administers: true };
    const letterId = 'letter of fetches-later';
    await perform({
      type: 'cancel-letter',
      letterId,
      serviceId: 'surat',
      caseId: 'case of ana',
      reason: 'Nama keliru',
      by,
    });
    expect((await books.letters(always, null, 9)).entries[0]?.cancelledWhy).toBe('Nama keliru');
  });

  it('[RP8] [LE5] has a hand-over as it stands: taken back it is not there, given again it is there once', async () => {
    await perform(...handedOver, handsOver('ana'));
    expect((await books.handOvers(always, null, 9)).entries).toMatchObject([
      { caseNumber: '2026-00001', letterNumber: '400.9/0001/DINSOS/2026', to: 'applicant', serviceId: 'surat' },
    ]);
    await perform(takesBack('ana', 'front-office'));
    expect((await books.handOvers(always, null, 9)).entries).toEqual([]);
    await perform(handsOver('ana'));
    expect(await books.count('handOvers', always)).toBe(1);
  });

  it('[RP8] [LE5] has the letter of a counter once, and none that was cancelled before it was given', async () => {
    live = await open(counterHall.setup);
    const cancelled = [issues('L1'), cancels('L1')];
    await perform(...arrived, ticks, ...goesOver, ...cancelled, issues('L2'), handsOverAtCounter);
    const { entries } = await books.handOvers(always, null, 9);
    expect(entries).toMatchObject([{ letterNumber: '400.9/0002/DINSOS/XI/2026', to: 'applicant' }]);
    expect(await books.count('handOvers', always)).toBe(1);
  });

  it('[RP8] [LE5] goes on having the letter of a counter that was cancelled after it was given', async () => {
    const services = counterHall.setup.services.map((each) => ({ ...each, journey: each.journey.map(withoutDeed) }));
    live = await open({ ...counterHall.setup, services });
    await perform(...arrived, ticks, ...goesOver, issues('L1'), handsOverAtCounter, cancels('L1'));
    expect(await books.count('handOvers', always)).toBe(1);
  });

  it('[RP8] has the cases of a time, and those that were carried into it, each once', async () => {
    await perform(...handedOver);
    now = minute(0) + days(1);
    await perform({ type: 'close-day' }, benComes);
    for (const from of [-1, 0, 1]) {
      const cases = await allOf((after) => books.cases(dayAfter(from), after, 1));
      expect(cases.map(({ number, state }) => [number, state])).toEqual(from < 0 ? [] : [['2026-00001', 'open']]);
      expect(await books.count('cases', dayAfter(from))).toBe(from < 0 ? 0 : 1);
    }
    await perform(handsOver('ana'));
    expect((await books.cases(dayAfter(1), null, 9)).entries).toMatchObject([{ state: 'done' }]);
    expect((await books.cases(dayAfter(2), null, 9)).entries).toEqual([]);
  });

  it('[RP8] [HM4] has of a case from home that is over which step ended it, and since when that was open', async () => {
    live = await open(homeSetup);
    await perform(asksFromHome('siti'), asksForKtp('siti'));
    expect((await books.cases(always, null, 9)).entries).toMatchObject([{ lastStepId: null, lastStepAt: null }]);
    await perform(does('siti', 'wait', 'given-up'));
    const { entries } = await books.cases(always, null, 9);
    expect(entries).toMatchObject([{ lastStepId: 'wait', lastStepAt: minute(1), closedAt: minute(2) }]);
  });

  it('[RP8] [RG3] has each check with its place and its answer, and nobody’s name', async () => {
    await perform(anaComes, asks(true), asks(false), asks(true));
    const checks = await allOf((after) => books.checks(always, after, 2));
    expect(checks.map(({ kioskId, listed }) => [kioskId, listed])).toEqual([
      ['kiosk-1', true],
      ['kiosk-1', false],
      ['kiosk-1', true],
    ]);
    expect(JSON.stringify(checks)).not.toContain('"m"');
  });

  it('[RP8] [RG4] has each switch of the register, with who began to take it in', async () => {
    db.exec(`INSERT INTO audit VALUES (${minute(-5)}, 'dewi', 'register-import-begun', 'Oktober 2026')`);
    const switches = {
      type: 'record-register',
      snapshot: 3,
      name: 'DTSEN',
      period: 'Oktober 2026',
      people: 9,
    } as const;
    await perform(switches, { ...switches, snapshot: 4, period: 'November 2026' });
    expect(await allOf((after) => books.imports(always, after, 1))).toMatchObject([
      { snapshot: 3, period: 'Oktober 2026', people: 9, clerkId: 'dewi' },
      { snapshot: 4, clerkId: null },
    ]);
  });
});
