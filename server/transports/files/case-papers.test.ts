import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { applicantFound } from '../../application/applicant.ts';
import { openTables } from '../../adapters/register/open-tables.ts';
import { comes } from '../../domain/hall.fixture.ts';
import { days, minutes } from '../../domain/hall-time/instant.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let front: Line;
let back: Line;
let official: Line;
/** Sessions, by whom they are of. */
const session: Record<'front' | 'official' | 'nobody', string> = { front: '', official: '', nobody: '' };
let caseId: string;
let letterId: string;

beforeAll(async () => {
  hub = await TestHub.start(undefined, 'oku-selatan');
  [front, back, official] = await Promise.all([hub.screen('counter'), hub.screen('counter'), hub.screen('counter')]);
  session.front = await signIn(front, 'front-office', 'front-office-1');
  await signIn(back, 'back-office', 'back-office-1');
  session.official = await signIn(official, 'kepala-dinas');
  session.nobody = await newClerk();
  caseId = await draftedCase();
  letterId = hub.hub.office.live.hall.cases.get(caseId)?.letter?.id ?? '';
});
afterAll(() => hub.stop());

async function signIn(line: Line, name: string, counterId: string | null = null): Promise<string> {
  const reply = await hub.signIn(line, name, counterId);
  if (!reply.ok) throw new Error(`${name} could not sign in: ${reply.refusal}`);
  return reply.value.session;
}

/** Somebody without a role in any procedure, and at no counter. */
async function newClerk(): Promise<string> {
  const { access, chance } = hub.hub.office;
  const clerk = { id: chance.id(), name: 'arsip', fullName: 'Petugas Arsip', rights: [], roles: [], stationIds: [] };
  await access.saveClerk(clerk, hub.hub.trial?.password ?? '');
  return signIn(await hub.screen('counter'), 'arsip');
}

const press = () => ({ commandId: hub.hub.office.chance.id() });
const nothing = { note: '', programmes: [], owner: '', recipient: { to: 'applicant' as const, name: '' } };
const ends = (line: Line, outcomeId: string, purpose = '') =>
  line.emitWithAck('counter:finish', { ...press(), ...nothing, outcomeId, purpose, thenCall: false });

/** A listed person at the front office with all papers, then at the back office, where his letter is drafted. */
async function draftedCase(): Promise<string> {
  const { live, chance, register } = hub.hub.office;
  const [id, found] = [chance.id(), { snapshot: register.current()?.number ?? 0, personId: 1 }];
  const command = comes(id, { serviceId: 'pelayanan-dtks', jobId: chance.id(), token: chance.token(), found });
  const applicant = () => applicantFound(hub.hub.office, found, id);
  await live.perform({
    command: { ...command, kioskId: live.hall.setup.kiosks[0]?.id ?? '' },
    commandId: null,
    answer: () => null,
    applicant,
  });
  await calls(front);
  const { requirements } = hub.hub.office.file.current.services.find((each) => each.id === 'pelayanan-dtks') ?? {};
  const papers = Object.fromEntries((requirements ?? []).map((each) => [each.id, 'present' as const]));
  expect(await front.emitWithAck('visit:tick-papers', { ...press(), papers })).toEqual(granted(null));
  expect(await ends(front, 'lengkap')).toEqual(granted(null));
  await calls(back);
  expect(await ends(back, 'terverifikasi-diambil-nanti', 'Beasiswa')).toEqual(granted(null));
  return [...live.hall.cases.keys()][0] ?? '';
}

async function calls(line: Line): Promise<void> {
  expect(await line.emitWithAck('counter:call-next', press())).toMatchObject({ ok: true });
  expect(await line.emitWithAck('counter:start', press())).toMatchObject({ ok: true });
}

const everything = { text: '', state: 'any', serviceId: null, clerkId: null, from: null, to: null };
const get = (path: string, bearer: string) =>
  fetch(
    `${hub.hub.url}/api/${path}`,
    bearer === '' ? {} : { headers: { Authorization: `Bearer ${hub.bearer(bearer)}` } },
  );
