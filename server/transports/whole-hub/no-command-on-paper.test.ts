import { afterAll, beforeAll, expect, it } from 'vitest';
import { visible } from '../../../contract/visible.ts';
import { readCommand } from '../../../printers/decoder/read-command.ts';
import type { Device } from '../../../printers/devices/device.ts';
import { deviceFor } from '../../adapters/paper/devices.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

/** Resets the printer, cuts, opens a drawer, asks for its state, and turns writing round. */
const HOSTILE = 'Siti\u001B@ \u001DV\u0000 \u001Bp\u0000\u0019\u0010\u0014\u009B\u007F Contoh \u202E7731\u2066';

let hub: TestHub;
let [kiosk, front, back]: Line[] = [];
/** All that each printer was sent. */
const sent = new Map<string, Buffer[]>();

/** The usual printers, with somebody who listens at their cables. */
function overheard(printer: Parameters<typeof deviceFor>[0]): Device {
  const device = deviceFor(printer);
  return {
    place: device.place,
    open: async (listener) => {
      const opening = await device.open(listener);
      if (!opening.ok) return opening;
      const { link } = opening;
      const write = (bytes: Uint8Array) => {
        sent.set(printer.id, [...(sent.get(printer.id) ?? []), Buffer.from(bytes)]);
        return link.write(bytes);
      };
      return { ok: true, link: { write, close: () => link.close() } };
    },
  };
}

beforeAll(async () => {
  hub = await TestHub.start({ deviceFor: overheard });
  kiosk = await hub.screen('kiosk');
  front = await hub.clerk('front-office', 'front-office-1');
  back = await hub.clerk('back-office', 'back-office-1');
});
afterAll(() => hub.stop());

const press = () => ({ commandId: hub.hub.office.chance.id() });

async function done(asked: Promise<{ readonly ok: boolean }>): Promise<void> {
  const reply = await asked;
  expect(reply.ok ? null : reply).toBeNull();
}

/** Whatever a visitor or a clerk can write on paper, with these words in every field. */
async function written(words: string, nth: number): Promise<void> {
  const complainant = { name: words, address: words, phone: '', email: '' };
  const left = { ...press(), kind: 'complaint', words, language: 'id', complainant } as const;
  const channel = hub.hub.office.file.current.complaints.channels.find(({ at }) => at?.includes('kiosk'))?.kind ?? '';
  await done(kiosk!.emitWithAck('complaint:leave', { ...left, channel, recordingId: null }));
  await comes(nth);
  const papers = { kk: 'present', ktp: 'present' } as const;
  await done(front!.emitWithAck('visit:tick-papers', { ...press(), ...hub.here(front!), papers }));
  await done(front!.emitWithAck('file:send', { ...press(), ...hub.here(front!) }));
  const { visitId } = hub.here(front!);
  await done(back!.emitWithAck('file:take', { ...press(), visitId }));
  await done(back!.emitWithAck('letter:issue', { ...press(), visitId, purpose: words }));
  await ends(words, 'surat');
  await comes(null);
  const applicant = { name: words, nik: '', familyCard: '', birthDate: '', address: words, phone: '', email: '' };
  const was = { ...applicant, name: '', address: '' };
  await done(front!.emitWithAck('visit:note-applicant', { ...press(), ...hub.here(front!), applicant, was }));
  await done(
    front!.emitWithAck('visit:tick-papers', {
      ...press(),
      ...hub.here(front!),
      papers: { kk: 'missing', ktp: 'missing' },
    }),
  );
  await ends(words, 'belum-lengkap');
}

/** Null: whom no register knows. */
async function comes(nth: number | null): Promise<void> {
  const checkId = nth === null ? null : await checked(nth);
  const wish = { serviceId: 'surat-keterangan-dtks', priorityId: null, language: 'id', checkId } as const;
  await done(kiosk!.emitWithAck('ticket:issue', { ...press(), ...wish }));
  await done(front!.emitWithAck('counter:call-next', press()));
  await done(front!.emitWithAck('counter:start', { ...press(), ...hub.stage(front!) }));
}

async function checked(nth: number): Promise<string | null> {
  const { register } = hub.hub.office;
  const { nik = '', birthDate = '' } = register.byId(register.current()?.number ?? 0, nth) ?? {};
  const check = await kiosk!.emitWithAck('register:check', { nik, second: { is: 'birth-date', birthDate } });
  return check.ok && check.value.listed ? check.value.checkId : null;
}

async function ends(words: string, outcomeId: string): Promise<void> {
  const told = { note: words, programmes: [], owner: words, purpose: words, thenCall: false };
  const recipient = { to: 'family', name: words } as const;
  await done(front!.emitWithAck('counter:finish', { ...press(), ...hub.stage(front!), outcomeId, ...told, recipient }));
}

/** How often the printers were told meanwhile to begin anew, to cut, or what no printer of ours understands. */
async function orders(words: string, nth: number): Promise<Readonly<Record<string, number>>> {
  await hub.atRest();
  sent.clear();
  await written(words, nth);
  await hub.atRest();
  const told: Record<string, number> = {};
  for (const each of [...sent.values()].flatMap((chunks) => commandsIn(Buffer.concat(chunks)))) {
    if (/^(?:initialise|cut|unknown)$/.test(each)) told[each] = (told[each] ?? 0) + 1;
  }
  return told;
}

function commandsIn(bytes: Buffer): string[] {
  const told: string[] = [];
  for (let rest = bytes; rest.length > 0;) {
    const read = readCommand(rest);
    if ('wanted' in read) throw new Error('a command that never ends');
    told.push(read.command.is);
    rest = rest.subarray(read.length);
  }
  return told;
}

it('[AC16] [AC24] [PR6] no printer is told anything by what somebody wrote, at the kiosk or at a counter', async () => {
  const plain = await orders(visible(HOSTILE), 1);
  expect(await orders(HOSTILE, 1)).toEqual(plain);
  expect(plain).toEqual({ initialise: expect.any(Number), cut: 5 });
  expect(hub.faults).toEqual([]);
});
