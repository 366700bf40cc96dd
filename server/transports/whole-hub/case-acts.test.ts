import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { nobody } from '../../application/cases/applicant.ts';
import { draftOf } from '../../application/letters/case-letter.ts';
import { comes } from '../../domain/hall.fixture.ts';
import { days } from '../../domain/hall-time/instant.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let front: Line;
let back: Line;
let coordinator: Line;
let official: Line;
let caseId: string;

beforeAll(async () => {
  hub = await TestHub.start({ hallId: 'oku-selatan' });
  front = await hub.clerk('front-office', 'front-office-1');
  back = await hub.clerk('back-office', 'back-office-1');
  [coordinator, official] = await Promise.all([hub.clerk('koordinator-pkh'), hub.clerk('kepala-dinas')]);
  caseId = await draftedCase();
});
afterAll(() => hub.stop());

const press = () => ({ commandId: hub.hub.office.chance.id() });
const applicant = { to: 'applicant', name: '' } as const;
const nothing = { note: '', programmes: [], owner: '', recipient: applicant };
const phone = '0812-0000-0000';
const nik = () => hub.hub.office.register.byId(1, 1)?.nik ?? '';

const ends = (line: Line, outcomeId: string) =>
  line.emitWithAck('counter:finish', {
    ...press(),
    ...hub.stage(line),
    ...nothing,
    outcomeId,
    purpose: 'Beasiswa',
    thenCall: false,
  });
const act = (stepId: string, outcomeId: string, more: { note?: string; name?: string } = {}) => ({
  ...press(),
  caseId,
  stepId,
  outcomeId,
  edition: hub.edition(caseId, stepId),
  note: more.note ?? '',
  records: {},
  purpose: '',
  recipient: more.name === undefined ? applicant : ({ to: 'family', name: more.name } as const),
});
const acts = (line: Line, ...[stepId, outcomeId, more]: Parameters<typeof act>) =>
  line.emitWithAck('case:act', act(stepId, outcomeId, more));

async function calls(line: Line): Promise<void> {
  expect(await line.emitWithAck('counter:call-next', press())).toMatchObject({ ok: true });
  expect(await line.emitWithAck('counter:start', { ...press(), ...hub.stage(line) })).toMatchObject({ ok: true });
}

/** Somebody tells the front office his telephone, is found in the register, and has his letter drafted. */
async function draftedCase(): Promise<string> {
  const { live, chance } = hub.hub.office;
  const visitId = chance.id();
  const number = comes(visitId, { serviceId: 'pelayanan-dtks', jobId: chance.id(), token: chance.token() });
  const command = { ...number, kioskId: live.hall.setup.kiosks[0]?.id ?? '' };
  await live.perform({ command, commandId: null, answer: () => null });
  await calls(front);
  const typed = { name: 'Warga Contoh', nik: '', familyCard: '', birthDate: '', address: '', phone, email: '' };
  const was = { ...typed, name: '', phone: '' };
  expect(
    await front.emitWithAck('visit:note-applicant', { ...press(), ...hub.here(front), applicant: typed, was }),
  ).toEqual(granted(null));
  const { requirements } = hub.hub.office.file.current.services.find((each) => each.id === 'pelayanan-dtks') ?? {};
  const papers = Object.fromEntries((requirements ?? []).map((each) => [each.id, 'present' as const]));
  expect(await front.emitWithAck('visit:tick-papers', { ...press(), ...hub.here(front), papers })).toEqual(
    granted(null),
  );
  expect(await ends(front, 'lengkap')).toEqual(granted(null));
  await calls(back);
  expect(await back.emitWithAck('file:check', { ...press(), visitId, nik: nik() })).toMatchObject({ ok: true });
  expect(await ends(back, 'terverifikasi-diambil-nanti')).toEqual(granted(null));
  return [...live.hall.cases.keys()][0] ?? '';
}

function audited(what: string): string[] {
  const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
  const rows = db.prepare('SELECT subject FROM audit WHERE what = ?').all(what);
  db.close();
  return rows.map(({ subject }) => String(subject));
}

const behind = () => {
  const found = hub.hub.office.live.hall.cases.get(caseId);
  if (!found) throw new Error('there is no case');
  return found;
};
const openSteps = () => behind().open.map(({ stepId }) => stepId);
const recipient = async () => (await hub.hub.office.caseArchive.case(caseId))?.recipient;
const applicantKept = () => hub.hub.office.caseArchive.applicant(behind().visitId);

