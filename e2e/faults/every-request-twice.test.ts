import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Reply } from '../../contract/reply.ts';
import { requests } from '../../contract/requests.ts';
import type { CommandName } from '../../contract/requests.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import { undoableAt } from '../../server/domain/queue/undo.ts';
import { TestHub } from '../../server/transports/hub.fixture.ts';
import type { Line } from '../../server/transports/hub.fixture.ts';

type Asker = 'kiosk' | 'desk' | 'back' | 'admin' | 'official' | 'officer';

interface Step {
  readonly by: Asker;
  readonly name: CommandName;
  readonly body: () => object;
}

interface Asked {
  readonly name: CommandName;
  readonly by: Asker;
  readonly payload: object;
  readonly reply: Reply<unknown>;
  readonly again: readonly Reply<unknown>[];
  /** What happened in the hall while it was repeated. */
  readonly more: readonly HallEvent['type'][];
}

const told = { name: 'Contoh Rekaan', address: '', phone: '', email: '' };
const complete = { kk: 'present', ktp: 'present' };
const somebody = { name: 'Contoh Rekaan', nik: '', familyCard: '', birthDate: '', address: '', phone: '', email: '' };
const home = { note: '', programmes: [], owner: '', purpose: '', recipient: { to: 'applicant', name: '' } };
/** What goes on by itself meanwhile. */
const ofPrinters = new Set<HallEvent['type']>(['job-changed', 'printer-changed']);

let hub: TestHub;
let lines: Record<Asker, Line>;
const happened: HallEvent['type'][] = [];

const visit = () => [...hub.hub.office.live.hall.visits.values()];
const here = () => visit().find(({ stage }) => stage.is === 'serving' || stage.is === 'called')?.id ?? 'nobody';
const named = () => ({ visitId: here() });
const shown = () => ({ ...named(), edition: hub.hub.office.live.hall.visits.get(here())?.edition ?? -1 });
const latest = () => ({
  act: undoableAt(hub.hub.office.live.hall, 'front-office-1', hub.clock.now())?.undo.order ?? 0,
});
const held = () => visit().find(({ stage }) => stage.is === 'held')?.id ?? 'nobody';
const missed = () => visit().find(({ stage }) => stage.is === 'missed')?.id ?? 'nobody';
const waiting = () => visit().find(({ stage }) => stage.is === 'waiting')?.id ?? 'nobody';
const nothing = () => ({});
const by = (asker: Asker, ...steps: readonly (readonly [CommandName, (() => object)?])[]): Step[] =>
  steps.map(([name, body = nothing]) => ({ by: asker, name, body }));

const alarm = () => ({ alarmId: [...hub.hub.office.live.hall.alarms.keys()].at(-1) ?? 'none' });
const ticket = () => ({ serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null });
const complainant = { name: 'Contoh Rekaan', address: 'Jalan Rekaan 1', phone: '', email: '' };
const complaint = { kind: 'complaint', words: 'Antre terlalu lama.', language: 'id' };
const noted = { kind: 'complaint', words: 'Lama.', complainant, answerBy: null };
const act = { stepId: 'x', outcomeId: 'y', note: '', purpose: '', recipient: home.recipient };
const unknownCase = () => ({ caseId: 'no-such-case' });
const unknownComplaint = () => ({ complaintId: 'no-such-complaint' });

