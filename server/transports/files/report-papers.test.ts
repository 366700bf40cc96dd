import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BookId } from '../../../contract/views/report-view.ts';
import { refused } from '../../../contract/reply.ts';
import { readPdf, wordsOf } from '../../../printers/letter/pdf/read-pdf.fixture.ts';
import { openTables } from '../../adapters/register/open-tables.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let head: Line;
let front: Line;
const session = { head: '', clerk: '' };
const today = { from: '2026-11-23', to: '2026-11-23' };

beforeAll(async () => {
  hub = await TestHub.start({ hallId: 'oku-selatan' });
  head = await hub.screen('counter');
  session.head = await signIn(head, 'kepala-dinas');
  front = await hub.screen('counter');
  session.clerk = await signIn(front, 'front-office', 'front-office-1');
  await somebodyIsServed(front);
});
afterAll(() => hub.stop());

async function signIn(line: Line, name: string, counterId: string | null = null): Promise<string> {
  const reply = await hub.signIn(line, name, counterId);
  if (!reply.ok) throw new Error(`${name} could not sign in: ${reply.refusal}`);
  return reply.value.session;
}

async function somebodyIsServed(served: Line): Promise<void> {
  const kiosk = await hub.screen('kiosk');
  const press = () => ({ commandId: hub.hub.office.chance.id() });
  const wish = { serviceId: 'pelayanan-dtks', priorityId: null, language: 'id' as const, checkId: null };
  const issued = await kiosk.emitWithAck('ticket:issue', { ...press(), ...wish });
  expect(issued).toMatchObject({ ok: true });
  hub.clock.time += 7 * 60_000;
  expect(await served.emitWithAck('counter:call-next', press())).toMatchObject({ ok: true });
  expect(await served.emitWithAck('counter:start', { ...press(), ...hub.stage(served) })).toMatchObject({ ok: true });
}

