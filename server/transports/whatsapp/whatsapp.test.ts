import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jpeg, pdf } from '../../adapters/attachment-samples.fixture.ts';
import { openInFolder } from '../../adapters/vault/open-in-folder.ts';
import { CloudSimulator } from '../../adapters/whatsapp/cloud-simulator.fixture.ts';
import type { Phone } from '../../adapters/whatsapp/phone.fixture.ts';
import { factsFor } from '../../application/chats/facts-for.ts';
import { handIn } from '../../application/chats/hand-in.ts';
import { receiveNotification } from '../../application/chats/receive-notification.ts';
import { forgetSilent } from '../../application/chats/follow-chats.ts';
import { days, hours, seconds } from '../../domain/hall-time/instant.ts';
import { TestHub } from '../hub.fixture.ts';
import { asksFor, setUpWhatsapp } from './whatsapp.fixture.ts';

const NUMBER = '6281234567890';
const text = (body: string) => ({ type: 'text', text: { body } });

let hub: TestHub;
let cloud: CloudSimulator;
let phone: Phone;

async function begin(hallId = 'pariaman'): Promise<void> {
  [hub, cloud] = [await TestHub.start(undefined, hallId), await new CloudSimulator().start()];
  cloud.clock = hub.clock;
  await setUpWhatsapp(hub.hub.office, cloud);
  await cloud.connect(`${hub.hub.url}/api/whatsapp`);
  phone = cloud.phone(NUMBER);
}
afterEach(async () => {
  await hub.stop();
  await cloud.stop();
  if (hub.faults.length > 0) throw new Error(hub.faults.join('\n'));
});

const cases = () => [...hub.hub.office.live.hall.cases.values()];
const press = () => ({ commandId: hub.hub.office.chance.id() });

/** The back office acts on the one request that there is. */
async function acts(stepId: string, outcomeId: string, message: { words: string; asked: string[] }): Promise<void> {
  const line = await hub.clerk('back-office', 'back-office-1');
  const recipient = { to: 'applicant', name: '' } as const;
  const act = {
    ...press(),
    caseId: cases()[0]?.id ?? '',
    stepId,
    outcomeId,
    note: '',
    records: {},
    purpose: '',
    recipient,
  };
  expect(await line.emitWithAck('case:act', { ...act, message })).toMatchObject({ ok: true });
}

/** What is on the disk of a conversation. */
const kept = (pattern: string) => {
  const db = openInFolder(`${hub.folder}/trial`, 'hall.db', { readonly: true });
  const all = ['chat', 'chat_incoming', 'message'].map((table) =>
    JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all()),
  );
  db.close();
  return all.join('\n').includes(pattern);
};

