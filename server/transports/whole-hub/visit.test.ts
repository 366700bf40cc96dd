import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { UploadFolder } from '../../adapters/upload-folder.ts';
import { openVault } from '../../adapters/vault/vault.ts';
import { samplePeople } from '../../adapters/register/sample-people.ts';
import { comes } from '../../domain/hall.fixture.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import type { RegisteredPerson } from '../../domain/register/person.ts';
import { httpApp } from '../http.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let kiosk: Line;
let front: Line;
let back: Line;
const [listed, other] = inventedPeople();

beforeAll(async () => {
  hub = await TestHub.start();
  kiosk = await hub.screen('kiosk');
  front = await hub.clerk('front-office', 'front-office-1');
  back = await hub.clerk('back-office', 'back-office-1');
});
afterAll(() => hub.stop());

/** The first invented people of the trial's register who have a birth date. */
function inventedPeople(): [RegisteredPerson, RegisteredPerson] {
  const order = { count: 300, region: '13.77', seed: 2026, today: '2026-11-23' };
  const [first, second] = [...samplePeople(order)].filter(({ birthDate }) => birthDate !== '');
  if (!first || !second) throw new Error('the trial has no register');
  return [first, second];
}

const press = () => ({ commandId: hub.hub.office.chance.id() });
const asks = ({ nik, birthDate }: { nik: string; birthDate: string }) =>
  kiosk.emitWithAck('register:check', { nik, second: { is: 'birth-date', birthDate } });
const takes = (checkId: string | null) =>
  kiosk.emitWithAck('ticket:issue', {
    ...press(),
    serviceId: 'surat-keterangan-dtks',
    priorityId: null,
    language: 'id',
    checkId,
  });

async function checkOf(person: RegisteredPerson): Promise<string> {
  const reply = await asks(person);
  if (!reply.ok || !reply.value.listed) throw new Error('the invented person is not listed');
  return reply.value.checkId;
}

const theVisit = () => {
  const visit = [...hub.hub.office.live.hall.visits.values()].find(({ stage }) => stage.is !== 'done');
  if (!visit) throw new Error('nobody is there');
  return visit;
};

const guess = (day: number) => asks({ nik: '1377010101010001', birthDate: `1990-01-0${day}` });

/** Works on cases, and has had nothing to do with this one. */
async function anOfficial(): Promise<Line> {
  const { access, chance, file } = hub.hub.office;
  const [role] = file.current.roles;
  const clerk = { id: chance.id(), name: 'pejabat', fullName: 'Pejabat Rekaan', rights: [], stationIds: [] };
  await access.saveClerk({ ...clerk, roles: [role?.id ?? ''] }, hub.hub.trial?.password ?? '');
  return hub.clerk('pejabat');
}

describe('the check at the kiosk', () => {
  it('[RG2] [SC6] shows a listed person the masked name, register, period and programmes, and nothing else', async () => {
    const reply = await asks(listed);
    expect(reply).toMatchObject({ ok: true, value: { listed: true, register: 'DTKS', period: 'Contoh uji coba' } });
    const text = JSON.stringify(reply);
    for (const secret of [listed.name, listed.nik, listed.kk, listed.birthDate]) expect(text).not.toContain(secret);
  });

  it('[RG1] says the same of somebody not found and of a wrong birth date', async () => {
    const strangers = [
      { ...listed, birthDate: '1901-01-01' },
      { nik: '1377010101019999', birthDate: listed.birthDate },
    ];
    for (const stranger of strangers) expect(await asks(stranger)).toEqual(granted({ listed: false }));
  });

  it('[RG3] is recorded by a mark that tells two people apart, and no NIK in clear', async () => {
    await asks(other);
    await hub.hub.office.live.settle();
    const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
    const asked = db
      .prepare("SELECT body FROM ledger WHERE type = 'register-asked'")
      .all()
      .map(({ body }) => String(body));
    const everything = db.prepare('SELECT group_concat(body) AS all_events FROM ledger').get();
    db.close();
    const marks = new Set(asked.map((body) => /"mark":"([\w-]{22})"/.exec(body)?.[1]));
    expect([asked.length, marks.size]).toEqual([4, 3]);
    for (const { nik, name } of [listed, other]) {
      expect(String(everything?.['all_events'])).not.toContain(nik);
      expect(String(everything?.['all_events'])).not.toContain(name);
    }
  });

  it('[RG3] is refused for a while after five askings about one person, whoever asks', async () => {
    for (let day = 1; day <= 5; day++) expect(await guess(day)).toEqual(granted({ listed: false }));
    expect(await guess(6)).toEqual(refused('too-many-tries'));
  });

  it('[VI6] is good for one ticket, and only for a few minutes', async () => {
    const checkId = await checkOf(listed);
    expect((await takes(checkId)).ok).toBe(true);
    expect(await takes(checkId)).toEqual(refused('check-expired'));
    const late = await checkOf(other);
    hub.clock.time += minutes(4);
    expect(await takes(late)).toEqual(refused('check-expired'));
    expect(await takes(hub.hub.office.chance.id())).toEqual(refused('check-expired'));
    expect(theVisit().check).toMatchObject({ by: 'kiosk', found: { snapshot: 1 } });
  });

  it('[CS10] says who applies: nobody types him in again, and his case will be found by his name', async () => {
    const visit = theVisit();
    expect(visit.applicant).toMatch(/^\S•+/u);
    const applicant = await hub.hub.office.caseArchive.applicant(visit.id);
    expect(applicant).toMatchObject({ name: listed.name, nik: listed.nik });
  });
});