const ask = (path: string, body: string, bearer: string) => {
  const headers: HeadersInit = bearer === '' ? {} : { Authorization: `Bearer ${hub.bearer(bearer)}` };
  return fetch(`${hub.hub.url}/api/${path}`, { method: 'POST', headers, body });
};
const table = (kind: 'csv' | 'xlsx', query: unknown = everything, bearer = session.front) =>
  ask(`cases.${kind}`, JSON.stringify(query), bearer);

function audited(what: string): string[] {
  const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
  const rows = db.prepare('SELECT subject FROM audit WHERE what = ?').all(what);
  db.close();
  return rows.map(({ subject }) => String(subject));
}

const rowsOf = async (answer: Response): Promise<string[][]> => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  return Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ';' }).data;
};

const pdf = async (id = letterId, bearer = session.front) => {
  const answer = await get(`letters/${id}.pdf`, bearer);
  return { answer, head: Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 5) };
};

describe('the table of a search', () => {
  it('[CS10] [DU5] is a CSV with whole names and numbers, and who took how much is on record', async () => {
    hub.clock.time += minutes(30);
    const { name, nik } = hub.hub.office.register.byId(hub.hub.office.register.current()?.number ?? 0, 1) ?? {};
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
      ],
    ]);
    expect(audited('cases-exported')).toEqual(['all = 1']);
  });

  it('[CS10] [DU9] has the case that a clock opened which was ahead', async () => {
    hub.clock.time -= days(1);
    const rows = await rowsOf(await table('csv'));
    hub.clock.time += days(1);
    expect(rows.slice(1).map((row) => [row[0], row[8]])).toEqual([['2026-00001', '0']]);
    expect(audited('cases-exported')).toEqual(['all = 1', 'all = 1']);
  });

  it('[CS10] is a workbook with the same rows', async () => {
    const answer = await table('xlsx', { ...everything, text: '2026-1', state: 'open', from: '2026-11-23' });
    expect(answer.headers.get('content-disposition')).toContain('berkas-2026-11-23.xlsx"');
    const folder = mkdtempSync(join(tmpdir(), 'table-'));
    writeFileSync(join(folder, 'a.xlsx'), new Uint8Array(await answer.arrayBuffer()));
    const { tables, close } = await openTables(join(folder, 'a.xlsx'));
    const cells: (readonly string[])[] = [];
    for (const each of tables)
      for await (const { rows } of each.batches()) for (const row of rows) cells.push(row.cells);
    close();
    rmSync(folder, { recursive: true });
    expect(cells.slice(1).map(([number, , , nik, opened]) => [number, nik?.length, opened])).toEqual([
      ['2026-00001', 16, '2026-11-23'],
    ]);
  });

  it('[CS10] holds all pages of a search, each case once', async () => {
    const db = openInFolder(join(hub.folder, 'trial'), 'hall.db');
    const add = db.prepare(
      `INSERT INTO case_file (key, id, number, visit, service, opened_at, closed_at, state, letter_number)
       SELECT ?, ?, ?, visit, service, ?, ?, 'done', '=1+1' FROM case_file LIMIT 1`,
    );
    for (let n = 2; n <= 900; n++) {
      const at = hub.clock.time - minutes(n >> 2) - 1;
      add.run(at * 1_024 + (n % 4), `case ${n}`, `2025-${String(n).padStart(5, '0')}`, at, at + minutes(1));
    }
    db.close();
    const rows = (await rowsOf(await table('csv'))).slice(1);
    expect(rows).toHaveLength(900);
    expect(new Set(rows.map(([number]) => number)).size).toBe(900);
    expect(rows.filter((row) => row.some((cell) => cell.startsWith('=')))).toEqual([]);
    expect(audited('cases-exported').at(-1)).toBe('all = 900');
  });

  it.each(['csv', 'xlsx'] as const)('[DU2] is for nobody without a session, or without a role: %s', async (kind) => {
    const before = audited('cases-exported').length;
    for (const bearer of ['', 'x'.repeat(40)]) {
      const answer = await table(kind, everything, bearer);
      expect([answer.status, await answer.json()]).toEqual([401, refused('not-signed-in')]);
    }
    const answer = await table(kind, everything, session.nobody);
    expect([answer.status, await answer.json()]).toEqual([403, refused('not-allowed')]);
    expect(audited('cases-exported')).toHaveLength(before);
  });

  it('[DU3] is not given for a question that nobody could ask', async () => {
    for (const query of [null, {}, { ...everything, state: 'lost' }, { ...everything, from: 'yesterday' }, 'x']) {
      expect((await table('csv', query)).status).toBe(400);
    }
    for (const body of ['{', '', ' '.repeat(5_000)]) {
      expect((await ask('cases.csv', body, session.front)).status).toBe(400);
    }
  });

  it('[DU5] is not asked for in an address, where a name or a NIK would stay in the logs of others', async () => {
    const query = encodeURIComponent(JSON.stringify(everything));
    expect((await get(`cases.csv?query=${query}`, session.front)).ok).toBe(false);
  });
});