describe('a request by WhatsApp', () => {
  beforeEach(() => begin());

  it('[WA5] is a case like any other, and leaves nothing in the conversation', async () => {
    const shown = await asksFor(phone);
    expect(shown.text).toMatch(/Nomor: \*2026-00001\*[^]*1 hari kerja/);
    expect(cases()).toMatchObject([{ via: 'whatsapp', answerBy: 'whatsapp', purpose: 'KIP Kuliah' }]);
    expect(cases()[0]?.attachments.map(({ requirementId }) => requirementId)).toEqual(['kk', 'ktp']);
    const applicant = await hub.hub.office.caseArchive.applicant(cases()[0]?.visitId ?? '');
    expect(applicant).toMatchObject({ name: 'Siti Contoh', nik: '1377015203990001', phone: NUMBER });
    expect(['1377015203990001', 'Siti Contoh'].map(kept)).toEqual([false, false]);
  });

  it('[WA6] has a photo asked for again by the back office, sent, and goes on', async () => {
    await asksFor(phone);
    await acts('periksa-permohonan', 'foto-diminta-lagi', { words: 'Foto KTP buram.', asked: ['ktp'] });
    expect((await phone.reads()).text).toContain('Foto KTP buram.');
    expect((await phone.says('halo')).options.map(({ title }) => title)).toContain('Kirim foto susulan');
    expect((await phone.sendsPhoto(jpeg())).text).toContain('sudah kami teruskan');
    expect(cases()[0]?.open).toMatchObject([{ stepId: 'periksa-permohonan' }]);
    expect(cases()[0]?.attachments).toHaveLength(3);
  });

  it('[WA6] is led on by its code from another telephone', async () => {
    const shown = await asksFor(phone);
    const [, code = ''] = /Kode: \*(\w+)\*/.exec(shown.text) ?? [];
    await acts('periksa-permohonan', 'foto-diminta-lagi', { words: '', asked: ['ktp'] });
    const other = cloud.phone('6289999999999');
    expect((await other.says(code)).text).toMatch(/2026-00001[^]*foto \*KTP\*/);
    expect((await other.sendsDocument(pdf(), 'ktp.pdf')).text).toContain('sudah kami teruskan');
  });

  it('[WA11] is answered after a day: a word that it is there, and the answer when he writes', async () => {
    await asksFor(phone);
    hub.clock.time += hours(30);
    await acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang ke kantor.', asked: [] });
    const told = await phone.reads();
    expect([told.isTemplate, told.text]).toEqual([true, expect.stringContaining('Dinas Sosial')]);
    await phone.sends(text('ya'));
    expect((await phone.reads()).text).toContain('Silakan datang ke kantor.');
    await phone.reads();
    await expect.poll(() => [...hub.hub.office.live.hall.messages.values()]).toEqual([]);
  });

  it('[WA12] whose answer WhatsApp took and then refused waits until he writes', async () => {
    await asksFor(phone);
    cloud.tellsWindow = 'by-report';
    hub.clock.time += hours(23);
    await hub.hub.office.chatBook.keep(
      [{ wamid: 'x', address: NUMBER, at: hub.clock.time, content: { is: 'other' } }],
      hub.clock.time,
    );
    hub.clock.time += hours(2);
    await acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang.', asked: [] });
    expect((await phone.reads()).isTemplate).toBe(true);
    await phone.sends(text('ya'));
    expect((await phone.reads()).text).toContain('Silakan datang.');
  });

  it('[WA12] whose answer reaches nobody comes before a clerk', async () => {
    await asksFor(phone);
    cloud.strangers.add(NUMBER);
    await acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang.', asked: [] });
    await expect
      .poll(() => [...hub.hub.office.live.hall.messages.values()][0])
      .toMatchObject({ state: 'failed', why: 'not-delivered' });
  });

  it('[WA12] whom not even the template reaches comes before a clerk, too', async () => {
    await asksFor(phone);
    hub.clock.time += hours(30);
    cloud.strangers.add(NUMBER);
    await acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang.', asked: [] });
    await expect
      .poll(() => [...hub.hub.office.live.hall.messages.values()][0])
      .toMatchObject({
        ...{ state: 'failed', why: 'not-delivered' },
      });
    expect(cloud.accepted.at(-1)).toMatchObject({ type: 'template' });
  });

  it('[WA12] whose answer perhaps went out is known by its report', async () => {
    await asksFor(phone);
    cloud.mood = { is: 'drops' };
    await acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang.', asked: [] });
    await phone.reads();
    const { outbox } = hub.hub.office;
    const about = { is: 'case', caseId: cases()[0]?.id ?? '' } as const;
    await expect.poll(async () => (await outbox.about(about))[0]?.state).toBe('delivered');
    expect(cloud.accepted.filter(({ type }) => type === 'text')).not.toHaveLength(0);
  });
});

