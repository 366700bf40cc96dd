import { afterEach, describe, expect, it } from 'vitest';
import { factsFor } from '../../application/chats/facts-for.ts';
import { handIn } from '../../application/chats/hand-in.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { WhatsappHall, NUMBER } from './whatsapp.fixture.ts';

let hall: WhatsappHall;
afterEach(() => hall.close());

/** At the moment at which the person writes "kirim". */
async function handingIn() {
  await hall.phone.says('halo');
  const { chatBook } = hall.office;
  const at = hall.hub.clock.time;
  const content = { is: 'text', text: 'kirim' } as const;
  const [id = ''] = await chatBook.keep([{ wamid: 'w', address: NUMBER, at, content }], at);
  const [incoming, kept] = [await chatBook.next(id), await chatBook.chat(id)];
  if (!incoming || !kept) throw new Error('What was kept is not there.');
  return { kept, incoming, facts: await factsFor(hall.office, NUMBER) };
}

describe('a complaint by WhatsApp', () => {
  const complaint = { kind: 'complaint', words: 'Loket kosong.', name: '', address: '', phone: NUMBER } as const;
  it('[WA1] is one where the hall takes them so, and its state is told by its code', async () => {
    hall = await WhatsappHall.open('banyuasin');
    for (const each of ['lapor', 'ya', 'pengaduan', 'Petugas tidak ada di loket sejak pagi.', 'lewati', 'lewati']) {
      await hall.phone.says(each);
    }
    const shown = await hall.phone.touches('Kirim');
    const [, number = '', code = ''] = /Nomor: \*([\w-]+)\*\nKode: \*(\w+)\*/.exec(shown.text) ?? [];
    expect(number).toMatch(/^P-2026-/);
    expect([...hall.office.live.hall.complaints.values()]).toMatchObject([{ number, medium: 'whatsapp' }]);
    expect((await hall.phone.says(code)).text).toContain(number);
    expect((await hall.phone.says('ABCDEF234567')).text).toContain('tidak ada pada kami');
    expect(hall.keeps('sejak pagi')).toBe(false);
  });

  it('[CM9] is told of by its code, but for ten minutes to nobody who has guessed ten others', async () => {
    hall = await WhatsappHall.open('banyuasin');
    const { office } = hall;
    const at = await handingIn();
    const received = await handIn(office, at, { is: 'complaint', complaint });
    const asks = (code: string) => handIn(office, at, { is: 'state', code });
    const right = received.is === 'complaint-in' ? received.code : '';
    expect(await asks(right)).toMatchObject({ is: 'state' });
    for (let guess = 0; guess < 10; guess += 1) expect(await asks('ABCDEF234567')).toEqual({ is: 'unknown-code' });
    expect(await asks(right)).toEqual({ is: 'unknown-code' });
    hall.hub.clock.time += minutes(11);
    expect(await asks(right)).toMatchObject({ is: 'state' });
  });

  it('[WA13] that is only answered again, as after a full disk, counts once, and what could not be kept not at all', async () => {
    hall = await WhatsappHall.open('banyuasin');
    const { office } = hall;
    const at = await handingIn();
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

  it('[WA13] that the hall does not take costs nothing: it stays filled in, and is handed in when it can be', async () => {
    hall = await WhatsappHall.open('banyuasin');
    const at = await handingIn();
    const anew = () => ({ ...at, incoming: { ...at.incoming, id: hall.office.chance.id() } });
    for (let again = 0; again < 7; again += 1) {
      const refused = await handIn(hall.office, anew(), { is: 'complaint', complaint: { ...complaint, words: '' } });
      expect(refused).toEqual({ is: 'not-taken' });
    }
    expect(await handIn(hall.office, at, { is: 'complaint', complaint })).toMatchObject({ is: 'complaint-in' });
  });
});
