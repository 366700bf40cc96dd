import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { lookUpComplaint } from '../../application/complaints/look-up-complaint.ts';
import { receiveComplaint } from '../../application/complaints/receive-complaint.ts';
import type { ComplaintGiven } from '../../application/complaints/receive-complaint.ts';
import { heldOf } from '../../application/person/held.ts';
import { somebody } from '../../domain/complaints/complaint-acts.fixture.ts';
import { heard } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';
import { ComplaintHub } from './complaints.fixture.ts';

let hall: ComplaintHub;
beforeAll(async () => {
  hall = await ComplaintHub.start();
});
afterAll(() => hall.hub.stop());

/** All that the ledger and the tables of who-did-what hold, without what lies beside it on purpose. */
function written(): string {
  const db = openInFolder(join(hall.hub.folder, 'trial'), 'hall.db', { readonly: true });
  const tables = ['ledger', 'command', 'snapshot', 'print_job', 'audit'];
  const text = tables.map((table) => JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all())).join('');
  db.close();
  return text;
}

const audited = (what: string): number => {
  const db = openInFolder(join(hall.hub.folder, 'trial'), 'hall.db', { readonly: true });
  const row = db.prepare('SELECT count(*) AS count FROM audit WHERE what = ?').get(what);
  db.close();
  return Number(row?.['count']);
};

describe('an answer that travels', () => {
  it('[CM10] by e-mail goes to the address given last, in his language, with its words', async () => {
    const id = await hall.explained({ answerBy: 'email', language: 'en' });
    const moved = { ...somebody, email: 'baru@contoh.example' };
    const told = { kind: 'complaint', words: 'Bantuan belum sampai.', complainant: moved, answerBy: 'email' } as const;
    await hall.note(hall.officer, id, told);
    expect((await hall.act(hall.officer, id, 'sampaikan', 'disampaikan')).ok).toBe(true);
    const [message] = await hall.office.outbox.about({ is: 'complaint', complaintId: id });
    expect(message).toMatchObject({
      medium: 'email',
      purpose: 'complaint-answered',
      words: { to: 'baru@contoh.example' },
    });
    expect(message?.words?.subject).toMatch(/^Answer to your complaint P-2026-/u);
    expect(message?.words?.text).toContain('Bantuan dikirim minggu ini.');
    expect(await hall.seen(hall.officer, id)).toMatchObject({ message: expect.any(String), mayUndo: false });
  });

  it('[CM10] by WhatsApp goes to his number with the country’s code, and so does the receipt', async () => {
    const id = await hall.explained({ answerBy: 'whatsapp' });
    await hall.act(hall.officer, id, 'sampaikan', 'disampaikan');
    const messages = await hall.office.outbox.about({ is: 'complaint', complaintId: id });
    expect(messages.map(({ purpose, words }) => [purpose, words?.to])).toEqual(
      expect.arrayContaining([
        ['complaint-received', '6281200000000'],
        ['complaint-answered', '6281200000000'],
      ]),
    );
    const receipt = messages.find(({ purpose }) => purpose === 'complaint-received')?.words;
    expect(receipt?.text).toContain((await hall.seen(hall.officer, id)).code);
    expect(receipt?.text).not.toContain('Bantuan belum sampai');
  });
});

function online(more: Partial<ComplaintGiven> = {}) {
  const { answerBy: _, cameAt: __, ...given } = hall.letter();
  return receiveComplaint(hall.office, { ...given, channel: 'website', attachments: [], ...more }, { is: 'online' });
}

describe('from home', () => {
  it('[CM4] it is taken in by the channels of the site only, and where he has given an address the answer goes there', async () => {
    const reply = await online();
    if (!reply.ok) throw new Error(reply.refusal);
    expect(hall.office.live.hall.complaints.get(reply.value.complaintId)).toMatchObject({
      answerBy: 'email',
      receivedBy: { is: 'online' },
      medium: 'website',
    });
    expect(await online({ commandId: hall.press().commandId, channel: 'surat' })).toMatchObject({
      refusal: 'channel-not-here',
    });
    const byPhone = await online({ commandId: hall.press().commandId, complainant: { ...somebody, email: '' } });
    if (!byPhone.ok) throw new Error(byPhone.refusal);
    expect(hall.office.live.hall.complaints.get(byPhone.value.complaintId)?.answerBy).toBe('whatsapp');
  });

  it('[CM9] its state is seen by its code, the answer once it is delivered, and nobody’s name', async () => {
    const id = await hall.explained();
    const { code } = await hall.seen(hall.officer, id);
    const asPrinted = `${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8)}`.toLowerCase();
    const open = await lookUpComplaint(hall.office, asPrinted, 'home');
    expect(open).toMatchObject({
      ok: true,
      value: { state: 'open', shownAs: [{ id: 'Jawaban sudah ada dan sedang disampaikan' }], answer: null },
    });
    expect(JSON.stringify(open)).not.toMatch(/Warga|Dusun|Bantuan|Mohon/u);
    await hall.act(hall.officer, id, 'sampaikan', 'disampaikan');
    expect(await lookUpComplaint(hall.office, code, 'home')).toMatchObject({
      value: { state: 'answered', shownAs: [], answer: { words: 'Bantuan dikirim minggu ini.' } },
    });
  });

  it('[CM9] an unknown code and a mistyped one get one answer, and tries are limited; right ones cost nothing', async () => {
    const { code } = await hall.seen(hall.officer, await hall.received());
    for (let i = 0; i < 30; i++) expect((await lookUpComplaint(hall.office, code, 'elsewhere')).ok).toBe(true);
    const wrong = [
      'AAAAAAAAAAAA',
      code.slice(0, 11),
      '',
      "' OR 1=1 --",
      ...Array.from({ length: 6 }, (_, i) => `WRONG${i}`),
    ];
    for (const each of wrong)
      expect(await lookUpComplaint(hall.office, each, 'elsewhere')).toEqual({ ok: false, refusal: 'unknown-code' });
    expect(await lookUpComplaint(hall.office, code, 'elsewhere')).toEqual({ ok: false, refusal: 'too-many-tries' });
    expect((await lookUpComplaint(hall.office, code, 'another house')).ok).toBe(true);
  });
});

