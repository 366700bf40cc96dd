import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { days, hours } from '../../domain/hall-time/instant.ts';
import type { Carried, Outgoing } from '../../ports/post.ts';
import { openDatabase } from '../ledger/open-database.ts';
import { SqliteChatBook } from '../ledger/sqlite-chat-book.ts';
import { CloudCarrier } from './cloud-carrier.ts';
import type { CloudCarrierParts } from './cloud-carrier.ts';
import { CloudSimulator } from './cloud-simulator.fixture.ts';
import type { CloudMood } from './cloud-rules.fixture.ts';

const NUMBER = '6281234567890';
const message: Outgoing = {
  messageId: '0b9f7a52-3c55-4a5e-9a55-9c5a3d0a8f11',
  to: NUMBER,
  subject: 'Jawaban permohonan 2026-00012',
  text: 'Yth. Siti Contoh,\n\nsurat Anda terlampir.',
  about: { is: 'case', caseId: 'case' },
  letter: null,
};
const letter = { name: '400.9-0001-2026.pdf', pdf: Buffer.from('%PDF-1.4 contoh') };

let cloud: CloudSimulator;
let book: SqliteChatBook;
let made = 0;
const clock = {
  time: 1_800_000_000_000,
  now() {
    return this.time;
  },
};

beforeEach(async () => {
  cloud = await new CloudSimulator().start();
  cloud.clock = clock;
  book = new SqliteChatBook(openDatabase(':memory:'), () => `id-${++made}`);
});
afterEach(() => cloud.stop());

function carrier(change: Partial<CloudCarrierParts> = {}): CloudCarrier {
  return new CloudCarrier({
    access: { apiUrl: cloud.apiUrl, token: cloud.token },
    phoneNumberId: cloud.phoneNumberId,
    template: { name: 'jawaban_siap', language: 'id' },
    senderName: 'Dinas Sosial Kota Contoh',
    book,
    clock,
    patienceMs: 30_000, // a busy machine is no silence
    ...change,
  });
}

const send = (change: Partial<Outgoing> = {}, parts: Partial<CloudCarrierParts> = {}): Promise<Carried> =>
  carrier(parts).send({ ...message, ...change }, new AbortController().signal);

/** He writes: both sides know it. */
async function writes(from = NUMBER): Promise<void> {
  const wamid = cloud.newWamid();
  cloud.incoming(from, { type: 'text', text: { body: 'halo' } }, { wamid });
  await book.keep([{ wamid, address: from, at: clock.now(), content: { is: 'text', text: 'halo' } }], clock.now());
}

