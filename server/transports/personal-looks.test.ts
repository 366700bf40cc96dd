import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { paperPart } from '../../contract/lists.ts';
import { httpRoutes } from '../../contract/http-routes.ts';
import { requestLooks, routeLooks } from '../../contract/personal-looks.ts';
import type { Look } from '../../contract/personal-looks.ts';
import type { Reply } from '../../contract/reply.ts';
import { requests } from '../../contract/requests.ts';
import type { Payload, RequestName } from '../../contract/requests.ts';
import { readPdf, wordsOf } from '../../printers/letter/pdf/read-pdf.fixture.ts';
import { unzipped } from './unzipped.fixture.ts';
import { jpeg } from '../adapters/attachment-samples.fixture.ts';
import type { RegisteredPerson } from '../domain/register/person.ts';
import { formOf, requested } from './home.fixture.ts';
import { TestHub } from './hub.fixture.ts';
import type { Line } from './hub.fixture.ts';

/** Told only here, so that whoever finds it in an answer has found somebody. */
const told = {
  ...{ address: 'Jalan Tersembunyi 17', email: 'warga.tersembunyi@contoh.example', phone: '0813-9999-0001' },
  ...{ words: 'Beras bantuan yang berkutu', complainant: 'Pengadu Tersembunyi' },
};
const today = { from: '2026-11-23', to: '2026-11-23' };
const everything = { text: '', state: 'any', serviceId: null, clerkId: null, from: null, to: null } as const;
const nobodysId = 'nobody-knows-this';

let hub: TestHub;
let lines: Record<'kiosk' | 'display' | 'counter', Line>;
let back: Line;
let bearer = '';
let people: readonly [RegisteredPerson, RegisteredPerson];
const at = {
  ...{ caseId: '', visitId: '', complaintId: '', messageId: '', letterId: '', paperId: '', token: '' },
  ...{ attachmentId: '', scanId: '' },
};
const office = () => hub.hub.office;
const press = () => ({ commandId: office().chance.id() });
const granted = async <Value>(asked: Promise<Reply<Value>>): Promise<Value> => {
  const reply = await asked;
  if (!reply.ok) throw new Error(`refused: ${reply.refusal}`);
  return reply.value;
};

beforeAll(async () => {
  hub = await TestHub.start();
  const { register } = office();
  const person = (nth: number) => register.byId(register.current()?.number ?? 0, nth);
  const [first, second] = [person(1), person(2)];
  if (!first || !second || second.birthDate === '') throw new Error('the register of the trial is too small');
  people = [first, second];
  lines = {
    kiosk: await hub.screen('kiosk'),
    display: await hub.screen('display'),
    counter: await hub.screen('counter'),
  };
  back = await hub.screen('counter');
  bearer = await somebodyWhoMayAll();
  await aRequestFromHome();
  await aVisitor();
  await aComplaint();
}, 60_000);
afterAll(() => hub.stop());

/** All rights and all roles at one counter: whatever there is to be seen, he sees. */
async function somebodyWhoMayAll(): Promise<string> {
  const { access, chance, live } = office();
  const { stations, complaints } = live.hall.setup;
  const roles = [
    ...new Set([
      ...office().file.current.services.flatMap((each) => each.case?.steps.flatMap((step) => step.roles ?? []) ?? []),
      ...complaints.steps.flatMap((step) => step.roles),
      complaints.officer.roleId,
    ]),
  ];
  const rights = ['serve', 'call-out-of-order', 'supervise', 'administer'] as const;
  const clerk = { fullName: 'Petugas Segala', rights, roles, stationIds: stations.map(({ id }) => id) };
  const password = hub.hub.trial?.password ?? '';
  for (const name of ['segala', 'belakang']) await access.saveClerk({ ...clerk, id: chance.id(), name }, password);
  await granted(hub.signIn(back, 'belakang', 'back-office-1'));
  const { session } = await granted(hub.signIn(lines.counter, 'segala', 'front-office-1'));
  return hub.bearer(session);
}

async function aRequestFromHome(): Promise<void> {
  const { applicant } = formOf(hub);
  const { address, email, phone } = told;
  await requested(hub, { applicant: { ...applicant, address, email, phone } });
  const [behind] = office().live.hall.cases.values();
  [at.caseId, at.attachmentId] = [behind?.id ?? '', behind?.attachments[0]?.id ?? ''];
  at.messageId = (await office().outbox.about({ is: 'case', caseId: at.caseId }))[0]?.id ?? '';
}