describe('who applies', () => {
  it('[CS10] is whom the register found, with the telephone that he told the counter', async () => {
    const person = hub.hub.office.register.byId(1, 1);
    expect(await applicantKept()).toMatchObject({ name: person?.name, nik: nik(), phone });
  });

  it('[CS10] keeps it when a step looks him up again, and not when it was somebody else’s', async () => {
    expect(await acts(coordinator, 'validasi', 'perlu-diperbaiki', { note: 'Periksa lagi' })).toEqual(granted(null));
    const other = hub.hub.office.register.byId(1, 2)?.nik ?? '';
    const check = (whom: string) => back.emitWithAck('case:check', { ...press(), caseId, nik: whom });
    expect(await check(nik())).toMatchObject({ ok: true });
    expect(await applicantKept()).toMatchObject({ nik: nik(), phone });
    expect(await check(other)).toMatchObject({ ok: true });
    expect(await applicantKept()).toMatchObject({ nik: other, phone: '' });
    expect(await check(nik())).toMatchObject({ ok: true });
    const drafts = { ...act('verifikasi-ulang', 'diperbaiki'), purpose: 'Beasiswa' };
    expect(await back.emitWithAck('case:act', drafts)).toEqual(granted(null));
  });
});

describe('a draft about somebody whose snapshot is gone', () => {
  it('[LE1] [IS2] is not signed, by that press never, nor shown; but it goes back, and is drafted about who is found by then', async () => {
    expect(await acts(coordinator, 'validasi', 'valid')).toEqual(granted(null));
    const { register } = hub.hub.office;
    const found = register.byId.bind(register);
    register.byId = () => undefined;
    expect(draftOf(hub.hub.office, behind(), nobody)).toBeNull();
    const signs = act('tanda-tangan', 'ditandatangani');
    expect(await official.emitWithAck('case:act', signs)).toEqual(refused('not-listed'));
    register.byId = found;
    expect(await official.emitWithAck('case:act', signs)).toEqual(refused('not-listed'));
    register.byId = () => undefined;
    expect(await acts(official, 'tanda-tangan', 'dikembalikan', { note: 'Periksa lagi' })).toEqual(granted(null));
    register.byId = found;
    expect(await back.emitWithAck('case:check', { ...press(), caseId, nik: nik() })).toMatchObject({ ok: true });
    expect(await acts(back, 'verifikasi-ulang', 'diperbaiki')).toEqual(granted(null));
    expect(await acts(coordinator, 'validasi', 'valid')).toEqual(granted(null));
  });
});

describe('several acts in one press', () => {
  it('[CS2] are done and answered each for itself, also beside one that breaks; asked again, nothing is done twice', async () => {
    const { chance, caseArchive } = hub.hub.office;
    const edition = hub.edition(caseId, 'tanda-tangan');
    const signs = { ...press(), caseId, stepId: 'tanda-tangan', outcomeId: 'ditandatangani', edition };
    const broken = { ...signs, commandId: chance.id() };
    const look = caseArchive.applicant.bind(caseArchive);
    let looks = 0;
    caseArchive.applicant = (id) => (++looks === 1 ? Promise.reject(new Error('the disk is gone')) : look(id));
    const both = await official.emitWithAck('case:act-together', { acts: [broken, signs] });
    caseArchive.applicant = look;
    expect(both).toEqual(
      granted([
        { caseId, refusal: 'hub-fault' },
        { caseId, refusal: null },
      ]),
    );
    expect(hub.faults).toEqual([expect.stringContaining('one of several acts')]);
    expect(openSteps()).toEqual(['penjelasan']);
    const { number } = behind().letter ?? {};
    const { slip } = (await caseArchive.letter(behind().letter?.id ?? '')) ?? {};
    const labels = slip?.findings.map(({ label }) => label);
    expect(labels, 'of the person, not of the file').toEqual(['Status', 'Periode data', 'Program', 'Keperluan']);
    const again = await official.emitWithAck('case:act-together', { acts: [signs] });
    expect(again).toEqual(granted([{ caseId, refusal: null }]));
    expect([behind().letter?.number, hub.hub.office.live.hall.lastLetter.sequence]).toEqual([number, 1]);
  });
});

describe('a hand-over', () => {
  it('[LE5] that was taken back leaves no name of who had not come for it', async () => {
    expect(await acts(front, 'penjelasan', 'diserahkan', { name: 'Kerabat Contoh' })).toEqual(granted(null));
    expect(await recipient()).toBe('Kerabat Contoh');
    expect(await front.emitWithAck('case:undo', { ...press(), caseId })).toEqual(granted(null));
    expect(await acts(front, 'penjelasan', 'diserahkan')).toEqual(granted(null));
    expect([behind().handedOver?.to, await recipient()]).toEqual(['applicant', '']);
    expect(await front.emitWithAck('case:undo', { ...press(), caseId })).toEqual(granted(null));
  });
});