async function ask(path: string, body: unknown = today, bearer = session.head): Promise<Response> {
  const answer = await fetch(`${hub.hub.url}/api/reports/${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${hub.bearer(bearer)}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  // Read to the end: an unread stream is aborted by garbage collection, which the hub logs as a fault.
  return new Response(await answer.arrayBuffer(), answer);
}

async function sheetsOf(answer: Response): Promise<string[][][]> {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const file = join(folder, 'laporan.xlsx');
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  const { tables, close } = await openTables(file);
  const sheets: string[][][] = [];
  for (const table of tables) {
    const rows: string[][] = [];
    for await (const batch of table.batches()) for (const { cells } of batch.rows) rows.push([...cells]);
    sheets.push(rows);
  }
  close();
  rmSync(folder, { recursive: true });
  return sheets;
}

function audited(what: string): string[] {
  const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
  const rows = db.prepare('SELECT subject FROM audit WHERE what = ? ORDER BY rowid').all(what) as { subject: string }[];
  db.close();
  return rows.map(({ subject }) => subject);
}

describe('the figures, to take along', () => {
  it('[RP9] are a workbook that opens, with what nobody has measured as unknown', async () => {
    const answer = await ask('figures/all.xlsx');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="uji-coba-laporan-oku-selatan-2026-11-23.xlsx"',
    );
    const [totals = [], services = []] = await sheetsOf(answer);
    expect(totals.slice(0, 3)).toEqual([
      ['Ukuran', 'Masa ini', 'Masa sebelumnya'],
      ['Hari dengan kunjungan', '1', '–'],
      ['Kunjungan', '1', '–'],
    ]);
    expect(totals.find(([name]) => name?.startsWith('Waktu tunggu median'))).toEqual([
      'Waktu tunggu median (menit)',
      '7',
      '–',
    ]);
    expect(services.at(-1)).toEqual(['Jumlah', '1', '0', '0', '0', '7', '7', '–']);
  });

  it('[RP1] say how many open cases are late by now, but not beside days that are over', async () => {
    const periods = [today, { from: '2026-10-01', to: '2026-10-31' }];
    const replies = await Promise.all(periods.map((period) => head.emitWithAck('report:figures', { period })));
    expect(replies.map((reply) => reply.ok && reply.value.lateNow)).toEqual([0, null]);
  });

  it('[RP5] of days that nobody has on record are no figures, and no 0', async () => {
    const sheets = await sheetsOf(await ask('figures/all.xlsx', { from: '2025-01-01', to: '2025-12-31' }));
    expect(sheets.flatMap((rows) => rows.slice(1)).flatMap((row) => row.slice(1))).not.toContain('0');
  });

  it('[RP9] are a table as CSV, each by its name', async () => {
    const csv = await (await ask('figures/services.csv')).text();
    const { data } = Papa.parse<string[]>(csv.trimEnd(), { delimiter: ';' });
    expect(data[0]?.slice(0, 3)).toEqual(['Layanan', 'Datang', 'Dilayani']);
    expect(data).toHaveLength(3);
    expect((await ask('figures/nothing.csv')).status).toBe(400);
  });

  it('[RP9] are paper with the letterhead of the hall, to be signed', async () => {
    const answer = await ask('figures/all.pdf');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const pdf = readPdf(new Uint8Array(await answer.arrayBuffer()));
    const page = wordsOf(pdf, 1);
    expect(page).toContain('DINAS SOSIAL KABUPATEN OGAN KOMERING ULU SELATAN');
    expect(page).toContain('LAPORAN PELAYANAN Masa: 23 November 2026');
    expect(page).toContain('UJI COBA');
    expect(page).toContain(`Halaman 1 dari ${pdf.pages}`);
    const last = wordsOf(pdf, pdf.pages);
    expect(last).toMatch(/, 23 November 2026 Kepala Dinas.*NIP\./u);
  });

  it('[RP9] SKM too, however few have answered', async () => {
    expect((await sheetsOf(await ask('survey/all.xlsx')))[0]?.[0]?.slice(0, 3)).toEqual(['Unsur', 'Nama', 'Jawaban']);
    expect((await ask('survey/all.pdf')).status).toBe(200);
  });
});

describe('the books, to take along', () => {
  it.each(BookId.options)('[RP8] [RP9] %s opens as CSV, XLSX and PDF', async (book) => {
    const [csv, xlsx, pdf] = [
      await (await ask(`books/${book}/rows.csv`)).text(),
      await sheetsOf(await ask(`books/${book}/rows.xlsx`)),
      readPdf(new Uint8Array(await (await ask(`books/${book}/rows.pdf`)).arrayBuffer())),
    ];
    const heads = Papa.parse<string[]>(csv, { delimiter: ';' }).data[0];
    expect(xlsx[0]?.[0]).toEqual(heads);
    expect(wordsOf(pdf, 1)).toContain('Masa: 23 November 2026');
  });

  it('[RP8] the guest book has the visitor, for what and since when', async () => {
    const [guests = []] = await sheetsOf(await ask('books/guests/rows.xlsx'));
    expect(guests).toHaveLength(2);
    expect(guests[1]?.slice(1, 4)).toEqual(['A001', 'Surat DTKS', '–']);
    expect(guests[1]?.[5]).toBe('Masih di kantor');
  });

  it('[RP7] [DU5] who took which book of which days is on record before the first byte leaves', async () => {
    await ask('books/guests/rows.csv');
    expect(audited('report-exported').at(-1)).toBe('guests 1 2026-11-23 2026-11-23');
    await ask('figures/all.xlsx');
    expect(audited('report-exported').at(-1)).toBe('figures 2026-11-23 2026-11-23');
  });
});

describe('who may', () => {
  it.each(['figures/all.xlsx', 'figures/services.csv', 'survey/all.pdf', 'books/guests/rows.csv'])(
    '[RP6] is an official or the administrator: %s',
    async (path) => {
      const before = audited('report-exported').length;
      for (const bearer of ['', 'x'.repeat(40)]) {
        const answer = await ask(path, today, bearer);
        expect([answer.status, await answer.json()]).toEqual([401, refused('not-signed-in')]);
      }
      const answer = await ask(path, today, session.clerk);
      expect([answer.status, await answer.json()]).toEqual([403, refused('not-allowed')]);
      expect(audited('report-exported')).toHaveLength(before);
    },
  );

  it('[RP6] is asked at the line, too; a clerk at a counter sees neither figures nor books', async () => {
    for (const line of [front]) {
      expect(await line.emitWithAck('report:figures', { period: today })).toEqual(refused('not-allowed'));
      const book = { book: 'guests', period: today, from: null } as const;
      expect(await line.emitWithAck('report:book', book)).toEqual(refused('not-allowed'));
      expect(await line.emitWithAck('report:survey', { period: today, serviceId: null })).toEqual(
        refused('not-allowed'),
      );
    }
    const seen = await head.emitWithAck('report:figures', { period: today });
    expect(seen).toMatchObject({ ok: true, value: { totals: { arrived: 1, here: 1, waitMedian: 7 } } });
  });

  it('[DU3] a period that nobody could mean is refused', async () => {
    const strange = [null, {}, { from: '2026-02-30', to: '2026-03-01' }, { from: '2026-03-02', to: '2026-03-01' }, '{'];
    for (const period of [...strange, ' '.repeat(2_000)]) {
      expect((await ask('books/guests/rows.csv', period)).status).toBe(400);
      expect((await ask('figures/all.xlsx', period)).status).toBe(400);
    }
    expect((await ask('books/secrets/rows.csv')).status).toBe(400);
  });
});

describe('a book on the screen', () => {
  it('[RP7] [DU5] each look is on record, with the book and its days', async () => {
    const reply = await head.emitWithAck('report:book', { book: 'guests', period: today, from: null });
    expect(reply).toMatchObject({ ok: true, value: { count: 1, next: null } });
    expect(audited('book-seen').at(-1)).toBe('guests 2026-11-23 2026-11-23 = 1');
  });
});

it('[DU5] no fault came up', () => expect(hub.faults).toEqual([]));