/** A morning in which every command of the contract is given, most of them so that they are granted. */
const morning: readonly Step[] = [
  ...by(
    'kiosk',
    ['ticket:issue', ticket],
    ['ticket:issue', ticket],
    ['ticket:issue', ticket],
    ['ticket:issue', ticket],
  ),
  ...by('kiosk', ['help:ask'], ['standard:print', () => ({ serviceId: 'informasi-bansos', language: 'id' })]),
  ...by('kiosk', [
    'complaint:leave',
    () => ({ ...complaint, complainant, channel: 'pengelola-pengaduan', recordingId: null }),
  ]),
  ...by(
    'desk',
    ['help:answer', () => ({ kioskId: 'kiosk-1' })],
    ['alarm:raise'],
    ['alarm:answer', alarm],
    ['alarm:end', alarm],
    ['counter:call-next'],
    ['counter:recall', shown],
    ['counter:start', shown],
  ),
  ...by(
    'desk',
    ['visit:note-need', () => ({ ...named(), need: 'Bertanya' })],
    ['visit:tick-papers', () => ({ ...named(), papers: complete })],
  ),
  ...by(
    'desk',
    ['visit:note-applicant', () => ({ ...named(), applicant: somebody, was: { ...somebody, name: '' } })],
    ['visit:note-bringer', () => ({ ...named(), bringer: { broughtAs: '', broughtBy: '' } })],
    ['file:send', named],
    ['counter:undo', latest],
  ),
  ...by('back', ['file:take', () => ({ visitId: here() })], ['file:release', () => ({ visitId: here() })]),
  ...by('desk', ['file:check', () => ({ visitId: here(), nik: '1377010101800001' })]),
  ...by(
    'desk',
    ['letter:issue', () => ({ visitId: here(), purpose: 'Sekolah' })],
    ['letter:copy', () => ({ visitId: here() })],
  ),
  ...by(
    'desk',
    ['counter:hold', () => ({ ...shown(), reason: 'Fotokopi', returnInMinutes: 10 })],
    ['counter:call-next'],
    ['counter:miss', shown],
  ),
  ...by('desk', ['counter:restore', () => ({ visitId: missed() })], ['counter:resume', () => ({ visitId: held() })]),
  ...by(
    'desk',
    ['counter:start', shown],
    ['counter:open-further', () => ({ ...named(), serviceId: 'informasi-bansos' })],
  ),
  ...by('desk', ['counter:finish', () => ({ ...shown(), ...home, outcomeId: 'terjawab', thenCall: true })]),
  ...by('desk', ['counter:settle-priority', () => ({ visitId: here(), priorityId: null })]),
  ...by('desk', ['counter:print-ticket', () => ({ visitId: waiting() })]),
  ...by(
    'desk',
    ['counter:start', shown],
    ['counter:transfer', () => ({ ...shown(), stationId: 'back-office', note: '' })],
  ),
  ...by('desk', ['counter:give-number', () => ({ serviceId: 'informasi-bansos', priorityId: null })]),
  ...by('desk', ['counter:pause', () => ({ reason: 'Salat' })], ['counter:reopen']),
  ...by('desk', ['counter:call-visit', () => ({ visitId: waiting(), why: 'Ambulans menunggu' })]),
  ...by('admin', ['clerk:choose-counter', () => ({ counterId: 'front-office-2', takeOver: false })]),
  ...by('admin', ['outage:begin', () => ({ reason: 'Listrik padam' })], ['outage:end']),
  ...by('admin', ['hall:close-service', () => ({ serviceId: 'informasi-bansos', reason: 'Rapat' })]),
  ...by('admin', ['hall:open-service', () => ({ serviceId: 'informasi-bansos' })]),
  ...by('admin', ['hall:release-counter', () => ({ counterId: 'front-office-2' })]),
  ...by('admin', [
    'hall:tell',
    () => ({ text: { id: 'Selamat pagi', en: 'Good morning' }, minutes: 5, spoken: false }),
  ]),
  ...by('admin', ['hall:take-back', () => ({ messageId: hub.hub.office.live.hall.message?.id ?? 'none' })]),
  ...by('admin', ['printer:test', () => ({ printerId: hub.hub.office.file.current.printers[0]?.id })]),
  ...by('admin', ['voice:test', () => ({ displayId: hub.hub.office.file.current.displays[0]?.id })]),
  ...by('admin', ['message:decide', () => ({ messageId: 'no-such-message', answer: 'again' })]),
  ...by('official', ['case:undo', unknownCase], ['case:tick-papers', () => ({ ...unknownCase(), papers: {} })]),
  ...by(
    'official',
    ['case:check', () => ({ ...unknownCase(), nik: '1377010101800001' })],
    ['case:print-letter', unknownCase],
  ),
  ...by(
    'official',
    ['case:detach', () => ({ ...unknownCase(), attachmentId: 'none' })],
    ['case:link', () => ({ ...unknownCase(), ...named() })],
  ),
  ...by('official', ['case:cancel-letter', () => ({ ...unknownCase(), reason: 'Salah nama' })]),
  ...by('official', ['case:act', () => ({ ...unknownCase(), ...act, edition: '0', records: {} })]),
  ...by('officer', [
    'complaint:receive',
    () => ({ ...complaint, complainant, channel: 'pengelola-pengaduan', cameAt: null, answerBy: null, print: false }),
  ]),
  ...by('officer', ['complaint:note', () => ({ ...unknownComplaint(), ...noted, was: noted })]),
  ...by('officer', ['complaint:undo', unknownComplaint], ['complaint:print-receipt', unknownComplaint]),
  ...by('officer', [
    'complaint:act',
    () => ({ ...unknownComplaint(), stepId: 'x', outcomeId: 'y', edition: '', note: '', records: {}, answer: '' }),
  ]),
  ...by('admin', [
    'person:correct',
    () => ({
      asked: { nik: '1377010101800001', ground: 'himself', reference: '' },
      visitId: 'no-such-visit',
      ...told,
      was: { ...told, broughtBy: '' },
    }),
  ]),
  ...by('admin', ['hall:begin-day', () => ({ day: '2020-01-01' })]),
  ...by('admin', ['hall:end-day', () => ({ reason: 'Listrik padam' })], ['hall:resume-day']),
];

