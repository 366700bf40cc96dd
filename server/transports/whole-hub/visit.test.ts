import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { UploadFolder } from '../../adapters/upload-folder.ts';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { openVault } from '../../adapters/vault/vault.ts';
import { comes } from '../../domain/hall.fixture.ts';
import { httpApp } from '../http.ts';
import { viewOf } from '../hub.fixture.ts';
import type { Line, TestHub } from '../hub.fixture.ts';
import { AskingKiosk, inventedPeople } from './asking-kiosk.fixture.ts';

let hub: TestHub;
let kiosk: AskingKiosk;
let front: Line;
let back: Line;
const [listed] = inventedPeople();

beforeAll(async () => {
  kiosk = await AskingKiosk.open();
  hub = kiosk.hub;
  front = await hub.clerk('front-office', 'front-office-1');
  back = await hub.clerk('back-office', 'back-office-1');
  await kiosk.takes(await kiosk.checkOf(listed));
});
afterAll(() => hub.stop());

const press = () => kiosk.press();

/** Somebody who works on cases but had nothing to do with this one. */
async function anOfficial(): Promise<Line> {
  const { access, chance, file } = hub.hub.office;
  const [role] = file.current.roles;
  const clerk = { id: chance.id(), name: 'pejabat', fullName: 'Pejabat Rekaan', rights: [], stationIds: [] };
  await access.saveClerk({ ...clerk, roles: [role?.id ?? ''] }, hub.hub.trial?.password ?? '');
  return hub.clerk('pejabat');
}

it('[CS3] [VI4] [AC12] goes from the front office to the register and back, while the visitor stays', async () => {
  await front.emitWithAck('counter:call-next', press());
  await front.emitWithAck('counter:start', { ...press(), ...hub.stage(front) });
  const { id: visitId } = kiosk.visit;
  expect(await front.emitWithAck('file:send', { ...press(), ...hub.here(front) })).toEqual(granted(null));
  const wish = { ...press(), visitId, nik: listed.nik };
  expect(await back.emitWithAck('file:check', wish)).toEqual(refused('visit-elsewhere'));
  expect(await back.emitWithAck('visit:person', { visitId })).toEqual(refused('visit-elsewhere'));
  expect(await back.emitWithAck('file:take', { ...press(), visitId })).toEqual(granted(null));
  expect(await back.emitWithAck('visit:person', { visitId })).toMatchObject({ ok: true });
  expect(await back.emitWithAck('file:check', { ...wish, ...press(), nik: '1377014013900001' })).toMatchObject({
    ok: false,
    refusal: 'malformed-nik',
  });
  expect(await back.emitWithAck('file:check', { ...wish, ...press() })).toEqual(
    granted({ listed: true, warnings: [] }),
  );
});

it('[DU5] shows a clerk the person, masked on the screen, whole only when asked, which is recorded', async () => {
  const { id: visitId } = kiosk.visit;
  const view = viewOf(front, (each) => 'visitor' in each && each.visitor?.card.check?.by === 'station');
  await front.emitWithAck('visit:note-need', { ...press(), ...hub.here(front), need: 'beasiswa' });
  expect(JSON.stringify(await view)).not.toContain(listed.nik);
  expect(await front.emitWithAck('visit:person', { visitId })).toMatchObject({
    ok: true,
    value: { nik: listed.nik, name: listed.name },
  });
  const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
  const audit = db.prepare("SELECT what, subject FROM audit WHERE what IN ('register-checked', 'person-seen')").all();
  db.close();
  expect(audit.map((row) => ({ ...row }))).toEqual([
    { what: 'person-seen', subject: visitId },
    { what: 'register-checked', subject: hub.hub.office.mark(listed.nik) },
    { what: 'person-seen', subject: visitId },
  ]);
});

it('[SC6] shows a clerk nobody who was not found in the register', async () => {
  expect(await front.emitWithAck('visit:person', { visitId: 'nobody' })).toEqual(refused('not-listed'));
  const reply = await kiosk.takes(null);
  const visitId = [...hub.hub.office.live.hall.visits.keys()].at(-1) ?? '';
  const other = await hub.clerk('front-office-2', 'front-office-2');
  await other.emitWithAck('counter:call-next', press());
  expect([reply.ok, await other.emitWithAck('visit:person', { visitId })]).toEqual([true, refused('not-listed')]);
});

it('[VI3] is told what an outcome lacks, and cannot have it', async () => {
  const outcome = {
    ...press(),
    ...hub.stage(front),
    outcomeId: 'surat',
    note: '',
    programmes: [],
    owner: '',
    purpose: '',
    recipient: { to: 'applicant' as const, name: '' },
    thenCall: false,
  };
  expect(await front.emitWithAck('counter:finish', outcome)).toEqual(refused('needs-unmet'));
  const { requirements } = hub.hub.office.file.current.services[0] ?? { requirements: [] };
  const papers = Object.fromEntries(requirements.map(({ id }) => [id, 'present' as const]));
  expect(await front.emitWithAck('visit:tick-papers', { ...press(), ...hub.here(front), papers })).toEqual(
    granted(null),
  );
  expect(await front.emitWithAck('counter:finish', { ...outcome, ...press() })).toEqual(granted(null));
});

it('[AC12] is about somebody whom those see who have it before them, or had it and work on its case', async () => {
  const { id: visitId } = kiosk.visit;
  const other = await hub.clerk('front-office-2');
  const official = await anOfficial();
  const saidTo = async (name: 'visit:person' | 'visit:applicant') =>
    (await Promise.all([front, back, other, official].map((line) => line.emitWithAck(name, { visitId })))).map(
      (reply) => (reply.ok ? 'seen' : reply.refusal),
    );
  expect([await saidTo('visit:person'), await saidTo('visit:applicant')]).toEqual([
    ['seen', 'seen', 'visit-elsewhere', 'not-allowed'],
    ['seen', 'seen', 'not-allowed', 'visit-elsewhere'],
  ]);
});