describe('an inbox', () => {
  it('[CS7] [DU2] is empty for whoever has lost his role, without a press of his', async () => {
    const { access } = hub.hub.office;
    const clerk = await access.clerkByName('kepala-dinas');
    if (!clerk) throw new Error('the trial has an official');
    const without = viewOf(official, (view) => 'inbox' in view && view.inbox === null);
    await access.changeClerk({ ...clerk, roles: [] }, null);
    const reason = 'Jaringan terputus';
    expect(await coordinator.emitWithAck('outage:begin', { ...press(), reason })).toEqual(granted(null));
    expect(await without).toMatchObject({ is: 'without-counter' });
    await access.changeClerk(clerk, null);
  });
});

describe('whoever looks at cases', () => {
  const query = { text: '', state: 'any', serviceId: null, clerkId: null, from: null, to: null } as const;

  it('[CS2] [DU2] works on them: somebody without a role sees, finds and does nothing', async () => {
    const { access, chance } = hub.hub.office;
    const clerk = { id: chance.id(), name: 'arsip', fullName: 'Petugas Arsip', rights: [], roles: [], stationIds: [] };
    await access.saveClerk(clerk, hub.hub.trial?.password ?? '');
    const line = await hub.clerk('arsip');
    const before = await hub.atRest();
    expect(
      await Promise.all([
        line.emitWithAck('case:see', { caseId }),
        line.emitWithAck('case:search', { query, before: null }),
        line.emitWithAck('visit:applicant', { visitId: behind().visitId }),
        line.emitWithAck('case:undo', { ...press(), caseId }),
        line.emitWithAck('outage:begin', { ...press(), reason: 'Listrik padam' }),
      ]),
    ).toEqual(Array.from({ length: 5 }, () => refused('not-allowed')));
    expect(hub.hub.office.live.position).toBe(before);
  });

  it('[DU5] is in the audit record, with a mark for the NIK that was looked for', async () => {
    expect(await official.emitWithAck('case:see', { caseId })).toMatchObject({ ok: true });
    expect(await front.emitWithAck('visit:applicant', { visitId: behind().visitId })).toMatchObject({ ok: true });
    const found = await official.emitWithAck('case:search', { query: { ...query, text: nik() }, before: null });
    expect(found).toMatchObject({ ok: true, value: { found: [{ caseId }] } });
    expect(audited('case-seen')).toEqual([caseId]);
    expect(audited('person-seen')).toEqual([behind().visitId]);
    expect(audited('cases-searched')).toEqual([`nik ${hub.hub.office.mark(nik())} = 1`]);
  });
});

describe('the cancelling of a letter', () => {
  it('[IS2] [LE2] whose reply was lost gets the same one when it is asked again, also when there is another draft', async () => {
    const cancels = { ...press(), caseId, reason: 'Nama keliru' };
    expect(await official.emitWithAck('case:cancel-letter', cancels)).toEqual(granted(null));
    expect(await official.emitWithAck('case:cancel-letter', cancels)).toEqual(granted(null));
    const late = { ...cancels, ...press() };
    expect(await official.emitWithAck('case:cancel-letter', late)).toEqual(refused('letter-cancelled-already'));
    const drafts = { ...act('verifikasi-ulang', 'diperbaiki'), purpose: 'Beasiswa' };
    expect(await back.emitWithAck('case:act', drafts)).toEqual(granted(null));
    expect(await official.emitWithAck('case:cancel-letter', cancels)).toEqual(granted(null));
    expect(await official.emitWithAck('case:cancel-letter', late)).toEqual(refused('letter-cancelled-already'));
    expect(openSteps()).toEqual(['validasi']);
  });

  it('[IS2] [LE2] refused while there was none to cancel is refused again, though the draft is signed by then', async () => {
    const early = { ...press(), caseId, reason: 'Nama keliru' };
    expect(await official.emitWithAck('case:cancel-letter', early)).toEqual(refused('unknown-letter'));
    expect(await acts(coordinator, 'validasi', 'valid')).toEqual(granted(null));
    expect(await acts(official, 'tanda-tangan', 'ditandatangani')).toEqual(granted(null));
    expect(await official.emitWithAck('case:cancel-letter', early)).toEqual(refused('unknown-letter'));
    expect(behind().letter?.state).toBe('signed');
  });

  it('[LE2] of a case that is out of memory is done by one of two who press at once', async () => {
    expect(await acts(front, 'penjelasan', 'diserahkan')).toEqual(granted(null));
    hub.clock.time += days(1);
    await hub.hub.office.live.perform({ command: { type: 'close-day' }, commandId: null, answer: () => null });
    expect(hub.hub.office.live.hall.cases.has(caseId)).toBe(false);
    const administrator = await hub.clerk('admin');
    const cancels = () => administrator.emitWithAck('case:cancel-letter', { ...press(), caseId, reason: 'Keliru' });
    expect(await Promise.all([cancels(), cancels()])).toEqual([granted(null), refused('letter-cancelled-already')]);
  });
});