describe('what comes in', () => {
  beforeEach(() => begin());

  it('[WA8] twice is answered once', async () => {
    const notification = cloud.incoming(NUMBER, text('halo'));
    expect(await Promise.all([1, 2, 3].map(() => cloud.deliver(notification)))).toEqual([200, 200, 200]);
    await phone.reads();
    expect(await cloud.deliver(notification)).toBe(200);
    expect(await phone.hearsNothing(900)).toBe(true);
  });

  it('[WA8] [IS2] is answered once, though the hub ended after it had said its answer and before it noted that', async () => {
    const { chatBook } = hub.hub.office;
    const answered = chatBook.answered.bind(chatBook);
    chatBook.answered = () => {
      chatBook.answered = answered;
      return Promise.reject(new Error('ended'));
    };
    expect((await phone.says('halo')).text).toContain('Selamat datang');
    await expect.poll(() => chatBook.waiting()).toEqual([]);
    // Whatever were said twice would have come before this.
    expect((await phone.says('ajukan')).text).not.toContain('Selamat datang');
    expect(hub.faults.splice(0)).toHaveLength(1);
  });

  it('[WA8] [AT2] as a photo is on the disk once, though its answer could not be kept the first time', async () => {
    await asksFor(phone, { sends: false });
    const { chatBook } = hub.hub.office;
    const photos = () => readdirSync(join(hub.folder, 'trial/attachments/new'));
    const before = photos().length;
    const answered = chatBook.answered.bind(chatBook);
    chatBook.answered = () => {
      chatBook.answered = answered;
      return Promise.reject(new Error('disk full'));
    };
    await phone.sendsPhoto(jpeg());
    await expect.poll(() => chatBook.waiting()).toEqual([]);
    expect(photos()).toHaveLength((await chatBook.photos()).length);
    expect(photos().length).toBeGreaterThanOrEqual(before);
    expect(hub.faults.splice(0)).toHaveLength(1);
  });

  it('[WA8] out of order is answered in the order in which it was written', async () => {
    await phone.says('halo');
    await phone.says('ajukan');
    await phone.says('ya');
    const at = hub.clock.time;
    const [first, second] = [text('Siti Contoh'), text('1377015203990001')].map((message, i) =>
      cloud.incoming(NUMBER, message, { at: at + seconds(i + 1) }),
    );
    const { chatBook } = hub.hub.office;
    const next = chatBook.next.bind(chatBook);
    const bothAreIn = Promise.withResolvers<void>();
    chatBook.next = async (id) => {
      await bothAreIn.promise;
      return next(id);
    };
    await cloud.deliver(second);
    await cloud.deliver(first);
    bothAreIn.resolve();
    expect((await phone.reads()).text).toContain('NIK');
    expect((await phone.reads()).text).toContain('nomor KK');
  });

  it('[WA8] is not acknowledged when it cannot be kept, and is taken when it comes again', async () => {
    const { chatBook } = hub.hub.office;
    const keep = chatBook.keep.bind(chatBook);
    chatBook.keep = () => Promise.reject(new Error('disk full'));
    const notification = cloud.incoming(NUMBER, text('halo'));
    expect(await cloud.deliver(notification)).toBe(500);
    chatBook.keep = keep;
    expect(await cloud.deliver(notification)).toBe(200);
    expect((await phone.reads()).text).toContain('Selamat datang');
    expect(hub.faults.splice(0)).toHaveLength(1);
  });

  it('[WA8] is answered, though what came with it could not be kept and is delivered again', async () => {
    const { office } = hub.hub;
    const content = { is: 'text', text: 'halo' } as const;
    const incoming = [{ wamid: 'w', address: NUMBER, at: hub.clock.time, content }];
    cloud.incoming(NUMBER, text('halo')); // so that the far side lets itself be answered
    const reports = [{ wamid: 'ours', reference: 'a-message', state: 'delivered', code: null, said: '' } as const];
    const message = office.outbox.message.bind(office.outbox);
    office.outbox.message = () => Promise.reject(new Error('disk full'));
    await expect(receiveNotification(office, { incoming, reports })).rejects.toThrow('disk full');
    office.outbox.message = message;
    await receiveNotification(office, { incoming, reports });
    expect((await phone.reads()).text).toContain('Selamat datang');
  });

  it('[WA6] as a file that is none is asked for again', async () => {
    await phone.says('ajukan');
    await phone.says('ya');
    expect((await phone.sendsPhoto(Buffer.from('no picture'))).text).toContain('bukan foto');
    expect((await phone.sendsPhoto(jpeg(), undefined, 'video/mp4')).text).toContain('bukan foto');
    expect((await phone.sendsPhoto(jpeg())).text).toContain('catat sebagai KK');
    await phone.sends({ type: 'audio', audio: { id: '1' } });
    expect((await phone.reads()).text).toContain('hanya dapat membaca');
  });

  it('[WA1] from somebody who shows a user name is answered, and he is asked for a number', async () => {
    const other = cloud.phone('ID.13491208655302741918');
    expect((await other.says('halo')).text).toContain('Selamat datang');
    expect((await asksFor(other, { ownNumber: '0812 3456 7890' })).text).toContain('2026-00001');
    const applicant = await hub.hub.office.caseArchive.applicant(cases()[0]?.visitId ?? '');
    expect(applicant?.phone).toBe(NUMBER);
  });

  it('[WA7] is forgotten after a day of silence, photos and number and all', async () => {
    await phone.says('ajukan');
    await phone.says('ya');
    await phone.says('Siti Contoh');
    await phone.sendsPhoto(jpeg());
    const [photo = ''] = await hub.hub.office.chatBook.photos();
    expect(await hub.hub.office.attachments.read(photo)).toBeDefined();
    hub.clock.time += hours(25);
    await forgetSilent(hub.hub.office);
    expect(await hub.hub.office.attachments.read(photo)).toBeUndefined();
    expect(kept('Siti Contoh')).toBe(false);
    expect((await phone.says('1377015203990001')).text).toContain('Selamat datang');
    hub.clock.time += days(20);
    await forgetSilent(hub.hub.office);
    await expect.poll(() => kept(NUMBER)).toBe(false);
  });

  it('[WA13] a person hands in five requests a day and no more', async () => {
    await phone.says('halo');
    const { chatBook, chatDesk } = hub.hub.office;
    const incoming = {
      wamid: 'w',
      address: NUMBER,
      at: hub.clock.time,
      content: { is: 'text', text: 'halo' },
    } as const;
    const [id = ''] = await chatBook.keep([incoming], hub.clock.time);
    for (let i = 0; i < 5; i += 1) expect(chatDesk.mayHandIn(id, hub.clock.time)).toBe(true);
    chatDesk.wake([id]);
    await phone.reads();
    expect((await asksFor(phone)).text).toContain('terlalu banyak');
    expect(cases()).toEqual([]);
  });
});

