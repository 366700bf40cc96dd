import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { somebody } from '../../domain/complaints/complaint-acts.fixture.ts';
import { ComplaintHub } from './complaints.fixture.ts';

describe('two who write of one complaint', () => {
  let hall: ComplaintHub;
  beforeAll(async () => (hall = await ComplaintHub.start()));
  afterAll(() => hall.hub.stop());

  const told = { kind: 'complaint', words: 'Bantuan belum sampai.', complainant: somebody, answerBy: null } as const;
  const notes = (id: string, more: object, was: object = {}) =>
    hall.officer.emitWithAck('complaint:note', {
      ...hall.press(),
      complaintId: id,
      ...told,
      ...more,
      was: { ...told, ...was },
    });

  it('[CM7] each adds what he was told; what both changed is refused to the second', async () => {
    const id = await hall.received(told);
    const moved = { ...somebody, address: 'Jalan Baru 5' };
    const both = [notes(id, { words: 'Bantuan Desember belum sampai.' }), notes(id, { complainant: moved })];
    expect(await Promise.all(both)).toEqual([granted(null), granted(null)]);
    const { words, complainant } = await hall.seen(hall.officer, id);
    expect([words, complainant?.address]).toEqual(['Bantuan Desember belum sampai.', 'Jalan Baru 5']);
    expect(await notes(id, { words: 'Lain.' })).toEqual(refused('changed-meanwhile'));
    expect(await notes(id, { complainant: { ...somebody, address: 'Jalan Lain 6' } })).toEqual(
      refused('changed-meanwhile'),
    );
    expect((await hall.seen(hall.officer, id)).words).toBe('Bantuan Desember belum sampai.');
  });

  it('[IS2] [CM7] who presses once more has the answer of before, though another has changed the same since', async () => {
    const id = await hall.received(told);
    const first = { ...hall.press(), complaintId: id, ...told, words: 'Satu.', was: told };
    expect(await hall.officer.emitWithAck('complaint:note', first)).toEqual(granted(null));
    expect(await notes(id, { words: 'Dua.' }, { words: 'Satu.' })).toEqual(granted(null));
    expect(await hall.officer.emitWithAck('complaint:note', first)).toEqual(granted(null));
    expect((await hall.seen(hall.officer, id)).words).toBe('Dua.');
  });

  it('[IS2] [CM7] who was refused, because another had changed the same, is refused once more, though it is as he saw it by then', async () => {
    const id = await hall.received(told);
    const stale = { ...hall.press(), complaintId: id, ...told, words: 'Tiga.', was: { ...told, words: 'Dua.' } };
    const press = () => hall.officer.emitWithAck('complaint:note', stale);
    expect(await press()).toEqual(refused('changed-meanwhile'));
    expect(await notes(id, { words: 'Dua.' })).toEqual(granted(null));
    expect(await press()).toEqual(refused('changed-meanwhile'));
    expect((await hall.seen(hall.officer, id)).words).toBe('Dua.');
  });

  it('[CM7] whose it is not cannot find out by guesses what was written', async () => {
    const id = await hall.received(told);
    const guess = (name: string) => {
      const was = { ...told, complainant: { ...somebody, name } };
      const wish = { ...told, complainant: { ...somebody, name: 'Nama Lain' } };
      return hall.kabid.emitWithAck('complaint:note', { ...hall.press(), complaintId: id, ...wish, was });
    };
    const guessed = [await guess(somebody.name), await guess('Bukan Dia')];
    expect(guessed).toEqual([refused('not-your-step'), refused('not-your-step')]);
  });

  it('[CM7] whose it is not gets no code of it by sending its id again as that of a command', async () => {
    const commandId = await hall.received(told);
    expect(await hall.kabid.emitWithAck('complaint:receive', hall.letter({ commandId }))).toEqual(
      refused('not-your-step'),
    );
    expect(await hall.officer.emitWithAck('complaint:receive', hall.letter({ commandId }))).toMatchObject({ ok: true });
  });

  it('[CM7] an act on it waits for whoever writes of it', async () => {
    const id = await hall.received(told);
    const { promise, resolve: ends } = Promise.withResolvers<void>();
    const before = hall.office.writing.inTurn(id, () => promise);
    const looks = vi.spyOn(hall.office.complaintArchive, 'complaint');
    const acts = hall.act(hall.officer, id, 'agenda', 'terverifikasi');
    await hall.officer.emitWithAck('visit:find', { number: 'A001' });
    expect(looks).not.toHaveBeenCalled();
    ends();
    await before;
    expect(await acts).toEqual(granted(null));
    expect(looks).toHaveBeenCalled();
  });
});
