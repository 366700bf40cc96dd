import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestLooks } from '../../../contract/personal-looks.ts';
import type { Reply } from '../../../contract/reply.ts';
import { requests } from '../../../contract/requests.ts';
import type { Payload, RequestName } from '../../../contract/requests.ts';
import { allWordsOf } from '../../../printers/letter/pdf/read-pdf.fixture.ts';
import { fetchKey } from '../../adapters/vault/key-place.ts';
import { keyLines } from '../../adapters/vault/key-text.ts';
import { ensureVault } from '../../adapters/vault/vault.ts';
import type { Line } from '../hub.fixture.ts';
import { PeopledHall, told } from './peopled-hall.fixture.ts';

const today = { from: '2026-11-23', to: '2026-11-23' };
const everything = { text: '', state: 'any', serviceId: null, clerkId: null, from: null, to: null } as const;
const nobodysId = 'nobody-knows-this';

let hall: PeopledHall;
beforeAll(async () => {
  hall = await PeopledHall.start();
});
afterAll(() => hall.hub.stop());

/** Payloads other than `{}`. A new request with a payload is added here; a test says so. */
const asked: { readonly [Name in RequestName]?: () => Payload<Name> } = {
  'ticket:issue': () => ({
    ...hall.press(),
    serviceId: 'informasi-bansos',
    priorityId: null,
    language: 'id',
    checkId: null,
  }),
  'register:check': () => ({
    nik: hall.people[1].nik,
    second: { is: 'birth-date', birthDate: hall.people[1].birthDate },
  }),
  'standard:board': () => ({ serviceId: 'informasi-bansos' }),
  'standard:print': () => ({ ...hall.press(), serviceId: 'informasi-bansos', language: 'id' }),
  'clerk:sign-in': () => ({ name: 'nobody', password: 'x', counterId: null, takeOver: false }),
  'counter:give-number': () => ({ ...hall.press(), serviceId: 'informasi-bansos', priorityId: null }),
  'counter:open-further': () => ({ ...hall.press(), visitId: hall.at.visitId, serviceId: 'informasi-bansos' }),
  'visit:find': () => ({ number: '1' }),
  'visit:person': () => ({ visitId: hall.at.visitId }),
  'visit:applicant': () => ({ visitId: hall.at.visitId }),
  'file:check': () => ({ ...hall.press(), visitId: hall.at.visitId, nik: hall.people[1].nik }),
  'letter:issue': () => ({ ...hall.press(), visitId: hall.at.visitId, purpose: 'Beasiswa' }),
  'case:see': () => ({ caseId: hall.at.caseId }),
  'case:act-together': () => ({
    acts: [{ ...hall.press(), caseId: nobodysId, stepId: 'x', outcomeId: 'x', edition: '0' }],
  }),
  'case:message': () => ({ caseId: hall.at.caseId, words: null, asked: [], ...outcomeWithMessage() }),
  'case:check': () => ({ ...hall.press(), caseId: hall.at.caseId, nik: hall.people[0].nik }),
  'case:search': () => ({ query: { ...everything, text: hall.people[0].nik }, before: null }),
  'request:person': () => ({ nik: hall.people[0].nik }),
  'person:see': () => ({ nik: hall.people[1].nik, ground: 'himself', reference: '7/XI' }),
  'complaint:receive': () => ({
    ...hall.complaint(),
    channel: hall.office.file.current.complaints?.channels[0]?.kind ?? '',
    cameAt: null,
    answerBy: null,
    print: false,
  }),
  'complaint:see': () => ({ complaintId: hall.at.complaintId }),
  'complaint:print-receipt': () => ({ ...hall.press(), complaintId: hall.at.complaintId }),
  'complaint:search': () => ({
    query: { text: told.complainant, state: 'any', channel: null, from: null, to: null },
    before: null,
  }),
  'complaint:leave': () => ({ ...hall.complaint(), channel: 'kotak-saran', recordingId: null }),
  'settings:save-hall': () => ({ hall: {}, edition: 1 }),
  'settings:check-hall': () => ({ hall: {} }),
  'settings:preview': () => ({ hall: hall.office.file.current, serviceId: 'surat-keterangan-dtks' }),
  'settings:editions': () => ({ before: null }),
  'settings:bring-back': () => ({ number: 999, edition: 1 }),
  'settings:audit': () => ({ before: null, what: [] }),
  'device:pair': () => ({ code: 'ABC234', name: 'layar', place: null }),
  'device:invite': () => ({ name: 'agen' }),
  'printer:test': () => ({ ...hall.press(), printerId: hall.office.file.current.printers[0]?.id ?? '' }),
  'settings:papers': () => ({ before: null }),
  'message:look': () => ({ messageId: hall.at.messageId }),
  'post:test': () => ({ medium: 'email', to: 'kantor@contoh.example' }),
  'post:test-result': () => ({ testId: nobodysId }),
  'key:sheet': () => ({ password: hall.hub.hub.trial?.password ?? '' }),
  'setup:key-sheet': () => ({ code: setupCode(), shownName: 'Kantor Contoh' }),
  'setup:begin': setup,
  'survey:begin': () => ({ by: 'number', number: 'A001' }),
  'voice:report': () => ({ page: 'page', canSound: false, began: [], sounding: null, claiming: null }),
  'voice:claim': () => ({ page: 'page', announcementId: nobodysId }),
  'report:figures': () => ({ period: today }),
  'report:book': () => ({ book: 'guests', period: today, from: null }),
  'report:survey': () => ({ period: today, serviceId: null }),
};