it('[AC12] is not told to whoever had it before him, where he sits at no counter and so works on no case', async () => {
  const { id: visitId } = kiosk.visit;
  const away = await hub.clerk('front-office');
  expect(await away.emitWithAck('visit:person', { visitId })).toEqual(refused('visit-elsewhere'));
  expect(await front.emitWithAck('visit:person', { visitId })).toMatchObject({ ok: true });
});

it('[LE1] [LE3] ends with the letter, whose words do not change, and copies that are counted', async () => {
  await back.emitWithAck('counter:call-next', press());
  await back.emitWithAck('counter:start', { ...press(), ...hub.stage(back) });
  const { id: visitId } = kiosk.visit;
  const reply = await back.emitWithAck('letter:issue', { ...press(), visitId, purpose: 'Beasiswa' });
  expect(reply).toMatchObject({ ok: true, value: { number: expect.stringContaining('2026') as string } });
  const { letter } = kiosk.visit;
  const slip = await hub.hub.office.archive.letter(letter?.id ?? '');
  expect(JSON.stringify(slip)).toContain(listed.nik);
  expect(slip?.findings).toContainEqual({ label: 'Periode data', value: 'Contoh uji coba' });
  expect(await back.emitWithAck('letter:copy', { ...press(), visitId })).toEqual(granted(null));
  expect(await hub.hub.office.archive.letter(letter?.id ?? '')).toEqual(slip);
  expect(kiosk.visit.letter?.copies).toBe(1);
});

it('[LE4] [SC6] has a page that says so to whoever has the code, without name or NIK', async () => {
  const slip = await hub.hub.office.archive.letter(kiosk.visit.letter?.id ?? '');
  const uploads = new UploadFolder(
    join(hub.folder, 'uploads'),
    () => openVault(join(hub.folder, 'trial')).files,
    () => 'x',
  );
  const app = httpApp({ office: () => hub.hub.office, webRoot: null, uploads });
  for (const code of [slip?.code, slip?.code.toLowerCase()]) {
    const page = await (await app.request(`/v/${code}`)).text();
    expect(page).toContain('Surat ini diterbitkan oleh kami');
    expect(page).toContain(slip?.number);
    expect(page).toContain('bukan tanda tangan elektronik tersertifikasi');
    for (const secret of [listed.name, listed.nik, listed.kk]) expect(page).not.toContain(secret);
  }
});

it('[LE7] [DU5] is seen on A4 by a clerk at a counter, which is on record', async () => {
  const id = kiosk.visit.letter?.id ?? '';
  const reply = await hub.signIn(await hub.screen('counter'), 'front-office-2', 'front-office-2');
  const headers = { Authorization: `Bearer ${hub.bearer(reply.ok ? reply.value.session : '')}` };
  const answer = await fetch(`${hub.hub.url}/api/letters/${id}.pdf`, { headers });
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
  const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
  const seen = db.prepare("SELECT subject FROM audit WHERE what = 'letter-seen'").all();
  db.close();
  expect(seen.map(({ subject }) => subject)).toEqual([id]);
});

it('[LE1] [IS2] gets no letter for a person whom the register no longer has, and then nothing is issued, by that press never', async () => {
  const { live, chance, register } = hub.hub.office;
  await back.emitWithAck('counter:finish', {
    ...press(),
    ...hub.stage(back),
    outcomeId: 'surat-diserahkan',
    note: '',
    programmes: [],
    owner: '',
    purpose: '',
    recipient: { to: 'applicant', name: '' },
    thenCall: false,
  });
  const visitId = chance.id();
  const gone = comes(visitId, {
    token: chance.token(),
    jobId: chance.id(),
    serviceId: 'surat-keterangan-dtks',
    found: { snapshot: 77, personId: 1 },
  });
  await live.perform({ command: gone, commandId: null, answer: () => null });
  await front.emitWithAck('counter:call-next', press());
  await front.emitWithAck('counter:transfer', { ...press(), ...hub.stage(front), stationId: 'back-office', note: '' });
  await back.emitWithAck('counter:call-next', press());
  await back.emitWithAck('counter:start', { ...press(), ...hub.stage(back) });
  const asked = { ...press(), visitId, purpose: 'Beasiswa' };
  const [letter, ticket] = await Promise.all([back.emitWithAck('letter:issue', asked), kiosk.takes(null)]);
  expect([letter, ticket.ok]).toEqual([refused('not-listed'), true]);
  const found = vi.spyOn(register, 'byId').mockReturnValue(register.byId(1, 1));
  expect(await back.emitWithAck('letter:issue', asked)).toEqual(refused('not-listed'));
  found.mockRestore();
  expect(hub.faults).toEqual([]);
  expect(live.hall.visits.get(visitId)?.letter).toBeNull();
});

it('[CA14] gets no letter in the name of a colleague who has the counter by now, from whoever had it before', async () => {
  const { live } = hub.hub.office;
  const visit = [...live.hall.visits.values()].find(({ stage }) => stage.is === 'serving');
  const takesOver = {
    type: 'open-counter',
    counterId: 'back-office-1',
    clerkId: 'a colleague',
    takeOver: true,
  } as const;
  await live.perform({ command: takesOver, commandId: null, answer: () => null });
  const asked = { ...press(), visitId: visit?.id ?? '', purpose: 'Beasiswa' };
  expect(await back.emitWithAck('letter:issue', asked)).toEqual(refused('counter-closed'));
});