/** Checked at the kiosk, called and served; his papers have come to the back office, which issues his letter. */
async function aVisitor(): Promise<void> {
  const { nik, birthDate } = people[1];
  const check = await granted(
    lines.kiosk.emitWithAck('register:check', { nik, second: { is: 'birth-date', birthDate } }),
  );
  const checkId = check.listed ? check.checkId : null;
  const wish = { serviceId: 'surat-keterangan-dtks', priorityId: null, language: 'id', checkId } as const;
  await granted(lines.kiosk.emitWithAck('ticket:issue', { ...press(), ...wish }));
  const visit = [...office().live.hall.visits.values()].at(-1);
  [at.visitId, at.token] = [visit?.id ?? '', visit?.token ?? ''];
  for (const name of ['counter:call-next', 'counter:start'] as const)
    await granted(lines.counter.emitWithAck(name, press()));
  await granted(lines.counter.emitWithAck('file:send', press()));
  await granted(back.emitWithAck('file:take', { ...press(), visitId: at.visitId }));
  const issued = await back.emitWithAck('letter:issue', { ...press(), visitId: at.visitId, purpose: 'Beasiswa' });
  at.letterId = office().live.hall.visits.get(at.visitId)?.letter?.id ?? '';
  at.paperId = issued.ok ? issued.value.jobId : '';
}

const complaint = () => {
  const { complainant: name, address, phone, email, words } = told;
  const complainant = { name, address, phone, email };
  return { ...press(), kind: 'complaint' as const, words, language: 'id' as const, complainant };
};

async function aComplaint(): Promise<void> {
  const channel = office().file.current.complaints?.channels[0]?.kind ?? '';
  const letter = { ...complaint(), channel, cameAt: null, answerBy: null, print: false };
  at.complaintId = (await granted(lines.counter.emitWithAck('complaint:receive', letter))).complaintId;
  const scan = { method: 'POST', headers: headers(), body: new Blob([new Uint8Array(jpeg())]) };
  await fetch(`${hub.hub.url}/api/complaints/${at.complaintId}/attachments`, scan);
  at.scanId = office().live.hall.complaints.get(at.complaintId)?.attachments[0]?.id ?? '';
}

const headers = () => ({ Authorization: `Bearer ${bearer}` });
const secrets = (): string[] => [
  ...Object.values(told),
  ...people.flatMap(({ name, nik, kk, address }) => [name, nik, kk, address].filter((text) => text.length > 4)),
];
const named = (text: string): string[] => secrets().filter((secret) => text.includes(secret));

/** The newest line of the record, or of the ledger, by that name. */
async function newest({
  recorded,
  in: where,
}: Extract<Look, { recorded: string }>): Promise<readonly [number, string, string | null]> {
  if (where === 'ledger') return [office().live.position, '', null];
  const [line] = await office().access.recorded({ before: null, what: [recorded], count: 1 });
  return [line?.position ?? 0, line?.subject ?? '', line?.clerkId ?? null];
}

/** What is wrong with an answer: whom it names though nobody was to be, or what is missing on record. */
async function faultsOf(
  look: Look,
  ask: () => Promise<{ text: string; ok: boolean }>,
  about: string | RegExp,
  by = 'segala',
): Promise<unknown[]> {
  if (!('recorded' in look)) {
    const { text } = await ask();
    return look.tells === 'himself' ? [] : named(text);
  }
  const [before] = await newest(look);
  const { text, ok } = await ask();
  if (!ok) return ['was refused', text];
  await office().live.settle();
  const [position, subject, clerkId] = await newest(look);
  if (position <= before) return ['left no record'];
  if (look.in === 'ledger') return [];
  const isHis = clerkId === (await office().access.clerkByName(by))?.id;
  const isAbout = typeof about === 'string' ? subject === about : about.test(subject);
  return [
    ...(isHis ? [] : ['names another clerk', clerkId]),
    ...(isAbout ? [] : ['is about', subject]),
    ...named(subject),
  ];
}