function ask(asker: Asker, name: CommandName, payload: object): Promise<Reply<unknown>> {
  // The table pairs names and payloads; a name that is a variable has lost its own.
  return (
    lines[asker] as unknown as { emitWithAck(name: string, payload: object): Promise<Reply<unknown>> }
  ).emitWithAck(name, payload);
}

async function askThrice({ by: asker, name, body }: Step): Promise<Asked> {
  const payload = { commandId: randomUUID(), ...body() };
  const reply = await ask(asker, name, payload);
  const before = happened.length;
  const again = await Promise.all([ask(asker, name, payload), ask(asker, name, payload)]);
  return { name, by: asker, payload, reply, again, more: happened.slice(before) };
}

describe('every command of the contract, given again', () => {
  const asked: Asked[] = [];
  beforeAll(async () => {
    hub = await TestHub.start();
    hub.hub.office.live.onChange((_hall, events) => {
      for (const { type } of events) if (!ofPrinters.has(type)) happened.push(type);
    });
    lines = {
      kiosk: await hub.screen('kiosk'),
      desk: await hub.clerk('front-office', 'front-office-1'),
      back: await hub.clerk('back-office', 'back-office-1'),
      admin: await hub.clerk('admin'),
      official: await hub.clerk('bansos-desk', 'bansos-1'),
      officer: await hub.clerk('petugas-pengaduan'),
    };
    for (const step of morning) asked.push(await askThrice(step));
  });
  afterAll(() => hub.stop());

  it('[IS2] are all here', () => {
    const commands = Object.entries(requests).flatMap(([name, { payload }]) => {
      const shape = z.toJSONSchema(payload, { io: 'input', unrepresentable: 'any' });
      return 'properties' in shape && 'commandId' in (shape.properties ?? {}) ? [name] : [];
    });
    expect(commands.filter((name) => !asked.some((each) => each.name === name))).toEqual([]);
    const shut = /malformed|hub-fault|not-allowed/;
    expect(
      asked.flatMap(({ name, reply }) => (!reply.ok && shut.test(reply.refusal) ? [name, reply.refusal] : [])),
    ).toEqual([]);
    expect(asked.filter(({ reply }) => reply.ok).length).toBeGreaterThan(25);
  });

  it('[IS2] are answered as they were, and nothing happens a second time', () => {
    for (const { name, reply, again, more } of asked) {
      expect([name, ...again]).toEqual([name, reply, reply]);
      expect([name, more]).toEqual([name, []]);
    }
  });

  it('[IS2] are answered as they were when the morning is over, whatever has happened since', async () => {
    const before = happened.length;
    for (const { name, by: asker, payload, reply } of asked) {
      expect([name, await ask(asker, name, payload)]).toEqual([name, reply]);
    }
    expect(happened.slice(before)).toEqual([]);
    expect(hub.faults).toEqual([]);
  });
});
