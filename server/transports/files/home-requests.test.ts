import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_PAPERS } from '../../../contract/lists.ts';
import { refused } from '../../../contract/reply.ts';
import { pageBehindPicture, pdf, png } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { receiveRequest } from '../../application/home/receive-request.ts';
import type { RequestGiven } from '../../application/home/receive-request.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import { formOf, requested } from '../whole-hub/home.fixture.ts';
import { HomeDesk, filesOnDisk } from './home-desk.fixture.ts';

let hub: TestHub;
let desk: HomeDesk;
const office = () => hub.hub.office;

beforeAll(async () => {
  hub = await TestHub.start();
  desk = await HomeDesk.at(hub);
});
afterAll(() => hub.stop());

const receive = (change: Partial<RequestGiven>) => receiveRequest(office(), formOf(hub, change), 'online');

describe('a request from home', () => {
  it('[HM1] stands in the inbox of the back office with its way here, and no address', async () => {
    const seen = viewOf(desk.line, (view) => 'inbox' in view && view.inbox !== null && view.inbox.count > 0);
    const { number } = await requested(hub);
    const view = await seen;
    const row = 'inbox' in view ? view.inbox?.rows.find((each) => each.number === number) : undefined;
    expect(row).toMatchObject({
      fromHome: { via: 'online', answerBy: 'email' },
      step: { id: 'Pemeriksaan permohonan dari rumah' },
    });
    expect(JSON.stringify(view)).not.toMatch(/contoh\.example|0812/u);
  });

  it('[HM1] shows the form, the photos and the address to answer to on its page only', async () => {
    const { caseId } = await requested(hub, { need: 'mendaftar kuliah' });
    expect(await desk.see(caseId)).toMatchObject({
      need: 'mendaftar kuliah',
      visitNumber: expect.stringMatching(/^2026-/u) as string,
      applicant: { email: 'warga@contoh.example', phone: '0812-3456-7890' },
      attachments: [{ requirementId: 'kk' }, { requirementId: 'ktp' }],
      story: [{ what: 'request-received', by: null }],
    });
  });

  it('[HM5] is acknowledged by mail, with number, code and day, and the code stands behind the #', async () => {
    const { caseId, number, code } = await requested(hub);
    const [words] = await desk.written(caseId);
    expect(words).toMatchObject({
      to: 'warga@contoh.example',
      subject: expect.stringContaining(number) as string,
      letterId: null,
    });
    expect(words?.text).toContain(`Kode: ${code.match(/.{4}/gu)?.join('-')}`);
    expect(words?.text).toContain('Selasa, 24 November 2026');
    expect(words?.text).toContain(`/online/status#${code}`);
  });

  it('[HM1] [IS2] is one, however often it is sent; the photos of the second are nobody’s', async () => {
    const form = formOf(hub);
    const before = filesOnDisk(hub);
    const both = await Promise.all([
      receiveRequest(office(), form, 'online'),
      receiveRequest(office(), form, 'online'),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(await receiveRequest(office(), form, 'online')).toEqual(both[0]);
    expect(filesOnDisk(hub)).toBe(before + 2);
  });

  it('[AT2] [HM1] has its photos, though the disk is too full to put them in their place', async () => {
    const { attachments } = office();
    const settle = attachments.settle.bind(attachments);
    attachments.settle = () => {
      throw new Error('no room for a folder');
    };
    const form = formOf(hub);
    expect(await receiveRequest(office(), form, 'online')).toMatchObject({ ok: true });
    attachments.settle = settle;
    const known = await receiveRequest(office(), form, 'online');
    const kept = (known.ok && office().live.hall.cases.get(known.value.caseId)?.attachments) || [];
    const read = await Promise.all(kept.map(({ id }) => attachments.read(id)));
    expect(read.map((bytes) => bytes?.length)).toEqual(kept.map(({ bytes }) => bytes));
    expect(read).toHaveLength(2);
  });

  it('[AT2] leaves no photo behind where the disk has room for one and not for two', async () => {
    const { attachments } = office();
    const before = filesOnDisk(hub);
    const keep = attachments.keepFromOutside.bind(attachments);
    let room = 1;
    attachments.keepFromOutside = (bytes) => (room-- > 0 ? keep(bytes) : Promise.reject(new Error('disk full')));
    await expect(receive({})).rejects.toThrow('disk full');
    attachments.keepFromOutside = keep;
    expect(filesOnDisk(hub)).toBe(before);
  });

  it('[HM2] leaves nothing behind when it is refused', async () => {
    const before = [filesOnDisk(hub), office().live.hall.cases.size];
    const { applicant, papers } = formOf(hub);
    const cases: [Partial<RequestGiven>, string, string?][] = [
      [{ consent: false }, 'consent-wanted'],
      [{ applicant: { ...applicant, name: ' ' } }, 'applicant-wanted'],
      [{ applicant: { ...applicant, nik: '1377020101010000' } }, 'malformed-nik'],
      [{ applicant: { ...applicant, email: 'warga@' } }, 'reply-address-wanted'],
      [{ answerBy: 'whatsapp', applicant: { ...applicant, phone: '12' } }, 'reply-address-wanted'],
      [{ papers: papers.slice(1) }, 'papers-incomplete'],
      [{ papers: [...papers, { requirementId: 'paspor', bytes: png() }] }, 'unknown-requirement'],
      [{ papers: [...papers, { requirementId: 'kk', bytes: pageBehindPicture() }] }, 'file-not-accepted', 'kk'],
      [{ papers: [...papers, { requirementId: 'kk', bytes: Buffer.alloc(10_000_001) }] }, 'file-too-large', 'kk'],
      [
        { papers: Array.from({ length: 2 * MOST_PAPERS }, () => ({ requirementId: 'kk', bytes: png() })) },
        'file-too-large',
      ],
    ];
    for (const [change, refusal, paper] of cases)
      expect([refusal, await receive(change)]).toEqual([refusal, refused(refusal as never, paper)]);
    expect([filesOnDisk(hub), office().live.hall.cases.size]).toEqual(before);
  });

  it('[HM1] [AT1] takes a scan as it is', async () => {
    const papers = [
      { requirementId: 'kk', bytes: pdf() },
      { requirementId: 'ktp', bytes: png() },
    ];
    const { caseId } = await requested(hub, { papers });
    expect((await desk.see(caseId)).attachments.map(({ kind }) => kind)).toEqual(['application/pdf', 'image/jpeg']);
  });
});

describe('at night', () => {
  it('[HM1] is taken in, and its clock begins at the next opening', async () => {
    const [now, evening] = [hub.clock.time, instantOf('2026-11-23', '21:00', 'WIB')];
    hub.clock.time = evening;
    const { dueAt } = await requested(hub);
    hub.clock.time = now;
    expect(dueAt).toBe(instantOf('2026-11-25', '16:00', 'WIB'));
  });
});

it('[HM8] is found in the table with its way here, and is no visit', async () => {
  await requested(hub);
  const { found } = await office().caseArchive.list(
    { by: { is: 'all' }, state: 'any', serviceId: null, clerkId: null, from: null, until: null },
    null,
    50,
  );
  expect(found.length).toBeGreaterThan(5);
  expect(new Set(found.map(({ via }) => via))).toEqual(new Set(['online']));
  const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
  expect(db.prepare("SELECT count(*) AS count FROM visit WHERE via = 'hall'").get()).toEqual({ count: 0 });
  expect(db.prepare('SELECT count(*) AS count FROM visit WHERE ended_at IS NULL').get()).toEqual({ count: 0 });
  db.close();
});