/** Where the question is not `{}`. A new request that is asked something else is told here how; a test says so. */
const asked: { readonly [Name in RequestName]?: () => Payload<Name> } = {
  'ticket:issue': () => ({
    ...press(),
    serviceId: 'informasi-bansos',
    priorityId: null,
    language: 'id',
    checkId: null,
  }),
  'register:check': () => ({ nik: people[1].nik, second: { is: 'birth-date', birthDate: people[1].birthDate } }),
  'standard:board': () => ({ serviceId: 'informasi-bansos' }),
  'standard:print': () => ({ ...press(), serviceId: 'informasi-bansos', language: 'id' }),
  'clerk:sign-in': () => ({ name: 'nobody', password: 'x', counterId: null, takeOver: false }),
  'visit:person': () => ({ visitId: at.visitId }),
  'visit:applicant': () => ({ visitId: at.visitId }),
  'file:check': () => ({ ...press(), visitId: at.visitId, nik: people[1].nik }),
  'letter:issue': () => ({ ...press(), visitId: at.visitId, purpose: 'Beasiswa' }),
  'case:see': () => ({ caseId: at.caseId }),
  'case:act-together': () => ({ acts: [{ ...press(), caseId: nobodysId, stepId: 'x', outcomeId: 'x' }] }),
  'case:message': () => ({ caseId: at.caseId, words: null, asked: [], ...outcomeWithMessage() }),
  'case:check': () => ({ ...press(), caseId: at.caseId, nik: people[0].nik }),
  'case:search': () => ({ query: { ...everything, text: people[0].nik }, before: null }),
  'request:person': () => ({ nik: people[0].nik }),
  'person:see': () => personAsked(),
  'complaint:receive': () => ({
    ...complaint(),
    channel: office().file.current.complaints?.channels[0]?.kind ?? '',
    cameAt: null,
    answerBy: null,
    print: false,
  }),
  'complaint:see': () => ({ complaintId: at.complaintId }),
  'complaint:print-receipt': () => ({ ...press(), complaintId: at.complaintId }),
  'complaint:search': () => ({
    query: { text: told.complainant, state: 'any', channel: null, from: null, to: null },
    before: null,
  }),
  'complaint:leave': () => ({ ...complaint(), channel: 'kotak-saran', recordingId: null }),
  'settings:save-hall': () => ({ hall: {}, edition: 1 }),
  'settings:check-hall': () => ({ hall: {} }),
  'settings:preview': () => ({ hall: office().file.current, serviceId: 'surat-keterangan-dtks' }),
  'settings:editions': () => ({ before: null }),
  'settings:bring-back': () => ({ number: 999, edition: 1 }),
  'settings:audit': () => ({ before: null, what: [] }),
  'device:pair': () => ({ code: 'ABC234', name: 'layar', place: null }),
  'device:invite': () => ({ name: 'agen' }),
  'printer:test': () => ({ ...press(), printerId: office().file.current.printers[0]?.id ?? '' }),
  'settings:papers': () => ({ before: null }),
  'message:look': () => ({ messageId: at.messageId }),
  'post:test': () => ({ medium: 'email', to: 'kantor@contoh.example' }),
  'post:test-result': () => ({ testId: nobodysId }),
  'survey:begin': () => ({ by: 'number', number: 'A001' }),
  'voice:report': () => ({ page: 'page', canSound: false, began: [], sounding: null, claiming: null }),
  'voice:claim': () => ({ page: 'page', announcementId: nobodysId }),
  'report:figures': () => ({ period: today }),
  'report:book': () => ({ book: 'guests', period: today, from: null }),
  'report:survey': () => ({ period: today, serviceId: null }),
};

const personAsked = () => ({ nik: people[1].nik, ground: 'himself', reference: '7/XI' }) as const;

/** Before anybody has signed in: nothing of a hall is told there. */
const beforeTheHall = (name: string) => name.startsWith('setup:');

function outcomeWithMessage(): { stepId: string; outcomeId: string } {
  const behind = office().live.hall.cases.get(at.caseId);
  const procedure = office().live.hall.setup.services.find(({ id }) => id === behind?.serviceId)?.case;
  for (const step of procedure?.steps ?? []) {
    const outcome = step.outcomes.find(({ does = [] }) => does.includes('reply') || does.includes('ask-papers'));
    if (outcome) return { stepId: step.id, outcomeId: outcome.id };
  }
  return { stepId: '', outcomeId: '' };
}

/** What the record has to name: the visit, the case; or a mark of the NIK; or what was asked, and how many. */
const subjects = (): Partial<Record<string, string | RegExp>> => ({
  'person-seen': at.visitId,
  'register-checked': /^[\w-]{22}$/u,
  'person-data-seen': new RegExp(`^${office().mark(people[1].nik)} himself 7/XI$`, 'u'),
  'person-data-taken': new RegExp(`^${office().mark(people[1].nik)} himself 7/XI$`, 'u'),
  'case-seen': at.caseId,
  'message-previewed': at.caseId,
  'message-looked-at': at.messageId,
  'complaint-seen': at.complaintId,
  'attachment-seen': at.attachmentId,
  'complaint-attachment-seen': at.scanId,
  'letter-seen': at.letterId,
  'paper-seen': at.paperId,
  'cases-searched': new RegExp(`^nik ${office().mark(people[0].nik)} = 1$`, 'u'),
  'complaints-searched': /^name [\w-]{22} = \d+$/u,
  'cases-exported': /^all = \d+$/u,
  'book-seen': /^guests 2026-11-23 2026-11-23 = \d+$/u,
  'report-exported': /^guests \d+ 2026-11-23 2026-11-23$/u,
  'refused-rows-seen': /^last$/u,
});
const subjectOf = (look: Look) => ('recorded' in look && subjects()[look.recorded]) || /^$/u;

