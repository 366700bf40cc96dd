import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refused } from '../../../contract/reply.ts';
import { openTables } from '../../adapters/register/open-tables.ts';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { days, minutes } from '../../domain/hall-time/instant.ts';
import { DraftedCase } from './drafted-case.fixture.ts';

let hall: DraftedCase;
beforeAll(async () => {
  hall = await DraftedCase.open();
});
afterAll(() => hall.hub.stop());

const everything = { text: '', state: 'any', serviceId: null, clerkId: null, from: null, to: null };
const ask = (path: string, body: string, bearer: string) =>
  fetch(`${hall.hub.hub.url}/api/${path}`, { method: 'POST', headers: hall.bearing(bearer), body });
const table = (kind: 'csv' | 'xlsx', query: unknown = everything, bearer = hall.session.front) =>
  ask(`cases.${kind}`, JSON.stringify(query), bearer);

const rowsOf = async (answer: Response): Promise<string[][]> => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  return Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ';' }).data;
};

it('[CS10] [DU5] is a CSV with whole names and numbers, and who took how much is on record', async () => {
  hall.hub.clock.time += minutes(30);
  const { name, nik } = hall.hub.hub.office.register.byId(hall.hub.hub.office.register.current()?.number ?? 0, 1) ?? {};
  const answer = await table('csv');
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="uji-coba-berkas-2026-11-23.csv"',
    'cache-control': 'no-store',
  });
  expect(await rowsOf(answer)).toEqual([
    [
      'Nomor berkas',
      'Layanan',
      'Pemohon',
      'NIK',
      'Dibuka',
      'Selesai',
      'Keadaan',
      'Nomor surat',
      'Lama',
      'Satuan lama',
      'Langkah sekarang',
      'Asal',
      'Diajukan oleh',
      'Nama yang mengajukan',
    ],
    [
      '2026-00001',
      expect.stringContaining('DTKS') as string,
      name,
      `'${nik}`,
      '2026-11-23 09:00',
      '',
      'Terbuka',
      '',
      '0',
      'hari kerja',
      expect.stringMatching(/\w/u) as string,
      'Datang',
      '',
      '',
    ],
  ]);
  expect(hall.audited('cases-exported')).toEqual(['all = 1']);
});

it('[CS10] [DU9] has the case that a clock opened which was ahead', async () => {
  hall.hub.clock.time -= days(1);
  const rows = await rowsOf(await table('csv'));
  hall.hub.clock.time += days(1);
  expect(rows.slice(1).map((row) => [row[0], row[8]])).toEqual([['2026-00001', '0']]);
  expect(hall.audited('cases-exported')).toEqual(['all = 1', 'all = 1']);
});

it('[CS10] is a workbook with the same rows', async () => {
  const answer = await table('xlsx', { ...everything, text: '2026-1', state: 'open', from: '2026-11-23' });
  expect(answer.headers.get('content-disposition')).toContain('berkas-2026-11-23.xlsx"');
  const folder = mkdtempSync(join(tmpdir(), 'table-'));
  writeFileSync(join(folder, 'a.xlsx'), new Uint8Array(await answer.arrayBuffer()));
  const { tables, close } = await openTables(join(folder, 'a.xlsx'));
  const cells: (readonly string[])[] = [];
  for (const each of tables) for await (const { rows } of each.batches()) for (const row of rows) cells.push(row.cells);
  close();
  rmSync(folder, { recursive: true });
  expect(cells.slice(1).map(([number, , , nik, opened]) => [number, nik?.length, opened])).toEqual([
    ['2026-00001', 16, '2026-11-23'],
  ]);
});

it('[CS10] holds all pages of a search, each case once', async () => {
  const db = openInFolder(join(hall.hub.folder, 'trial'), 'hall.db');
  const add = db.prepare(
    `INSERT INTO case_file (key, id, number, visit, service, opened_at, closed_at, state, letter_number)
     SELECT ?, ?, ?, visit, service, ?, ?, 'done', '=1+1' FROM case_file LIMIT 1`,
  );
  for (let n = 2; n <= 900; n++) {
    const at = hall.hub.clock.time - minutes(n >> 2) - 1;
    add.run(at * 1_024 + (n % 4), `case ${n}`, `2025-${String(n).padStart(5, '0')}`, at, at + minutes(1));
  }
  db.close();
  const rows = (await rowsOf(await table('csv'))).slice(1);
  expect(rows).toHaveLength(900);
  expect(new Set(rows.map(([number]) => number)).size).toBe(900);
  expect(rows.filter((row) => row.some((cell) => cell.startsWith('=')))).toEqual([]);
  expect(hall.audited('cases-exported').at(-1)).toBe('all = 900');
});

it.each(['csv', 'xlsx'] as const)('[DU2] is for nobody without a session, or without a role: %s', async (kind) => {
  const before = hall.audited('cases-exported').length;
  for (const bearer of ['', 'x'.repeat(40)]) {
    const answer = await table(kind, everything, bearer);
    expect([answer.status, await answer.json()]).toEqual([401, refused('not-signed-in')]);
  }
  const answer = await table(kind, everything, hall.session.nobody);
  expect([answer.status, await answer.json()]).toEqual([403, refused('not-allowed')]);
  expect(hall.audited('cases-exported')).toHaveLength(before);
});

it('[DU3] is not given for a question that nobody could ask', async () => {
  for (const query of [null, {}, { ...everything, state: 'lost' }, { ...everything, from: 'yesterday' }, 'x']) {
    expect((await table('csv', query)).status).toBe(400);
  }
  for (const body of ['{', '', ' '.repeat(5_000)]) {
    expect((await ask('cases.csv', body, hall.session.front)).status).toBe(400);
  }
});

it('[DU5] is not asked for in an address, where a name or a NIK would stay in the logs of others', async () => {
  const query = encodeURIComponent(JSON.stringify(everything));
  const address = `${hall.hub.hub.url}/api/cases.csv?query=${query}`;
  expect((await fetch(address, { headers: hall.bearing(hall.session.front) })).ok).toBe(false);
});

it('[DU5] no fault came up', () => expect(hall.hub.faults).toEqual([]));
