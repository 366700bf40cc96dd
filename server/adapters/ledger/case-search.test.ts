import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { assert, asyncProperty, constantFrom, array, string, oneof } from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findableWords, nameWords } from '../../domain/cases/name-words.ts';
import { comes, minute } from '../../domain/hall.fixture.ts';
import type { EventOf } from '../../domain/events.ts';
import type { CaseSearch } from '../../ports/case-archive.ts';
import { ArchivedHall, everything } from './case-archive.fixture.ts';
import { searchSql } from './case-search-sql.ts';
import { openDatabase } from './open-database.ts';

let db: Sqlite;
let archived: ArchivedHall;
let last = 0;
beforeEach(() => {
  db = openDatabase(':memory:');
  archived = new ArchivedHall(db);
  last = 0;
});
afterEach(() => db.close());

/** A case of somebody with this name, opened at that time. */
async function opened(name: string, at = minute(0), nik = ''): Promise<string> {
  last += 1;
  const [caseId, visitId] = [`case ${last}`, `visit ${last}`];
  await archived.live({ at: minute(0), command: comes(visitId) });
  const number = `2026-${String(last).padStart(5, '0')}`;
  const act = { at, visitId, counterId: 'loket-1', clerkId: 'dewi' };
  const event: EventOf<'case-opened'> = { ...act, type: 'case-opened', caseId, number, year: 2026, sequence: last };
  await archived.happen([event]);
  if (name !== '' || nik !== '') await archived.isKnown(visitId, { name, nik });
  return caseId;
}

const plain = (word: string) => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const by = (is: 'number' | 'letter' | 'nik', value: string): Partial<CaseSearch> => ({ by: { is, value } });

describe('a name', () => {
  it('[CS10] is found by the beginnings of its words, in any order, whatever their case and accents', async () => {
    const siti = await opened('SITI NURHALIZA Contoh');
    const jose = await opened('José Contoh');
    for (const words of [['siti'], ['Nur'], ['contoh', 's'], ['SITI', 'nurhaliza', 'contoh']]) {
      expect(await archived.named(...words)).toEqual([siti]);
    }
    expect(await archived.named('jose')).toEqual([jose]);
    expect(await archived.named('JOSE\u0301')).toEqual([jose]);
    expect(await archived.named('con')).toEqual([jose, siti]);
    for (const words of [['haliza'], ['siti', 'jose'], ['sitinur']]) expect(await archived.named(...words)).toEqual([]);
  });

  it('[CS10] is found with its apostrophe and without', async () => {
    const found = await opened("Ma'ruf Nur’aini");
    for (const words of [["ma'ruf"], ['maruf'], ['ma', 'ruf'], ['nuraini'], ['nur', 'aini'], ['Maʼruf']]) {
      expect(await archived.named(...words)).toEqual([found]);
    }
  });

  it('[CS10] is another one when the applicant is noted anew', async () => {
    const found = await opened('Nama Lama');
    await archived.isKnown('visit 1', { name: 'Nama Baru' });
    expect([await archived.named('lama'), await archived.named('baru')]).toEqual([[], [found]]);
  });

  it('[CS10] [CS11] is also his who brought it, whenever that was written down', async () => {
    const found = await opened('Siti Contoh');
    const brought = (broughtBy: string) =>
      archived.happen([], { bringer: { visitId: 'visit 1', broughtAs: 'desa', broughtBy } });
    await brought('Sutrisno Rekaan');
    expect([await archived.named('sutris'), await archived.named('siti', 'rekaan')]).toEqual([[found], [found]]);
    await brought('');
    expect([await archived.named('sutris'), await archived.named('siti')]).toEqual([[], [found]]);
  });

  it('[CS10] [DU3] never makes a search of what was typed, and never finds what does not begin so', async () => {
    const names = ['Siti Aminah', 'OR AND', 'Near Contoh', 'NOT', "Nur'aini", 'Ana-Maria', 'surat', 'state', 'dewi'];
    for (const name of names) await opened(name);
    const signs = [
      '"',
      '*',
      '^',
      '-',
      '+',
      ':',
      '(',
      ')',
      '{',
      '}',
      "'",
      'NEAR(',
      'OR',
      'AND',
      'NOT',
      '\0',
      '\uE000',
      ' ',
    ];
    const typed = oneof(constantFrom(...signs, ...names, 'open', 'si', 'a'), string({ maxLength: 3 }));
    await assert(
      asyncProperty(array(typed, { minLength: 1, maxLength: 4 }), async (parts) => {
        const words = parts.flatMap(nameWords);
        const { found } = await archived.archive.search({ ...everything, by: { is: 'name', words: parts } }, null, 50);
        const isSayable = parts.every((part) => nameWords(part).length > 0);
        expect(isSayable ? [] : found).toEqual([]);
        for (const { name } of found) {
          const begins = (word: string) => findableWords(name).some((each) => plain(each).startsWith(plain(word)));
          expect(words.filter((word) => !begins(word))).toEqual([]);
        }
      }),
    );
  });
});