/** Whose answer is more than "done": the others cannot tell of anybody, since what the contract does not name does not leave the hub. */
const answering = (Object.keys(requests) as RequestName[]).filter((name) => requests[name].value.def.type !== 'null');

const bodies = (): Partial<Record<string, [path: string, body?: BodyInit]>> => ({
  'GET /api/attachments/:case/:id': [`/api/attachments/${at.caseId}/${at.attachmentId}`],
  'GET /api/complaints/:complaint/attachments/:id': [`/api/complaints/${at.complaintId}/attachments/${at.scanId}`],
  'POST /api/cases.csv': ['/api/cases.csv', JSON.stringify(everything)],
  'POST /api/cases.xlsx': ['/api/cases.xlsx', JSON.stringify(everything)],
  'GET /api/letters/:file{.+[.]pdf}': [`/api/letters/${at.letterId}.pdf`],
  'POST /api/requests': ['/api/requests', entered()],
  'GET /api/papers/:file{.+[.]png}': [`/api/papers/${at.paperId}.png`],
  'POST /api/person.pdf': ['/api/person.pdf', JSON.stringify(personAsked())],
  'GET /t/:token': [`/t/${at.token}`],
  'GET /t/:token/now': [`/t/${at.token}/now`],
});

describe('whoever is told of a person is on record', () => {
  it('[AC13] a request that is answered with nothing is told of as such', () => {
    const silent = (Object.keys(requests) as RequestName[]).filter((name) => !answering.includes(name));
    expect(silent.filter((name) => requestLooks[name].tells !== 'nobody')).toEqual([]);
  });

  it('[AC13] each route has its entry, and there is no other', () => {
    expect(Object.keys(routeLooks).toSorted()).toEqual(
      httpRoutes.map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
  });

  it.each(answering.filter((name) => !beforeTheHall(name)))('[AC13] [DU5] by what %s answers', async (name) => {
    const look = requestLooks[name];
    // The papers were sent to the back office: only there are they checked.
    const line = name === 'file:check' ? back : lines[requests[name].from];
    const ask = async () => {
      const emitted = line as unknown as { emitWithAck(event: string, payload: unknown): Promise<Reply<unknown>> };
      const reply = await emitted.emitWithAck(name, asked[name]?.() ?? {});
      if (!reply.ok && reply.refusal === 'malformed-request')
        throw new Error(`${name} is asked something else: say it above`);
      return { text: JSON.stringify(reply), ok: reply.ok };
    };
    const by = name === 'file:check' ? 'belakang' : 'segala';
    expect(await faultsOf(look, ask, subjectOf(look), by)).toEqual([]);
  });

  /** A page that never ends, which is the one of `now` over and over; and a letter that has to be signed before it can be fetched. */
  const unasked = new Set(['GET /t/:token/live', 'POST /online/status/surat']);
  const routes = httpRoutes.map((route) => [`${route.method} ${route.path}`, route] as const);

  it.each(routes.filter(([name]) => !unasked.has(name)))('[AC13] [DU5] by what %s answers', async (name, route) => {
    const look = routeLooks[name] ?? { tells: 'nobody' };
    vi.spyOn(office().register, 'refusedRows').mockResolvedValue(new TextEncoder().encode('baris;alasan'));
    const isReport = route.path.startsWith('/api/reports/');
    const [path, body = isReport ? JSON.stringify(today) : 'x'] = bodies()[name] ?? [route.example];
    const init = { method: route.method, headers: route.who === 'clerk' ? headers() : {} };
    const ask = async () => {
      const answer = await fetch(hub.hub.url + path, route.method === 'GET' ? init : { ...init, body });
      const bytes = Buffer.from(await answer.arrayBuffer());
      return { ok: answer.ok, text: textOf(answer.headers.get('content-type') ?? '', bytes) };
    };
    expect(await faultsOf(look, ask, subjectOf(look))).toEqual([]);
  });

  it('[AC13] leaves no fault', () => {
    expect(hub.faults).toEqual([]);
  });
});

function textOf(kind: string, bytes: Buffer): string {
  if (kind.includes('pdf')) {
    const read = readPdf(bytes);
    return Array.from({ length: read.pages }, (_, page) => wordsOf(read, page + 1)).join('\n');
  }
  return kind.includes('spreadsheet') ? unzipped(bytes) : bytes.toString();
}

function entered(): FormData {
  const { applicant, serviceId, purpose, need, language } = formOf(hub, {}, 3);
  const form = new FormData();
  const given = { ...press(), serviceId, purpose, need, language, medium: 'whatsapp', answerBy: 'by-hand' };
  form.set('request', JSON.stringify({ ...given, applicant: { ...applicant, email: '' } }));
  for (const id of ['kk', 'ktp'])
    form.append(paperPart(id), new Blob([new Uint8Array(jpeg())], { type: 'image/jpeg' }), 'foto.jpg');
  return form;
}