/** What is told of one person to somebody who runs the hall. */
async function heldFor(name: string, nik: string) {
  const clerk = await hall.office.access.clerkByName(name);
  if (!clerk) throw new Error('nobody of that name');
  const seat = { clerk, session: { id: 'session', clerkId: clerk.id, counterId: null } };
  const { complaints, chats, hearsAll } = await heldOf(hall.office, seat, nik);
  return { complaints: complaints?.map(({ complaint }) => complaint.id), chats: chats.map(({ id }) => id), hearsAll };
}

describe('who sees it', () => {
  it('[CM7] are the officer and those before whom it is or was, each look on record', async () => {
    const id = await hall.received();
    const refusal = async (line: Line) => {
      const reply = await line.emitWithAck('complaint:see', { complaintId: id });
      return reply.ok ? null : reply.refusal;
    };
    expect(await refusal(hall.frontOffice)).toBe('not-allowed');
    expect(await refusal(hall.team)).toBe('not-allowed');
    expect(await refusal(hall.head)).toBe('not-allowed');
    const before = audited('complaint-seen');
    expect(await refusal(hall.officer)).toBeNull();
    expect(audited('complaint-seen')).toBe(before + 1);
    await hall.act(hall.officer, id, 'agenda', 'terverifikasi');
    expect(await refusal(hall.head)).toBeNull();
    await hall.act(hall.head, id, 'disposisi', 'ke-tim');
    expect(await refusal(hall.head)).toBeNull();
    expect(await refusal(hall.kabid)).toBe('not-allowed');
  });

  it('[PD1] [CM7] are they, too, where all that is held of one person is told', async () => {
    const nik = '3304010101900001';
    const id = await hall.received({ words: `Bantuan untuk ${nik} belum sampai.` });
    expect(await heldFor('petugas-pengaduan', nik)).toMatchObject({ complaints: [id] });
    expect(await heldFor('kepala-dinas', nik)).toMatchObject({ complaints: [] });
    expect(await heldFor('front-office', nik)).toMatchObject({ complaints: undefined });
    await hall.act(hall.officer, id, 'agenda', 'terverifikasi');
    expect(await heldFor('kepala-dinas', nik)).toMatchObject({ complaints: [id] });
  });

  it('[PD1] [CM7] is the officer alone while it is still being told in a conversation', async () => {
    const nik = '3304010101900002';
    const { chatBook, clock } = hall.office;
    const written = { wamid: 'w', address: '6281200000009', at: clock.now(), content: { is: 'other' } } as const;
    const [id = ''] = await chatBook.keep([written], clock.now());
    const [kept, next] = [await chatBook.chat(id), await chatBook.next(id)];
    if (!kept || !next) throw new Error('nothing was kept');
    const given = { words: `Bantuan untuk ${nik} belum sampai.` };
    const telling = { is: 'complaint', agreed: true, given, choosesChange: false } as const;
    await chatBook.answered(id, next.id, { ...kept.chat, topic: telling });
    expect(await heldFor('petugas-pengaduan', nik)).toMatchObject({ chats: [id] });
    for (const name of ['kepala-dinas', 'front-office']) {
      expect(await heldFor(name, nik)).toMatchObject({ chats: [], hearsAll: false });
    }
    expect(await heldFor('petugas-pengaduan', nik)).toMatchObject({ hearsAll: true });
  });

  it('[CM7] nobody else has a list of them, and lists have no name and no word', async () => {
    const views = [hall.officer, hall.frontOffice].map((line) => heard(line, 'view'));
    await hall.received();
    const [officers, clerks] = await Promise.all(views);
    expect(clerks).toMatchObject({ complaints: null });
    expect(JSON.stringify(officers)).not.toMatch(/Warga Contoh|Dusun Satu|belum sampai/u);
  });

  it('[CM7] finds them by number, code or name, without saying whose they are', async () => {
    const id = await hall.received({ complainant: { ...somebody, name: 'Unik Sekali' } });
    const { number, code } = await hall.seen(hall.officer, id);
    const ask = async (text: string, line = hall.officer) => {
      const query = { text, state: 'any', channel: null, from: null, to: null } as const;
      const reply = await line.emitWithAck('complaint:search', { query, before: null });
      return reply.ok ? reply.value.found.map(({ complaintId }) => complaintId) : reply.refusal;
    };
    for (const text of [number, String(Number(number.slice(7))), code, code.toLowerCase(), 'unik', 'sekali unik']) {
      expect(await ask(text)).toEqual([id]);
    }
    expect(await ask('unik', hall.frontOffice)).toBe('not-allowed');
  });

  it('[CM7] nothing that is written beside it names anybody or repeats a word', async () => {
    const id = await hall.explained({ answerBy: 'email', words: 'Kata rahasia sekali.' });
    await hall.act(hall.officer, id, 'sampaikan', 'disampaikan');
    const text = written();
    expect(text).toContain(id);
    for (const secret of [
      'Kata rahasia',
      'Mohon dijelaskan',
      'minggu ini',
      somebody.name,
      somebody.address,
      somebody.email,
    ]) {
      expect(text).not.toContain(secret);
    }
  });
});

it('[CM2] all of this went without a fault', () => {
  expect(hall.hub.faults).toEqual([]);
});