describe('a number', () => {
  it('[CS10] of a case, a NIK and a letter finds that one case, and a part of it none', async () => {
    const nik = '1377015203990001';
    const found = await opened('Siti Contoh', minute(0), nik);
    await opened('Siti Contoh', minute(1), '1377015203990002');
    await opened('');
    await archived.happen([
      {
        type: 'letter-issued',
        at: minute(2),
        visitId: 'visit 1',
        counterId: 'loket-1',
        clerkId: 'dewi',
        letterId: 'letter',
        number: '400.9/0001/DINSOS/2026',
        year: 2026,
        sequence: 1,
        code: 'KODE',
        about: { snapshot: 1, personId: 7 },
        purpose: 'beasiswa',
      },
    ]);
    const wanted = [by('nik', nik), by('number', '2026-00001'), by('letter', '400.9/0001/dinsos/2026')];
    for (const search of wanted) expect(await archived.find(search)).toEqual([found]);
    const parts = [by('nik', nik.slice(0, 15)), by('nik', ''), by('number', '2026-0000'), by('letter', '400.9/0001')];
    for (const search of parts) expect(await archived.find(search)).toEqual([]);
    expect(await archived.named(nik)).toEqual([]);
  });

  it('[CS10] of a letter still finds the case when the letter was cancelled', async () => {
    const found = await opened('Siti Contoh');
    const number = '400.9/0001/DINSOS/2026';
    await archived.happen([
      {
        type: 'letter-issued',
        at: minute(2),
        visitId: 'visit 1',
        counterId: 'loket-1',
        clerkId: 'dewi',
        letterId: 'letter',
        number,
        year: 2026,
        sequence: 1,
        code: 'KODE',
        about: { snapshot: 1, personId: 7 },
        purpose: 'beasiswa',
      },
      {
        type: 'letter-cancelled',
        at: minute(3),
        letterId: 'letter',
        caseId: null,
        clerkId: 'kadis',
        reason: 'keliru',
      },
    ]);
    expect(await archived.find(by('letter', number))).toEqual([found]);
    expect(await archived.find({ clerkId: 'kadis' })).toEqual([found]);
  });
});

describe('pages', () => {
  it('[CS10] follow one another without losing or repeating a case, however many were opened at one instant', async () => {
    const instants = [0, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3, 4, 5].map(minute);
    for (const at of instants) await opened('Siti Contoh', at);
    for (const search of [everything, { ...everything, by: { is: 'name', words: ['siti'] } } as const]) {
      for (const limit of [1, 2, 3, 20]) {
        const seen: { id: string; openedAt: number }[] = [];
        for (let page; !page || page.more;) {
          page = await archived.archive.search(search, seen.at(-1)?.openedAt ?? null, limit);
          seen.push(...page.found);
        }
        expect(seen.map(({ openedAt }) => openedAt)).toEqual(instants.toReversed());
        expect(new Set(seen.map(({ id }) => id)).size).toBe(instants.length);
      }
    }
  });

  it('[CS10] hold what was opened from a day on, until before another', async () => {
    const cases: string[] = [];
    for (const n of [0, 1, 2, 3]) cases.push(await opened('Siti Contoh', minute(n)));
    expect(await archived.find({ from: minute(1), until: minute(3) })).toEqual([cases[2], cases[1]]);
    const by = { is: 'name', words: ['siti'] } as const;
    expect(await archived.find({ by, from: minute(1), until: minute(3) })).toEqual([cases[2], cases[1]]);
    expect(await archived.find({ by, from: minute(1) + 1 })).toEqual([cases[3], cases[2]]);
  });

  it('[DU5] show no NIK, which only the office’s own tables have', async () => {
    await opened('Siti Contoh', minute(0), '1377015203990001');
    expect((await archived.archive.search(everything, null, 9)).found[0]).not.toHaveProperty('nik');
    expect((await archived.archive.list(everything, null, 9)).found[0]).toHaveProperty('nik', '1377015203990001');
  });
});

describe('no way to search', () => {
  const texts: CaseSearch['by'][] = [
    { is: 'all' },
    { is: 'name', words: ['siti', 'am'] },
    ...(['number', 'letter', 'nik'] as const).map((is) => ({ is, value: '1' })),
  ];
  const ways = texts.flatMap((by) =>
    [{}, { state: 'done' }, { serviceId: 'surat' }, { clerkId: 'dewi' }, { from: 1, until: 9 }].flatMap((some) => [
      { ...everything, by, ...some } as CaseSearch,
      {
        ...everything,
        by,
        state: 'open',
        serviceId: 'surat',
        clerkId: 'dewi',
        from: 1,
        until: 9,
        ...some,
      } as CaseSearch,
    ]),
  );

  it.each(ways)('[CS10] reads all cases, or sorts many: %j', (search) => {
    const { sql, values } = searchSql(search, minute(0), 50);
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as unknown as { detail: string }[];
    const steps = plan.map(({ detail }) => detail);
    expect(steps.filter((step) => step.startsWith('SCAN') && !step.includes('VIRTUAL TABLE INDEX'))).toEqual([]);
    // FTS5's plan shows what it was given: the words (M), and the range of keys (< and >).
    const first = steps.find((step) => step.startsWith('SCAN') || step.startsWith('SEARCH'));
    const isExact = search.by.is !== 'all' && search.by.is !== 'name';
    const [beginning, sorts] = isExact
      ? [/USING (?:COVERING )?INDEX|INTEGER PRIMARY KEY \(rowid=\?\)/u, ['USE TEMP B-TREE FOR ORDER BY']]
      : [/M\d+(?:<>|><)|rowid>\? AND rowid<\?/u, []];
    expect(first).toMatch(beginning);
    expect(steps.filter((step) => step === 'USE TEMP B-TREE FOR ORDER BY' && !sorts.includes(step))).toEqual([]);
  });
});
