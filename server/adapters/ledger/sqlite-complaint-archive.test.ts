import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bookedComplaint } from '../../application/complaints/booked-complaint.ts';
import type { HallCommand } from '../../domain/commands.ts';
import {
  actsOn,
  explained,
  notes,
  receives,
  somebody,
  takesBackOn,
} from '../../domain/complaints/complaint-acts.fixture.ts';
import { complaintSetup } from '../../domain/complaints/complaint-setup.fixture.ts';
import { standingMoves } from '../../domain/complaints/standing-moves.ts';
import { evolve } from '../../domain/evolve.ts';
import { emptyHall, eventsOf, minute } from '../../domain/hall.fixture.ts';
import { days } from '../../domain/hall-time/instant.ts';
import type { ComplaintBeside, ComplaintSearch } from '../../ports/complaint-archive.ts';
import { openDatabase } from './open-database.ts';
import { SqliteComplaintArchive } from './sqlite-complaint-archive.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

let db: Sqlite;
let archive: SqliteComplaintArchive;
let hall = emptyHall;
let now = minute(0);
beforeEach(() => {
  db = openDatabase(':memory:');
  archive = new SqliteComplaintArchive(db);
  [hall, now] = [emptyHall, minute(0)];
});
afterEach(() => db.close());

/** Each a minute after the one before, stored as the live hall does. */
async function live(...commands: readonly HallCommand[]): Promise<void> {
  for (const command of commands) {
    const events = eventsOf(hall, command, now);
    hall = events.reduce(evolve, hall);
    const complaints = [...hall.complaints.values()];
    const complaint = besideOf(command);
    await new SqliteLedger(db).append([{ events, answer: null, letter: null, complaint, complaints }]);
    now += minute(1) - minute(0);
  }
}

function besideOf(command: HallCommand): ComplaintBeside | null {
  switch (command.type) {
    case 'receive-complaint': {
      const { complaintId, words, complainant } = command;
      return { is: 'told', complaintId, entryId: complaintId, words, complainant };
    }
    case 'note-complaint': {
      const { complaintId, noteId, words, complainant } = command;
      return { is: 'told', complaintId, entryId: noteId, words, complainant };
    }
    case 'act-on-complaint': {
      const { complaintId, moveId, note, records, answer } = command;
      return { is: 'moved', complaintId, moveId, note, records, answer };
    }
    default:
      return null;
  }
}

const everything: ComplaintSearch = { by: { is: 'all' }, state: 'any', channel: null, from: null, until: null };
const found = async (search: Partial<ComplaintSearch>) => {
  const page = await archive.search({ ...everything, ...search }, null, 50);
  return page.found.map(({ id }) => id);
};
const named = (...words: string[]) => found({ by: { is: 'name', words, orCode: 'NOBODY' } });

const bookOf = async () => {
  const booked = await archive.book(0, Number.MAX_SAFE_INTEGER);
  return booked.map((each) => bookedComplaint(complaintSetup, each));
};

describe('a complaint in the archive', () => {
  it('[CM7] has what was told, noted and answered, which the ledger has not', async () => {
    await live(...explained('a', { complainant: somebody }), actsOn('a', 'officer', 'tell', 'told'));
    const archived = await archive.complaint('a');
    expect(archived?.told).toEqual([{ entryId: 'a', words: 'Bantuan belum sampai.', complainant: somebody }]);
    expect(archived?.moves.get('assign to-kabid')).toEqual({ note: 'Mohon dijelaskan.', records: {}, answer: '' });
    expect(archived?.moves.get('explain explained')?.answer).toBe('Bantuan dikirim minggu ini.');
    const ledger = JSON.stringify(db.prepare('SELECT body FROM ledger').all());
    for (const words of ['Bantuan', 'Mohon', somebody.name, somebody.address]) expect(ledger).not.toContain(words);
  });

  it('[CM7] keeps what was said first when it is mended', async () => {
    await live(receives('a'), notes('a', 'officer', { words: 'Bantuan Desember belum sampai.' }));
    expect((await archive.complaint('a'))?.told.map(({ words }) => words)).toEqual([
      'Bantuan belum sampai.',
      'Bantuan Desember belum sampai.',
    ]);
  });

  it('[CM7] is not believed without what its events leave out', async () => {
    const events = eventsOf(hall, receives('a'), now);
    const append = new SqliteLedger(db).append([{ events, answer: null, letter: null }]);
    await expect(append).rejects.toThrow('was not told');
    expect(await archive.complaint('a')).toBeUndefined();
  });

  it('[CM2] is as it was when it was over, also after it has left memory', async () => {
    await live(receives('a'), actsOn('a', 'officer', 'agenda', 'not-ours', { note: 'Urusan PDAM.' }));
    now += days(3);
    await live({ type: 'close-day' });
    expect(hall.complaints.size).toBe(0);
    expect((await archive.complaint('a'))?.complaint).toMatchObject({
      stage: { is: 'closed', as: 'closed', outcomeId: 'not-ours' },
      undo: null,
    });
  });

  it('[CM9] is found by its code and by no other', async () => {
    await live(receives('a', { code: 'K7QM4RTDXPW2' }));
    expect((await archive.byCode('K7QM4RTDXPW2'))?.complaint.id).toBe('a');
    expect(await archive.byCode('K7QM4RTDXPW3')).toBeUndefined();
  });
});