describe('a letter on A4', () => {
  it('[LE8] [DU5] is seen as a draft by whoever initials or signs it, and the look is on record', async () => {
    const { answer, head } = await pdf(letterId, session.official);
    expect([answer.status, head]).toEqual([200, '%PDF-']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'content-disposition': 'inline; filename="surat.pdf"',
    });
    expect(audited('letter-seen')).toEqual([letterId]);
  });

  it('[LE3] [LE4] is the archived one when it is signed, and says so on its page until it is cancelled', async () => {
    const { live, archive, caseArchive } = hub.hub.office;
    const act = (line: Line, stepId: string, outcomeId: string) =>
      line.emitWithAck('case:act', {
        ...press(),
        caseId,
        stepId,
        outcomeId,
        note: '',
        records: {},
        purpose: '',
        recipient: nothing.recipient,
      });
    const coordinator = await hub.screen('counter');
    await signIn(coordinator, 'koordinator-pkh');
    expect(await act(coordinator, 'validasi', 'valid')).toEqual(granted(null));
    expect(await act(official, 'tanda-tangan', 'ditandatangani')).toEqual(granted(null));
    expect(live.hall.cases.get(caseId)?.letter).toMatchObject({ id: letterId, state: 'signed' });
    const signed = await archive.letter(letterId);
    const page = async (asked = '') => (await fetch(`${hub.hub.url}/v/${signed?.code}${asked}`)).text();
    expect((await pdf()).head).toBe('%PDF-');
    expect(await page()).toContain('Surat ini diterbitkan oleh kami');
    expect(await page()).not.toContain('dibatalkan');

    const reason = 'Nama keliru';
    expect(await official.emitWithAck('case:cancel-letter', { ...press(), caseId, reason })).toEqual(granted(null));
    expect((await caseArchive.letter(letterId))?.slip).toEqual(signed);
    expect((await pdf()).head).toBe('%PDF-');
    const cancelled = await page();
    expect(cancelled).toContain('Surat ini sudah dibatalkan dan tidak berlaku.');
    expect(await page('?bahasa=en')).toContain('This letter has been cancelled and is not valid.');
    for (const unsaid of ['diterbitkan oleh kami', reason]) expect(cancelled).not.toContain(unsaid);
  });

  it('[DU2] is for nobody without a session, or without a role and a counter; and there is no other', async () => {
    expect((await pdf(letterId, '')).answer.status).toBe(401);
    expect((await pdf(letterId, session.nobody)).answer.status).toBe(403);
    const seen = audited('letter-seen').length;
    expect((await pdf('no-such-letter')).answer.status).toBe(404);
    expect(audited('letter-seen')).toHaveLength(seen);
  });
});

it('[DU5] no fault came up', () => expect(hub.faults).toEqual([]));