describe('a complaint by WhatsApp', () => {
  it('[WA1] is one where the hall takes them so, and its state is told by its code', async () => {
    await begin('banyuasin');
    for (const each of ['lapor', 'ya', 'pengaduan', 'Petugas tidak ada di loket sejak pagi.', 'lewati', 'lewati']) {
      await phone.says(each);
    }
    const shown = await phone.touches('Kirim');
    const [, number = '', code = ''] = /Nomor: \*([\w-]+)\*\nKode: \*(\w+)\*/.exec(shown.text) ?? [];
    expect(number).toMatch(/^P-2026-/);
    expect([...hub.hub.office.live.hall.complaints.values()]).toMatchObject([{ number, medium: 'whatsapp' }]);
    expect((await phone.says(code)).text).toContain(number);
    expect((await phone.says('ABCDEF234567')).text).toContain('tidak ada pada kami');
    expect(kept('sejak pagi')).toBe(false);
  });

  it('[WA13] that is only answered again, as after a full disk, counts once, and what could not be kept not at all', async () => {
    await begin('banyuasin');
    await phone.says('halo');
    const { office } = hub.hub;
    const content = { is: 'text', text: 'kirim' } as const;
    const [id = ''] = await office.chatBook.keep(
      [{ wamid: 'w', address: NUMBER, at: hub.clock.time, content }],
      hub.clock.time,
    );
    const [incoming, chat] = [await office.chatBook.next(id), await office.chatBook.chat(id)];
    if (!incoming || !chat) throw new Error('What was kept is not there.');
    const complaint = { kind: 'complaint', words: 'Loket kosong.', name: '', address: '', phone: NUMBER } as const;
    const at = { kept: chat, incoming, facts: await factsFor(office, NUMBER) };
    const perform = office.live.perform.bind(office.live);
    office.live.perform = () => Promise.reject(new Error('disk full'));
    for (let again = 0; again < 7; again += 1)
      await expect(handIn(office, at, { is: 'complaint', complaint })).rejects.toThrow('disk full');
    office.live.perform = perform;
    for (let again = 0; again < 7; again += 1) {
      expect(await handIn(office, at, { is: 'complaint', complaint })).toMatchObject({ is: 'complaint-in' });
    }
    expect(office.live.hall.complaints.size).toBe(1);
  });
});