/** Ends the hall in which people exist, so it is asked last. */
const LAST = 'setup:begin';

const setupCode = () => hall.hub.hub.trial?.setupCode ?? '';

function setup(): Payload<'setup:begin'> {
  const key = fetchKey(ensureVault(hall.hub.folder).place);
  return {
    code: setupCode(),
    fromHall: 'karangasem',
    shownName: 'Kantor Contoh',
    sheetLine: keyLines(key).at(-1) ?? '',
    administrator: { name: 'kepala', password: 'kata sandi administrator' },
    printer: { kind: 'virtual' },
    printerModel: hall.office.file.current.printers[0]?.model ?? '',
  };
}

function outcomeWithMessage(): { stepId: string; outcomeId: string } {
  const behind = hall.office.live.hall.cases.get(hall.at.caseId);
  const procedure = hall.office.live.hall.setup.services.find(({ id }) => id === behind?.serviceId)?.case;
  for (const step of procedure?.steps ?? []) {
    const outcome = step.outcomes.find(({ does = [] }) => does.includes('reply') || does.includes('ask-papers'));
    if (outcome) return { stepId: step.id, outcomeId: outcome.id };
  }
  return { stepId: '', outcomeId: '' };
}

/** Requests that return more than "done"; the others cannot tell of anybody, since the hub returns only what the contract names. */
const answering = (Object.keys(requests) as RequestName[]).filter((name) => requests[name].value.def.type !== 'null');

const lineFor = (name: RequestName) => hall.lines[requests[name].from];

/** The text of a recovery sheet that came with the reply. */
function sheetIn(reply: Reply<unknown>): string {
  const sheet = requests['key:sheet'].value.safeParse(reply.ok ? reply.value : null);
  return sheet.success ? allWordsOf(Buffer.from(sheet.data.pdf, 'base64')) : '';
}

async function answerTo(name: RequestName, line: Line): Promise<{ text: string; ok: boolean }> {
  const emitted = line as unknown as { emitWithAck(event: string, payload: unknown): Promise<Reply<unknown>> };
  const reply = await emitted.emitWithAck(name, asked[name]?.() ?? {});
  if (!reply.ok && reply.refusal === 'malformed-request')
    throw new Error(`${name} is asked something else: say it above`);
  return { text: JSON.stringify(reply) + sheetIn(reply), ok: reply.ok };
}

describe('whoever is told of a person by a request is on record', () => {
  it('[AC13] a request that is answered with nothing is told of as such', () => {
    const silent = (Object.keys(requests) as RequestName[]).filter((name) => !answering.includes(name));
    expect(silent.filter((name) => requestLooks[name].tells !== 'nobody')).toEqual([]);
  });

  it.each(answering.filter((name) => name !== LAST))('[AC13] [DU5] by what %s answers', async (name) => {
    // Papers are checked only at the back office, to which they were sent.
    const [line, by] =
      name === 'file:check' ? ([hall.back, 'belakang'] as const) : ([lineFor(name), 'segala'] as const);
    expect(await hall.faultsOf(requestLooks[name], () => answerTo(name, line), by)).toEqual([]);
  });

  it('[AC13] and so is whoever ends the trial, with which all of them are gone', async () => {
    const answer = await answerTo(LAST, lineFor(LAST));
    expect([answer.ok, hall.named(answer.text), requestLooks[LAST].tells]).toEqual([true, [], 'nobody']);
  });

  it('[AC13] leaves no fault', () => {
    expect(hall.hub.faults).toEqual([]);
  });
});