describe('the visit', () => {
  it('[CS3] [VI4] [AC12] goes from the front office to the register and back, while the visitor stays', async () => {
    await front.emitWithAck('counter:call-next', press());
    await front.emitWithAck('counter:start', press());
    const { id: visitId } = theVisit();
    expect(await front.emitWithAck('file:send', press())).toEqual(granted(null));
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
    const { id: visitId } = theVisit();
    const view = viewOf(front, (each) => 'visitor' in each && each.visitor?.card.check?.by === 'station');
    await front.emitWithAck('visit:note-need', { ...press(), need: 'beasiswa' });
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
    const reply = await takes(null);
    const visitId = [...hub.hub.office.live.hall.visits.keys()].at(-1) ?? '';
    const other = await hub.clerk('front-office-2', 'front-office-2');
    await other.emitWithAck('counter:call-next', press());
    expect([reply.ok, await other.emitWithAck('visit:person', { visitId })]).toEqual([true, refused('not-listed')]);
  });

  it('[VI3] is told what an outcome lacks, and cannot have it', async () => {
    const outcome = {
      ...press(),
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
    expect(await front.emitWithAck('visit:tick-papers', { ...press(), papers })).toEqual(granted(null));
    expect(await front.emitWithAck('counter:finish', { ...outcome, ...press() })).toEqual(granted(null));
  });

  it('[AC12] is about somebody whom those see who have it before them, or had it and work on its case', async () => {
    const { id: visitId } = theVisit();
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
    const { id: visitId } = theVisit();
    const away = await hub.clerk('front-office');
    expect(await away.emitWithAck('visit:person', { visitId })).toEqual(refused('visit-elsewhere'));
    expect(await front.emitWithAck('visit:person', { visitId })).toMatchObject({ ok: true });
  });

  it('[LE1] [LE3] ends with the letter, whose words do not change, and copies that are counted', async () => {
    await back.emitWithAck('counter:call-next', press());
    await back.emitWithAck('counter:start', press());
    const { id: visitId } = theVisit();
    const reply = await back.emitWithAck('letter:issue', { ...press(), visitId, purpose: 'Beasiswa' });
    expect(reply).toMatchObject({ ok: true, value: { number: expect.stringContaining('2026') as string } });
    const { letter } = theVisit();
    const slip = await hub.hub.office.archive.letter(letter?.id ?? '');
    expect(JSON.stringify(slip)).toContain(listed.nik);
    expect(slip?.findings).toContainEqual({ label: 'Periode data', value: 'Contoh uji coba' });
    expect(await back.emitWithAck('letter:copy', { ...press(), visitId })).toEqual(granted(null));
    expect(await hub.hub.office.archive.letter(letter?.id ?? '')).toEqual(slip);
    expect(theVisit().letter?.copies).toBe(1);
  });

  it('[LE4] [SC6] has a page that says so to whoever has the code, without name or NIK', async () => {
    const slip = await hub.hub.office.archive.letter(theVisit().letter?.id ?? '');
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
    const id = theVisit().letter?.id ?? '';
    const reply = await hub.signIn(await hub.screen('counter'), 'front-office-2', 'front-office-2');
    const headers = { Authorization: `Bearer ${hub.bearer(reply.ok ? reply.value.session : '')}` };
    const answer = await fetch(`${hub.hub.url}/api/letters/${id}.pdf`, { headers });
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
    const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
    const seen = db.prepare("SELECT subject FROM audit WHERE what = 'letter-seen'").all();
    db.close();
    expect(seen.map(({ subject }) => subject)).toEqual([id]);
  });

  it('[LE1] gets no letter for a person whom the register no longer has, and then nothing is issued', async () => {
    const { live, chance } = hub.hub.office;
    await back.emitWithAck('counter:finish', {
      ...press(),
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
    await front.emitWithAck('counter:transfer', { ...press(), stationId: 'back-office', note: '' });
    await back.emitWithAck('counter:call-next', press());
    await back.emitWithAck('counter:start', press());
    const [letter, ticket] = await Promise.all([
      back.emitWithAck('letter:issue', { ...press(), visitId, purpose: 'Beasiswa' }),
      takes(null),
    ]);
    expect([letter, ticket.ok]).toEqual([refused('not-listed'), true]);
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
});
