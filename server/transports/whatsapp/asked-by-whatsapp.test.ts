import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { jpeg, pdf } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { faultsNow } from '../../application/seen/faults-now.ts';
import { hours } from '../../domain/hall-time/instant.ts';
import type { KeptMessage } from '../../ports/post.ts';
import { WhatsappHall, NUMBER, asksFor, text } from './whatsapp.fixture.ts';

let hall: WhatsappHall;
afterEach(() => hall.close());

/** WhatsApp's ids of a message accepted from now on; earlier ones may still be on their way. */
function sentFromNowOn(): (messageId: string) => readonly string[] {
  const { chatBook } = hall.office;
  const remember = chatBook.rememberSent.bind(chatBook);
  const taken: { readonly wamid: string; readonly messageId: string }[] = [];
  chatBook.rememberSent = (wamid, messageId, now) => {
    taken.push({ wamid, messageId });
    return remember(wamid, messageId, now);
  };
  return (id) => taken.filter(({ messageId }) => messageId === id).map(({ wamid }) => wamid);
}

/** The back office's answer, once it is in this state. */
async function theAnswer(stands: (message: KeptMessage) => boolean): Promise<KeptMessage> {
  const about = { is: 'case', caseId: hall.cases[0]?.id ?? '' } as const;
  const find = async () => (await hall.office.outbox.about(about)).slice(0, 1).find(stands);
  return vi.waitUntil(find, 60_000);
}