describe('inside the window', () => {
  beforeEach(() => writes());

  it('[WA11] says the words, and what they are about to whoever reports it', async () => {
    expect(await send()).toEqual({ is: 'sent' });
    expect(cloud.accepted).toMatchObject([{ type: 'text', biz_opaque_callback_data: message.messageId }]);
    expect(cloud.phone(NUMBER).all[0]).toMatchObject({ text: message.text });
  });

  it('[WA12] remembers by what id WhatsApp knows it', async () => {
    await send();
    const [shown] = cloud.phone(NUMBER).all;
    expect(await book.sentAs(shown?.wamid ?? '')).toBe(message.messageId);
  });

  it.each([
    [1, 'button'],
    [3, 'button'],
    [4, 'list'],
    [10, 'list'],
  ])('[WA1] offers %i things to touch as %s', async (count, type) => {
    const options = Array.from({ length: count }, (_, i) => ({ id: `o${i}`, title: `Pilihan ${i}` }));
    expect(await send({ options })).toEqual({ is: 'sent' });
    expect(cloud.accepted).toMatchObject([{ type: 'interactive', interactive: { type } }]);
  });

  it('[WA1] puts long titles, hints and many choices where there is room for them', async () => {
    const long = { id: 'l', title: 'Layanan Pencetakan Surat Keterangan DTKS 🏠', hint: 'x'.repeat(100) };
    expect(await send({ options: [long] })).toEqual({ is: 'sent' });
    expect(await send({ options: [{ id: 'l', title: long.title }] })).toEqual({ is: 'sent' });
    const many = Array.from({ length: 11 }, (_, i) => ({ id: `o${i}`, title: `Pilihan ${i}` }));
    expect(await send({ options: many })).toEqual({ is: 'sent' });
    expect(cloud.phone(NUMBER).all.at(-1)?.text).toContain('11. Pilihan 10');
  });

  it('[CM10] [WA11] says what is longer than a message in several, and nothing of it is lost', async () => {
    const paragraph = 'Bantuan dikirim minggu ini. '.repeat(40).trim();
    const text = ['Yth. Bapak/Ibu,', paragraph, paragraph, paragraph, paragraph, 'Hormat kami'].join('\n\n');
    expect(text.length).toBeGreaterThan(4_096);
    expect(await send({ text })).toEqual({ is: 'sent' });
    const told = cloud.phone(NUMBER).all.map((shown) => shown.text);
    expect(told.join('\n\n')).toBe(text);
    const endless = '🙂x'.repeat(2_000);
    expect(await send({ text: endless, options: [{ id: 'o', title: 'Menu' }] })).toEqual({ is: 'sent' });
    const more = cloud.phone(NUMBER).all.slice(told.length);
    expect(more.map((shown) => shown.text).join('')).toBe(`${endless}\n\n1. Menu`);
  });

  it('[WA12] perhaps it has all of it, when what followed the first part of it was not taken', async () => {
    let taken = 0;
    const offered = cloud.accepted.push.bind(cloud.accepted);
    cloud.accepted.push = (...messages) => {
      taken += messages.length;
      cloud.mood = { is: 'refuses', status: 400, code: 131_056, message: 'too fast' };
      return offered(...messages);
    };
    expect(await send({ text: 'kata '.repeat(1_500) })).toMatchObject({ is: 'maybe-sent' });
    expect(taken).toBe(1);
  });

  it('[WA12] has its own id with the last part alone, which tells that all of it is there', async () => {
    await send({ text: 'kata '.repeat(1_500) });
    await send({ letter, text: 'kata '.repeat(500) });
    await send();
    const { messageId } = message;
    expect(cloud.accepted.map((each) => each.biz_opaque_callback_data)).toEqual([
      `part:${messageId}`,
      messageId,
      `part:${messageId}`,
      messageId,
      messageId,
    ]);
  });

  it('[WA11] sends the letter as a document with the words below it', async () => {
    expect(await send({ letter })).toEqual({ is: 'sent' });
    const [shown] = cloud.phone(NUMBER).all;
    expect(shown?.text).toBe(message.text);
    expect([shown?.document?.name, Buffer.from(shown?.document?.bytes ?? []).toString()]).toEqual([
      letter.name,
      '%PDF-1.4 contoh',
    ]);
  });

  it('[WA11] long words follow the letter', async () => {
    const text = 'kata '.repeat(400).trim();
    expect(await send({ letter, text })).toEqual({ is: 'sent' });
    expect(cloud.phone(NUMBER).all.map((shown) => shown.text)).toEqual([message.subject, text]);
  });

  it('[WA11] writes to whoever shows a user name in place of his number', async () => {
    await writes('ID.13491208655302741918');
    expect(await send({ to: 'ID.13491208655302741918' })).toEqual({ is: 'sent' });
    expect(cloud.accepted).toMatchObject([{ recipient: 'ID.13491208655302741918' }]);
  });

  it.each<[number, number, Partial<Carried>]>([
    [401, 190, { is: 'try-later', why: 'sign-in-refused', stops: 'all' }],
    [403, 10, { is: 'try-later', why: 'sign-in-refused', stops: 'all' }],
    [403, 200, { is: 'try-later', why: 'sign-in-refused', stops: 'all' }],
    [403, 368, { is: 'try-later', why: 'sender-refused', stops: 'all' }],
    [400, 130_429, { is: 'try-later', why: 'not-now', stops: 'all' }],
    [400, 131_056, { is: 'try-later', why: 'not-now', stops: 'this' }],
    [500, 131_000, { is: 'try-later', why: 'away', stops: 'all' }],
    [503, 2, { is: 'try-later', why: 'away', stops: 'all' }],
    [400, 131_026, { is: 'refused', why: 'address-refused' }],
    [400, 100, { is: 'refused', why: 'refused' }],
    [500, 999_999, { is: 'maybe-sent', why: 'no-answer' }],
  ])('[WA12] HTTP %i with error %i', async (status, code, expected) => {
    cloud.mood = { is: 'refuses', status, code, message: 'it says so' };
    expect(await send()).toMatchObject({ ...expected, said: expect.stringContaining(String(code)) as string });
    expect(cloud.accepted).toEqual([]);
  });

  it.each<[string, CloudMood]>([
    ['a gateway answers in its place', { is: 'breaks', status: 502 }],
    ['it hangs up with the message in its hands', { is: 'drops' }],
    ['it says nothing any more', { is: 'hangs', taken: true }],
  ])('[WA12] perhaps it has it, when %s', async (_, mood) => {
    cloud.mood = mood;
    const parts = mood.is === 'hangs' ? { patienceMs: 1_000 } : {};
    expect(await send({}, parts)).toMatchObject({ is: 'maybe-sent', why: 'no-answer' });
    expect(cloud.accepted).toHaveLength(1);
  });

  it('[WA12] not a byte of it was taken where nobody is', async () => {
    await cloud.stop();
    // A line of the tests before, whose end had not been seen yet, would have been given the message.
    await expect
      .poll(() => fetch(cloud.apiUrl).catch((fault: Error) => fault.cause))
      .toMatchObject({ code: 'ECONNREFUSED' });
    expect(await send()).toMatchObject({ is: 'try-later', why: 'away', stops: 'all' });
    await cloud.start();
  });

  it('[WA12] is left in the middle when the hub closes', async () => {
    cloud.mood = { is: 'hangs', taken: false };
    const end = new AbortController();
    const sending = carrier({ patienceMs: 60_000 }).send(message, end.signal);
    await vi.waitUntil(() => cloud.asked > 0, 60_000);
    end.abort();
    expect(await sending).toMatchObject({ is: 'maybe-sent' });
  });

  it('[WA12] with a wrong token or number says who is to mend it', async () => {
    const access = { apiUrl: cloud.apiUrl, token: 'another' };
    expect(await send({}, { access })).toMatchObject({ is: 'try-later', why: 'sign-in-refused' });
    expect(await send({}, { phoneNumberId: '1' })).toMatchObject({ is: 'refused', why: 'refused' });
    expect(await send({ letter }, { access })).toMatchObject({ is: 'try-later', why: 'sign-in-refused' });
  });

  it.each(['', '0812', '+6281234567890', 'siti@contoh.id'])(
    '[WA12] [MS5] asks for no address like "%s"',
    async (to) => {
      expect(await send({ to })).toMatchObject({ is: 'refused', why: 'address-refused' });
      expect([cloud.accepted, cloud.refused], 'nothing left the house').toEqual([[], []]);
    },
  );

  it('[WA12] goes slower when it is told to', async () => {
    for (let i = 0; i < 45; i += 1) await send();
    expect(await send()).toMatchObject({ is: 'try-later', why: 'not-now', stops: 'this' });
  });
});