describe('the search', () => {
  beforeEach(async () => {
    await live(
      receives('a', { complainant: { ...somebody, name: 'Siti Nur’aini Contoh' } }),
      receives('b', { complainant: { ...somebody, name: 'Nuraini' }, channel: 'phone' }),
      receives('c', { code: 'KODE', cameAt: minute(-9_000) }),
      actsOn('a', 'officer', 'agenda', 'not-ours', { note: 'Urusan PDAM.' }),
    );
  });

  it('[CM7] finds by number, code, words of the name, state, channel and day; who it is, it does not say', async () => {
    expect(await found({})).toEqual(['b', 'a', 'c']);
    expect(await found({ by: { is: 'number', value: 'P-2026-00002' } })).toEqual(['b']);
    expect(await found({ by: { is: 'code', value: 'KODE' } })).toEqual(['c']);
    expect(await named('nurai')).toEqual(['b', 'a']);
    expect(await named('contoh', 'siti')).toEqual(['a']);
    expect(await named('ontoh')).toEqual([]);
    expect(await named('%')).toEqual([]);
    expect(await found({ by: { is: 'name', words: ['kode'], orCode: 'KODE' } })).toEqual(['c']);
    expect(await found({ state: 'closed' })).toEqual(['a']);
    expect(await found({ channel: 'phone' })).toEqual(['b']);
    expect(await found({ until: minute(0) })).toEqual(['c']);
    expect(await found({ from: minute(0), state: 'open' })).toEqual(['b']);
    const [first] = (await archive.search(everything, null, 1)).found;
    expect(Object.keys(first ?? {}).toSorted()).toEqual([
      'channel',
      'closedAt',
      'id',
      'kind',
      'number',
      'receivedAt',
      'state',
    ]);
  });

  it('[CM7] turns pages that leave nobody out', async () => {
    await live(receives('d', { cameAt: minute(0) }), receives('e', { cameAt: minute(0) }));
    const pages: string[] = [];
    let before: number | null = null;
    for (let more = true; more;) {
      const page = await archive.search(everything, before, 2);
      pages.push(...page.found.map(({ id }) => id));
      before = page.found.at(-1)?.receivedAt ?? null;
      ({ more } = page);
    }
    expect(pages.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('the complaint book', () => {
  it('[CM13] tells of each who, what, assigned to whom, what was done, what was answered, and when', async () => {
    await live(...explained('a', { complainant: somebody }), actsOn('a', 'officer', 'tell', 'told'));
    expect(await bookOf()).toEqual([
      {
        complainant: somebody,
        words: 'Bantuan belum sampai.',
        answer: 'Bantuan dikirim minggu ini.',
        dispositions: ['assign – to-kabid: Mohon dijelaskan.'],
        followUp: ['agenda – verified', 'explain – explained', 'tell – told'],
        answeredAt: minute(4),
      },
    ]);
  });

  it('[CM13] has what a team wrote down, as a person reads it', async () => {
    const records = { met: '2026-11-24', findings: 'Data keluarga tertukar.' };
    await live(
      receives('a'),
      actsOn('a', 'officer', 'agenda', 'verified'),
      actsOn('a', 'kadis', 'assign', 'to-team'),
      actsOn('a', 'team', 'investigate', 'found', { records, answer: 'Sudah diperbaiki.' }),
    );
    const [row] = await bookOf();
    expect(row?.followUp.at(-1)).toBe(
      'investigate – found: Met on: 24 November 2026; Findings: Data keluarga tertukar.',
    );
    expect(row).toMatchObject({ answer: 'Sudah diperbaiki.', answeredAt: null });
  });

  it('[CM13] leaves out what was taken back', async () => {
    await live(receives('a'), actsOn('a', 'officer', 'agenda', 'verified'));
    now -= minute(1) - minute(0);
    await live(takesBackOn('a', 'officer'), actsOn('a', 'officer', 'agenda', 'verified', { moveId: 'again' }));
    expect((await bookOf())[0]?.followUp).toEqual(['agenda – verified']);
    expect(standingMoves((await archive.complaint('a'))?.story ?? []).map(({ moveId }) => moveId)).toEqual(['again']);
  });

  it('[CM13] is in the order of the agenda, of those that came in its days, page by page', async () => {
    await live(receives('a'), receives('b', { cameAt: minute(-9_000) }), receives('c'), receives('d'));
    const ids = async (page?: { skip: number; limit: number }) =>
      (await archive.book(minute(0), minute(99), page)).map(({ complaint }) => complaint.id);
    expect(await ids()).toEqual(['a', 'c', 'd']);
    expect(await ids({ skip: 1, limit: 1 })).toEqual(['c']);
    expect(await archive.countBook(minute(0), minute(99))).toBe(3);
    expect(await archive.book(minute(-9_000), minute(0))).toHaveLength(1);
  });
});