describe('a request by WhatsApp', () => {
  beforeEach(async () => {
    hall = await WhatsappHall.open();
  });

  it('[WA5] is a case like any other, and leaves nothing in the conversation', async () => {
    const shown = await asksFor(hall.phone);
    expect(shown.text).toMatch(/Nomor: \*2026-00001\*[^]*1 hari kerja/);
    expect(hall.cases).toMatchObject([{ via: 'whatsapp', answerBy: 'whatsapp', purpose: 'KIP Kuliah' }]);
    expect(hall.cases[0]?.attachments.map(({ requirementId }) => requirementId)).toEqual(['kk', 'ktp']);
    const applicant = await hall.office.caseArchive.applicant(hall.cases[0]?.visitId ?? '');
    expect(applicant).toMatchObject({ name: 'Siti Contoh', nik: '1377015203990001', phone: NUMBER });
    expect(['1377015203990001', 'Siti Contoh'].map((words) => hall.keeps(words))).toEqual([false, false]);
  });

  it('[CS11] [WA10] says who brings it for its applicant, where the hall’s file says who may', async () => {
    const { file, live, caseArchive } = hall.office;
    const family = { id: 'keluarga', name: { id: 'Keluarga', en: 'Family' }, fetchesAs: 'family' } as const;
    const services = file.current.services.map((each) => (each.fromHome ? { ...each, broughtBy: [family] } : each));
    await file.change({ ...file.current, services });
    const shown = await asksFor(hall.phone, { broughtBy: ['tetangga', 'keluarga', 'Budi Rekaan'] });
    expect(shown.text).toMatch(/Nomor: \*2026-00001\*/);
    const [{ id = '', visitId = '', bringer }] = [hall.cases[0] ?? {}];
    expect(bringer).toEqual({ id: 'keluarga', name: 'B••• R•••••' });
    const [applicant, brought] = [{ name: 'Siti Contoh' }, { broughtAs: 'keluarga', broughtBy: 'Budi Rekaan' }];
    expect(await caseArchive.applicant(visitId)).toMatchObject({ ...applicant, ...brought });
    expect(JSON.stringify([await caseArchive.story(id), live.hall.cases.get(id)])).not.toContain('Budi');
    expect(hall.keeps('Budi Rekaan')).toBe(false);
  });

  it('[WA6] has a photo asked for again by the back office, sent, and goes on', async () => {
    await asksFor(hall.phone);
    await hall.acts('periksa-permohonan', 'foto-diminta-lagi', { words: 'Foto KTP buram.', asked: ['ktp'] });
    expect((await hall.phone.reads()).text).toContain('Foto KTP buram.');
    expect((await hall.phone.says('halo')).options.map(({ title }) => title)).toContain('Kirim foto susulan');
    expect((await hall.phone.sendsPhoto(jpeg())).text).toContain('sudah kami teruskan');
    expect(hall.cases[0]?.open).toMatchObject([{ stepId: 'periksa-permohonan' }]);
    expect(hall.cases[0]?.attachments).toHaveLength(3);
  });

  it('[WA6] whose photo is missing is told to nobody else who writes, and takes no photo of his', async () => {
    await asksFor(hall.phone);
    await hall.acts('periksa-permohonan', 'foto-diminta-lagi', { words: '', asked: ['ktp'] });
    const other = hall.cloud.phone('6289999999999');
    expect((await other.says('halo')).options.map(({ title }) => title)).not.toContain('Kirim foto susulan');
    expect((await other.sendsPhoto(jpeg())).text).toContain('tidak kami simpan');
    expect(hall.cases[0]?.attachments).toHaveLength(2);
  });

  it('[WA6] is led on by its code from another telephone', async () => {
    const shown = await asksFor(hall.phone);
    const [, code = ''] = /Kode: \*(\w+)\*/.exec(shown.text) ?? [];
    await hall.acts('periksa-permohonan', 'foto-diminta-lagi', { words: '', asked: ['ktp'] });
    const other = hall.cloud.phone('6289999999999');
    expect((await other.says(code)).text).toMatch(/2026-00001[^]*foto \*KTP\*/);
    expect((await other.sendsDocument(pdf(), 'ktp.pdf')).text).toContain('sudah kami teruskan');
  });

  it('[WA11] is answered after a day: a word that it is there, and the answer when he writes', async () => {
    await asksFor(hall.phone);
    hall.hub.clock.time += hours(30);
    await hall.acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang ke kantor.', asked: [] });
    const told = await hall.phone.reads();
    expect([told.isTemplate, told.text]).toEqual([true, expect.stringContaining('Dinas Sosial')]);
    await hall.phone.sends(text('ya'));
    expect((await hall.phone.reads()).text).toContain('Silakan datang ke kantor.');
    await hall.phone.reads();
    await expect.poll(() => [...hall.office.live.hall.messages.values()]).toEqual([]);
  });

  it('[OB3] [WA11] whose answer waits until he writes is no fault of the machines, however long that is', async () => {
    await asksFor(hall.phone);
    hall.hub.clock.time += hours(30);
    await hall.acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang.', asked: [] });
    const { attempts } = await theAnswer(({ why }) => why === 'window-closed');
    await hall.cloud.phone('6289999999999').says('halo');
    const waits = await theAnswer(() => true);
    expect(waits, 'whatever anybody else writes').toMatchObject({ state: 'queued', why: 'window-closed', attempts });
    hall.hub.clock.time += hours(20);
    expect((await faultsNow(hall.office)).filter(({ is }) => is.startsWith('messages'))).toEqual([]);
  });

  it('[WA12] whose answer WhatsApp took and then refused waits until he writes', async () => {
    await asksFor(hall.phone);
    hall.cloud.tellsWindow = 'by-report';
    hall.hub.clock.time += hours(23);
    await hall.office.chatBook.keep(
      [{ wamid: 'x', address: NUMBER, at: hall.hub.clock.time, content: { is: 'other' } }],
      hall.hub.clock.time,
    );
    hall.hub.clock.time += hours(2);
    await hall.acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang.', asked: [] });
    expect((await hall.phone.reads()).isTemplate).toBe(true);
    await hall.phone.sends(text('ya'));
    expect((await hall.phone.reads()).text).toContain('Silakan datang.');
  });

  it('[WA11] [WA12] whose answer was refused for a silence that he has broken since is sent at once', async () => {
    await asksFor(hall.phone);
    const wamidsOf = sentFromNowOn();
    hall.cloud.reports = [];
    await hall.acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang.', asked: [] });
    const { id } = await theAnswer(({ state }) => state === 'sent');
    hall.hub.clock.time += hours(1);
    await hall.phone.says('halo');
    await hall.cloud.report(wamidsOf(id)[0] ?? '', 'failed', { code: 131_047, reference: id });
    await theAnswer(({ state, attempts }) => state === 'sent' && attempts === 2);
    expect(wamidsOf(id)).toHaveLength(2);
  });

  it('[MS2] [WA12] whose answer was refused, and reached him when he wrote, is not sent once more for that refusal, told again', async () => {
    await asksFor(hall.phone);
    const wamidsOf = sentFromNowOn();
    hall.cloud.reports = [];
    await hall.office.chatBook.told(NUMBER, hall.hub.clock.time - hours(2));
    await hall.acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang.', asked: [] });
    const message = await theAnswer(({ state }) => state === 'sent');
    const refusal = { code: 131_047, reference: message.id };
    await hall.cloud.report(wamidsOf(message.id)[0] ?? '', 'failed', refusal);
    await theAnswer(({ why, attempts }) => why === 'window-closed' && attempts === 2);
    await hall.phone.sends(text('ya'));
    await theAnswer(({ state }) => state === 'sent');
    await hall.cloud.report(wamidsOf(message.id)[0] ?? '', 'failed', refusal);
    expect((await hall.office.outbox.message(message.id))?.state).toBe('sent');
  });

  it('[WA12] whose answer reached nobody, and reached him when a clerk had it sent again, is not called undelivered for what is told again of the first time', async () => {
    await asksFor(hall.phone);
    const wamidsOf = sentFromNowOn();
    hall.cloud.reports = [];
    hall.cloud.strangers.add(NUMBER);
    await hall.acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang.', asked: [] });
    const message = await theAnswer(({ state }) => state === 'failed');
    hall.cloud.strangers.delete(NUMBER);
    const command = { type: 'decide-message', messageId: message.id, clerkId: 'dewi', answer: 'again' } as const;
    await hall.office.live.perform({ command, commandId: null, answer: () => null });
    await theAnswer(({ state }) => state === 'sent');
    await hall.cloud.report(wamidsOf(message.id)[0] ?? '', 'failed', { code: 131_026, reference: message.id });
    expect((await hall.office.outbox.message(message.id))?.state).toBe('sent');
    await hall.cloud.report(wamidsOf(message.id)[1] ?? '', 'failed', { code: 131_026, reference: message.id });
    expect((await hall.office.outbox.message(message.id))?.state).toBe('failed');
  });

  it('[MS2] [WA12] whose answer is just being sent anew is still on its way, whatever is told again of the first time', async () => {
    await asksFor(hall.phone);
    const wamidsOf = sentFromNowOn();
    hall.cloud.reports = [];
    hall.cloud.strangers.add(NUMBER);
    await hall.acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang.', asked: [] });
    const { id } = await theAnswer(({ state }) => state === 'failed');
    hall.cloud.mood = { is: 'hangs', taken: false };
    const command = { type: 'decide-message', messageId: id, clerkId: 'dewi', answer: 'again' } as const;
    await hall.office.live.perform({ command, commandId: null, answer: () => null });
    hall.office.postRoom.wake('whatsapp');
    await theAnswer(({ state }) => state === 'sending');
    const [first = ''] = wamidsOf(id);
    await hall.cloud.report(first, 'sent', { reference: id });
    await hall.cloud.report(first, 'failed', { code: 131_026, reference: id });
    expect((await hall.office.outbox.message(id))?.state).toBe('sending');
  });

  it('[WA12] whose answer WhatsApp took unheard, told of, and brought to nobody comes before a clerk', async () => {
    await asksFor(hall.phone);
    hall.cloud.reports = [];
    hall.cloud.mood = { is: 'drops' };
    await hall.acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang.', asked: [] });
    const { id } = await theAnswer(({ state }) => state === 'unknown');
    await hall.cloud.report('wamid.of-a-part', 'delivered', { reference: `part:${id}` });
    expect((await hall.office.outbox.message(id))?.state, 'a part of it is not all of it').toBe('unknown');
    await hall.cloud.report('wamid.unheard', 'sent', { reference: id });
    expect((await hall.office.outbox.message(id))?.state).toBe('sent');
    await hall.cloud.report('wamid.unheard', 'failed', { code: 131_026, reference: id });
    expect((await hall.office.outbox.message(id))?.state).toBe('failed');
  });

  it('[WA12] whose answer reaches nobody comes before a clerk', async () => {
    await asksFor(hall.phone);
    hall.cloud.strangers.add(NUMBER);
    await hall.acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang.', asked: [] });
    await expect
      .poll(() => [...hall.office.live.hall.messages.values()][0])
      .toMatchObject({ state: 'failed', why: 'not-delivered' });
  });

  it('[WA12] whom not even the template reaches comes before a clerk, too', async () => {
    await asksFor(hall.phone);
    hall.hub.clock.time += hours(30);
    hall.cloud.strangers.add(NUMBER);
    await hall.acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang.', asked: [] });
    await expect
      .poll(() => [...hall.office.live.hall.messages.values()][0])
      .toMatchObject({
        state: 'failed',
        why: 'not-delivered',
      });
    expect(hall.cloud.accepted.at(-1)).toMatchObject({ type: 'template' });
  });

  it('[WA12] whose answer perhaps went out is known by its report', async () => {
    await asksFor(hall.phone);
    hall.cloud.mood = { is: 'drops' };
    await hall.acts('periksa-permohonan', 'belum-dapat-dipenuhi', { words: 'Silakan datang.', asked: [] });
    await hall.phone.reads();
    const { outbox } = hall.office;
    const about = { is: 'case', caseId: hall.cases[0]?.id ?? '' } as const;
    await expect.poll(async () => (await outbox.about(about))[0]?.state).toBe('delivered');
    expect(hall.cloud.accepted.filter(({ type }) => type === 'text')).not.toHaveLength(0);
  });
});