describe('outside the window', () => {
  it('[WA11] says once a day, by the template, that something waits', async () => {
    expect(await send()).toMatchObject({ is: 'try-later', why: 'window-closed', stops: 'this' });
    expect(await send()).toMatchObject({ is: 'try-later', why: 'window-closed' });
    expect(cloud.accepted).toMatchObject([{ type: 'template', template: { name: 'jawaban_siap' } }]);
    expect(cloud.phone(NUMBER).all[0]?.text).toBe('Dinas Sosial Kota Contoh · Jawaban permohonan 2026-00012');
    clock.time += hours(25);
    await send();
    expect(cloud.accepted).toHaveLength(2);
  });

  it('[WA11] [DU9] says it again where it was said by a clock that was ahead and has been set right', async () => {
    clock.time += days(365);
    await send();
    clock.time -= days(365);
    await send();
    await send();
    expect(cloud.accepted).toHaveLength(2);
  });

  it('[WA11] sends the message itself as soon as he has written', async () => {
    await send({ letter });
    await writes();
    expect(await send({ letter })).toEqual({ is: 'sent' });
    expect(cloud.accepted.map(({ type }) => type)).toEqual(['template', 'document']);
  });

  it('[WA11] says nothing in its last moment that would find it closed', async () => {
    await writes();
    clock.time += hours(24) - 30_000;
    expect(await send()).toMatchObject({ is: 'try-later', why: 'window-closed' });
    expect(cloud.accepted.map(({ type }) => type)).toEqual(['template']);
  });

  it('[WA11] believes WhatsApp, not its own clock', async () => {
    await writes();
    clock.time += hours(25);
    await book.keep([{ wamid: 'x', address: NUMBER, at: clock.now(), content: { is: 'other' } }], clock.now());
    expect(await send()).toMatchObject({ is: 'try-later', why: 'window-closed' });
    expect(cloud.accepted.map(({ type }) => type)).toEqual(['template']);
  });

  it('[WA11] keeps it open for whoever writes while WhatsApp says that it had closed', async () => {
    await book.keep([{ wamid: 'x', address: NUMBER, at: clock.now(), content: { is: 'other' } }], clock.now());
    clock.time += hours(1);
    const { closeWindow } = book;
    vi.spyOn(book, 'closeWindow').mockImplementationOnce(async (...asked) => {
      await writes();
      await closeWindow.apply(book, asked);
    });
    expect(await send()).toMatchObject({ is: 'try-later', why: 'window-closed' });
    expect([await carrier().isOpenTo(NUMBER), cloud.accepted]).toEqual([true, []]);
    expect(await send()).toEqual({ is: 'sent' });
  });

  it('[WA11] tells nobody twice who was perhaps told', async () => {
    cloud.mood = { is: 'breaks', status: 502 };
    expect(await send()).toMatchObject({ is: 'try-later', why: 'window-closed' });
    cloud.mood = { is: 'well' };
    await send();
    expect(cloud.accepted).toHaveLength(1);
  });

  it('[WA11] a template that nobody approved is for the administrator', async () => {
    expect(await send({}, { template: { name: 'lain', language: 'id' } })).toMatchObject({
      is: 'refused',
      why: 'refused',
    });
    cloud.mood = { is: 'refuses', status: 400, code: 131_047, message: 'odd' };
    expect(await send()).toMatchObject({ is: 'refused', why: 'refused' });
  });

  it('[WA11] what a conversation said too late is not said at all', async () => {
    const about = { is: 'chat', chatId: 'chat' } as const;
    expect(await send({ about })).toMatchObject({ is: 'refused', why: 'window-closed' });
    expect(cloud.accepted).toEqual([]);
  });

  it('[WA11] a test message is the template', async () => {
    expect(await send({ about: null })).toEqual({ is: 'sent' });
  });
});
