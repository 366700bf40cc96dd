import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../../contract/reply.ts';
import { requests } from '../../../contract/requests.ts';
import type { CommandName, RequestName } from '../../../contract/requests.ts';
import { PeopledHall, told } from './peopled-hall.fixture.ts';

let hall: PeopledHall;
beforeAll(async () => void (hall = await PeopledHall.start()));
afterAll(() => hall.hub.stop());

type Fields = Readonly<Record<string, unknown>>;
const shapeOf = (name: RequestName): Fields => (requests[name].payload as unknown as { shape?: Fields }).shape ?? {};
const isCommand = (name: RequestName): name is CommandName => 'commandId' in shapeOf(name);
const commands = (Object.keys(requests) as RequestName[]).filter((name) => isCommand(name));

const complainant = { name: told.complainant, address: '', phone: told.phone, email: '' };
const applicant = { name: 'Warga Rekaan', nik: '', familyCard: '', birthDate: '', address: '', phone: '', email: '' };

/** A value for each field of a command, by its name: of people, visits and cases that are there, so that it would do something. */
function valuesNow(nth: number): Fields {
  const { at, office, people } = hall;
  const { kiosks, displays, printers, complaints } = office.file.current;
  return {
    visitId: at.visitId,
    caseId: at.caseId,
    complaintId: at.complaintId,
    messageId: at.messageId,
    attachmentId: at.attachmentId,
    alarmId: [...office.live.hall.alarms.keys()][0] ?? 'none',
    serviceId: ['informasi-bansos', 'surat-keterangan-dtks'][nth % 2],
    counterId: ['front-office-2', 'bansos-1'][nth % 2],
    kioskId: kiosks[0]?.id,
    displayId: displays[0]?.id,
    printerId: printers[0]?.id,
    stationId: 'back-office',
    nik: people[nth % 2]?.nik,
    edition: 1,
    act: 1,
    day: '2026-11-23',
    minutes: 30,
    spoken: true,
    takeOver: true,
    priorityId: null,
    checkId: null,
    recordingId: null,
    cameAt: null,
    returnInMinutes: null,
    answerBy: null,
    print: true,
    thenCall: false,
    text: { id: `Pengumuman ${nth}`, en: `Message ${nth}` },
    papers: { kk: nth % 2 === 0 ? 'present' : 'missing' },
    programmes: [],
    records: {},
    recipient: { to: 'applicant', name: '' },
    applicant: { ...applicant, name: `Warga Rekaan ${nth}` },
    bringer: { broughtAs: '', broughtBy: '' },
    asked: { nik: people[0].nik, ground: 'himself', reference: '' },
    kind: 'complaint',
    channel: complaints?.channels[0]?.kind,
    complainant,
    language: 'id',
    name: `Warga Rekaan ${nth}`,
    address: 'Jalan Rekaan 3',
    phone: '',
    email: '',
    outcomeId: 'surat-dikirim',
    stepId: 'periksa-permohonan',
    answer: 'done',
    ...Object.fromEntries(
      ['reason', 'why', 'note', 'need', 'purpose', 'owner', 'words'].map((key) => [key, `Uji ${nth}`]),
    ),
  };
}

/** Where a name means something else. */
const otherwise: { readonly [Name in CommandName]?: Fields } = {
  'case:act': { edition: 'x' },
  'complaint:act': { edition: 'x', stepId: 'x', outcomeId: 'x', answer: 'Sudah.' },
  'complaint:note': { was: { kind: 'complaint', words: told.words, complainant, answerBy: null } },
  'visit:note-applicant': { was: applicant },
  'person:correct': { was: { name: 'x', address: '', phone: '', email: '', broughtBy: '' } },
};

function payloadOf(name: CommandName, commandId: string, nth: number): unknown {
  const values: Fields = { ...valuesNow(nth), ...otherwise[name], commandId };
  const keys = Object.keys(shapeOf(name)).filter((key) => values[key] !== undefined);
  const payload = Object.fromEntries(keys.map((key) => [key, values[key]]));
  const parsed = requests[name].payload.safeParse(payload);
  if (!parsed.success) throw new Error(`${name} wants something else, say it above: ${parsed.error.message}`);
  return payload;
}

const ask = (name: CommandName, commandId: string, nth: number): Promise<Reply<unknown>> =>
  (
    hall.lines[requests[name].from] as unknown as {
      emitWithAck(name: string, payload: unknown): Promise<Reply<unknown>>;
    }
  ).emitWithAck(name, payloadOf(name, commandId, nth));

/** All that a command could have done: to the ledger, the record, the sessions, the counters, what lies beside the ledger. */
async function traces(): Promise<unknown> {
  const { live, access, door, archive, outbox } = hall.office;
  await live.settle();
  const [recorded] = await access.recorded({ before: null, what: null, count: 1 });
  const [newest] = await archive.newestJobs(null, 1);
  return {
    position: await hall.hub.atRest(),
    recorded: recorded && [recorded.what, recorded.position],
    sessions: (await door.sessions()).map(({ id, counterId }) => [id, counterId]),
    staffed: [...live.hall.staffed.values()],
    message: (await outbox.message(hall.at.messageId))?.state,
    paper: newest?.id,
    faults: hall.hub.faults,
  };
}

describe('a command id that was answered before', () => {
  it('[IS2] there are commands of every kind', () => expect(commands.length).toBeGreaterThan(50));

  it.each(commands)('[IS2] does nothing with another kind of request: %s', async (name) => {
    const { commandId } = hall.press();
    const given = await ask('counter:give-number', commandId, 0);
    expect(given.ok).toBe(true);
    const before = await traces();
    const again = await ask(name, commandId, 1);
    expect([again.ok, again.ok ? '' : again.refusal]).not.toContain('hub-fault');
    expect(await traces()).toEqual(before);
  });

  it.each(commands)('[IS2] nor with another body of the same kind: %s', async (name) => {
    const { commandId } = hall.press();
    const first = await ask(name, commandId, 0);
    const before = await traces();
    const again = await ask(name, commandId, 1);
    expect([again.ok, again.ok ? '' : again.refusal]).not.toContain('hub-fault');
    // What was refused before the hall was asked may be tried again.
    const was = first.ok ? [first, before] : [again, await traces()];
    expect([again, await traces()]).toEqual(was);
  });
});
