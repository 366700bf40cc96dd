import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jpeg } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { receiveNotification } from '../../application/chats/receive-notification.ts';
import { forgetSilent } from '../../application/chats/follow-chats.ts';
import { days, hours, seconds } from '../../domain/hall-time/instant.ts';
import { WhatsappHall, NUMBER, asksFor, text } from './whatsapp.fixture.ts';

let hall: WhatsappHall;
afterEach(() => hall.close());

describe('what comes in', () => {
  beforeEach(async () => {
    hall = await WhatsappHall.open();
  });

  it('[WA8] twice is answered once', async () => {
    const notification = hall.cloud.incoming(NUMBER, text('halo'));
    expect(await Promise.all([1, 2, 3].map(() => hall.cloud.deliver(notification)))).toEqual([200, 200, 200]);
    await hall.phone.reads();
    expect(await hall.cloud.deliver(notification)).toBe(200);
    expect(await hall.phone.hearsNothing(900)).toBe(true);
  });

  it('[WA8] [IS2] is answered once, though the hub ended after it had said its answer and before it noted that', async () => {
    const { chatBook } = hall.office;
    const answered = chatBook.answered.bind(chatBook);
    chatBook.answered = () => {
      chatBook.answered = answered;
      return Promise.reject(new Error('ended'));
    };
    expect((await hall.phone.says('halo')).text).toContain('Selamat datang');
    await expect.poll(() => chatBook.waiting()).toEqual([]);
    // A message sent twice would have appeared before this one.
    expect((await hall.phone.says('ajukan')).text).not.toContain('Selamat datang');
    expect(hall.hub.faults.splice(0)).toHaveLength(1);
  });

  it('[WA8] [AT2] as a photo is on the disk once, though its answer could not be kept the first time', async () => {
    await asksFor(hall.phone, { sends: false });
    const { chatBook } = hall.office;
    const photos = () => readdirSync(join(hall.hub.folder, 'trial/attachments/new'));
    const before = photos().length;
    const answered = chatBook.answered.bind(chatBook);
    chatBook.answered = () => {
      chatBook.answered = answered;
      return Promise.reject(new Error('disk full'));
    };
    await hall.phone.sendsPhoto(jpeg());
    await expect.poll(() => chatBook.waiting()).toEqual([]);
    expect(photos()).toHaveLength((await chatBook.photos()).length);
    expect(photos().length).toBeGreaterThanOrEqual(before);
    expect(hall.hub.faults.splice(0)).toHaveLength(1);
  });

  it('[WA8] out of order is answered in the order in which it was written', async () => {
    await hall.phone.says('halo');
    await hall.phone.says('ajukan');
    await hall.phone.says('ya');
    const at = hall.hub.clock.time;
    const [first, second] = [text('Siti Contoh'), text('1377015203990001')].map((message, i) =>
      hall.cloud.incoming(NUMBER, message, { at: at + seconds(i + 1) }),
    );
    const { chatBook } = hall.office;
    const next = chatBook.next.bind(chatBook);
    const bothAreIn = Promise.withResolvers<void>();
    chatBook.next = async (id) => {
      await bothAreIn.promise;
      return next(id);
    };
    await hall.cloud.deliver(second);
    await hall.cloud.deliver(first);
    bothAreIn.resolve();
    expect((await hall.phone.reads()).text).toContain('NIK');
    expect((await hall.phone.reads()).text).toContain('nomor KK');
  });

  it('[WA8] is not acknowledged when it cannot be kept, and is taken when it comes again', async () => {
    const { chatBook } = hall.office;
    const keep = chatBook.keep.bind(chatBook);
    chatBook.keep = () => Promise.reject(new Error('disk full'));
    const notification = hall.cloud.incoming(NUMBER, text('halo'));
    expect(await hall.cloud.deliver(notification)).toBe(500);
    chatBook.keep = keep;
    expect(await hall.cloud.deliver(notification)).toBe(200);
    expect((await hall.phone.reads()).text).toContain('Selamat datang');
    expect(hall.hub.faults.splice(0)).toHaveLength(1);
  });

  it('[WA8] is answered, though what came with it could not be kept and is delivered again', async () => {
    const { office } = hall;
    const content = { is: 'text', text: 'halo' } as const;
    const incoming = [{ wamid: 'w', address: NUMBER, at: hall.hub.clock.time, content }];
    hall.cloud.incoming(NUMBER, text('halo')); // so that the far side may be answered
    const reports = [{ wamid: 'ours', reference: 'a-message', state: 'delivered', code: null, said: '' } as const];
    const message = office.outbox.message.bind(office.outbox);
    office.outbox.message = () => Promise.reject(new Error('disk full'));
    await expect(receiveNotification(office, { incoming, reports })).rejects.toThrow('disk full');
    office.outbox.message = message;
    await receiveNotification(office, { incoming, reports });
    expect((await hall.phone.reads()).text).toContain('Selamat datang');
  });

  it('[WA6] as a file that is none is asked for again', async () => {
    await hall.phone.says('ajukan');
    await hall.phone.says('ya');
    expect((await hall.phone.sendsPhoto(Buffer.from('no picture'))).text).toContain('bukan foto');
    expect((await hall.phone.sendsPhoto(jpeg(), undefined, 'video/mp4')).text).toContain('bukan foto');
    expect((await hall.phone.sendsPhoto(jpeg())).text).toContain('catat sebagai KK');
    await hall.phone.sends({ type: 'audio', audio: { id: '1' } });
    expect((await hall.phone.reads()).text).toContain('hanya dapat membaca');
  });

  it('[WA1] from somebody who shows a user name is answered, and he is asked for a number', async () => {
    const other = hall.cloud.phone('ID.13491208655302741918');
    expect((await other.says('halo')).text).toContain('Selamat datang');
    expect((await asksFor(other, { ownNumber: '0812 3456 7890' })).text).toContain('2026-00001');
    const applicant = await hall.office.caseArchive.applicant(hall.cases[0]?.visitId ?? '');
    expect(applicant?.phone).toBe(NUMBER);
  });

  it('[WA7] is forgotten after a day of silence, photos and number and all', async () => {
    await hall.phone.says('ajukan');
    await hall.phone.says('ya');
    await hall.phone.says('Siti Contoh');
    await hall.phone.sendsPhoto(jpeg());
    const [photo = ''] = await hall.office.chatBook.photos();
    expect(await hall.office.attachments.read(photo)).toBeDefined();
    hall.hub.clock.time += hours(25);
    await forgetSilent(hall.office);
    expect(await hall.office.attachments.read(photo)).toBeUndefined();
    expect(hall.keeps('Siti Contoh')).toBe(false);
    expect((await hall.phone.says('1377015203990001')).text).toContain('Selamat datang');
    hall.hub.clock.time += days(20);
    await forgetSilent(hall.office);
    await expect.poll(() => hall.keeps(NUMBER)).toBe(false);
  });

  it('[WA13] a person hands in five requests a day and no more', async () => {
    await hall.phone.says('halo');
    const { chatBook, chatDesk } = hall.office;
    const incoming = {
      wamid: 'w',
      address: NUMBER,
      at: hall.hub.clock.time,
      content: { is: 'text', text: 'halo' },
    } as const;
    const [id = ''] = await chatBook.keep([incoming], hall.hub.clock.time);
    for (let i = 0; i < 5; i += 1) expect(chatDesk.mayHandIn(id, hall.hub.clock.time)).toBe(true);
    chatDesk.wake([id]);
    await hall.phone.reads();
    expect((await asksFor(hall.phone)).text).toContain('terlalu banyak');
    expect(hall.cases).toEqual([]);
  });
});
