import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { somebody } from '../../domain/complaints/complaint-acts.fixture.ts';
import { hours } from '../../domain/hall-time/instant.ts';
import { heard, viewOf } from '../hub.fixture.ts';
import type { Line, View } from '../hub.fixture.ts';
import { ComplaintHub, nobody } from './complaints.fixture.ts';

let hall: ComplaintHub;
beforeAll(async () => {
  hall = await ComplaintHub.start();
});
afterAll(() => hall.hub.stop());

const inboxOf = (view: View) =>
  'complaints' in view && view.complaints && 'rows' in view.complaints ? view.complaints : null;
const waits = (complaintId: string) => (view: View) =>
  inboxOf(view)?.rows.some((row) => row.complaintId === complaintId) === true;

describe('a letter', () => {
  it('[CM2] [CM9] gets number and code once, however often it is asked for, and a receipt if one is wanted', async () => {
    const letter = hall.letter({ print: true });
    const replies = await Promise.all([1, 2, 3].map(() => hall.officer.emitWithAck('complaint:receive', letter)));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    const [reply] = replies;
    if (!reply?.ok) throw new Error('refused');
    expect(reply.value).toMatchObject({
      complaintId: letter.commandId,
      number: expect.stringMatching(/^P-2026-\d{5}$/u),
    });
    expect(reply.value.code).toMatch(/^[A-HJ-NP-Z2-9]{12}$/u);
    const job = await hall.office.archive.job(reply.value.jobId ?? '');
    expect(job?.paper).toMatchObject({ kind: 'complaint-receipt', code: reply.value.code });
  });

  it('[CM4] is refused from a clerk who is not the officer, and without name and address where the hall asks', async () => {
    const refusal = async (line: Line, more = {}) => {
      const reply = await line.emitWithAck('complaint:receive', hall.letter(more));
      return reply.ok ? null : reply.refusal;
    };
    expect(await refusal(hall.kabid)).toBe('not-your-step');
    expect(await refusal(hall.officer, { complainant: nobody })).toBe('identity-wanted');
    expect(await refusal(hall.officer, { answerBy: 'email', complainant: { ...somebody, email: '' } })).toBe(
      'address-wanted',
    );
    expect(await refusal(hall.officer, { channel: 'merpati-pos' })).toBe('unknown-channel');
  });

  it('[CM5] goes through agenda, disposition, explanation and delivery, each before whom it concerns', async () => {
    const id = await hall.explained();
    const detail = await hall.seen(hall.officer, id);
    expect(detail).toMatchObject({
      state: 'open',
      words: 'Bantuan belum sampai.',
      complainant: somebody,
      mayAttach: true,
      due: null,
      answer: { words: 'Bantuan dikirim minggu ini.', state: 'written', by: expect.stringContaining('Kepala Bidang') },
    });
    expect(detail.story.map(({ what, note }) => [what, note])).toEqual([
      ['complaint-received', ''],
      ['complaint-moved', ''],
      ['complaint-moved', 'Mohon dijelaskan.'],
      ['complaint-moved', ''],
      ['answer-written', ''],
    ]);
    expect((await hall.act(hall.officer, id, 'sampaikan', 'disampaikan')).ok).toBe(true);
    expect(await hall.seen(hall.kabid, id)).toMatchObject({
      state: 'answered',
      answer: { state: 'delivered' },
      mine: [],
    });
  });

  it('[CM5] carries its disposition to whom it is for, on its page and not in his list', async () => {
    const id = await hall.received();
    await hall.act(hall.officer, id, 'agenda', 'terverifikasi');
    const view = viewOf(hall.kabid, waits(id));
    await hall.act(hall.head, id, 'disposisi', 'ke-kabid', { note: 'Segera temui keluarga ini.' });
    expect(JSON.stringify(await view)).not.toContain('Segera temui');
    expect((await hall.seen(hall.kabid, id)).mine).toMatchObject([{ note: 'Segera temui keluarga ini.' }]);
  });

  it('[CM5] is taken back by whoever acted, and stands as before', async () => {
    const id = await hall.received();
    await hall.act(hall.officer, id, 'agenda', 'terverifikasi');
    expect((await hall.seen(hall.officer, id)).mayUndo).toBe(true);
    expect(await hall.head.emitWithAck('complaint:undo', { ...hall.press(), complaintId: id })).toMatchObject({
      ok: false,
    });
    expect((await hall.officer.emitWithAck('complaint:undo', { ...hall.press(), complaintId: id })).ok).toBe(true);
    expect((await hall.seen(hall.officer, id)).mine.map(({ row }) => row.stepId)).toEqual(['agenda']);
  });

  it('[CM7] shows what was said first when it was mended', async () => {
    const id = await hall.received();
    const told = { kind: 'complaint', words: 'Bantuan Desember.', complainant: somebody, answerBy: null } as const;
    expect((await hall.note(hall.officer, id, told)).ok).toBe(true);
    const { words, story } = await hall.seen(hall.officer, id);
    expect(words).toBe('Bantuan Desember.');
    expect(story.map(({ note }) => note)).toEqual(['Bantuan belum sampai.', 'Bantuan Desember.']);
  });
});

describe('somebody who comes', () => {
  it('[CM5] stands first before the officer, the head and the head of division, and is answered there', async () => {
    await hall.received();
    const views = [hall.officer, hall.head, hall.kabid].map((line) =>
      viewOf(line, (view) => inboxOf(view)?.rows[0]?.place === 'room'),
    );
    const left = await hall.kiosk.emitWithAck(
      'complaint:leave',
      hall.atKiosk({ channel: 'datang-langsung', words: '' }),
    );
    if (!left.ok) throw new Error(left.refusal);
    const { complaintId } = left.value;
    for (const view of await Promise.all(views)) {
      expect(inboxOf(view)?.rows[0]).toMatchObject({
        complaintId,
        place: 'room',
        step: { id: 'Temui pengadu di ruangan khusus' },
      });
    }
    const [offer] = (await hall.seen(hall.head, complaintId)).mine[0]?.row.offers ?? [];
    expect(offer).toMatchObject({ id: 'dijawab', unmet: [], wants: ['words', 'answer'] });
    const told = { kind: 'complaint', words: 'Petugas tidak ramah.', complainant: somebody, answerBy: null } as const;
    await hall.note(hall.head, complaintId, told);
    expect((await hall.act(hall.head, complaintId, 'temui', 'dijawab', { answer: 'Kami mohon maaf.' })).ok).toBe(true);
    expect((await hall.seen(hall.head, complaintId)).state).toBe('answered');
  });

  it('[CM9] leaves the kiosk with a receipt of that kiosk, and learns there that it came out', async () => {
    const left = await hall.kiosk.emitWithAck('complaint:leave', hall.atKiosk());
    if (!left.ok) throw new Error(left.refusal);
    const jobId = left.value.jobId ?? '';
    expect(await hall.office.archive.job(jobId)).toMatchObject({
      printerId: hall.office.file.current.kiosks[0]?.printerId,
    });
    await viewOf(hall.kiosk, (view) => 'slips' in view && view.slips[jobId] === 'printed');
  });

  it('[CM4] is asked at the kiosk only for what the hall takes there, and told where else he may turn to', async () => {
    const view = heard(hall.kiosk, 'view');
    await hall.received();
    expect(await view).toMatchObject({
      complaints: {
        identityRequired: true,
        channels: [
          {
            kind: 'datang-langsung',
            medium: 'in-person',
            isMet: true,
            shownAs: { id: 'Anda ditunggu di ruangan khusus' },
          },
          { kind: 'kotak-saran', medium: 'box', isMet: false },
        ],
        others: expect.arrayContaining([
          { label: { id: 'Surel', en: 'E-mail' }, value: 'dinsos.banjarnegara@gmail.com' },
        ]),
      },
    });
    const refused = await hall.kiosk.emitWithAck('complaint:leave', hall.atKiosk({ channel: 'surat' }));
    expect(refused).toMatchObject({ ok: false, refusal: 'channel-not-here' });
  });
});

describe('a program with a kiosk’s token', () => {
  it('[KC7] leaves thirty complaints in an hour; what was refused does not count', async () => {
    hall.hub.clock.time += hours(1);
    const leave = (more: object = {}) => hall.kiosk.emitWithAck('complaint:leave', hall.atKiosk(more));
    expect(await leave({ channel: 'surat' })).toMatchObject({ refusal: 'channel-not-here' });
    const said = await Promise.all(Array.from({ length: 40 }, () => leave()));
    const refusals = said.flatMap((reply) => (reply.ok ? [] : [reply.refusal]));
    expect(refusals).toEqual(Array.from({ length: 10 }, () => 'too-many-tries'));
    hall.hub.clock.time += hours(1);
    expect((await leave()).ok).toBe(true);
  });
});

describe('a restart', () => {
  it('[CM2] leaves every complaint where it stood, with its answer to the same question', async () => {
    const letter = hall.letter();
    const first = await hall.officer.emitWithAck('complaint:receive', letter);
    const other = await ComplaintHub.start();
    const id = await other.explained();
    other.hub.hangUp();
    await other.hub.hub.close();
    const again = await other.hub.startAgain('banjarnegara');
    expect(again.office.live.hall.complaints.get(id)).toMatchObject({ answer: { state: 'written' } });
    expect((await again.office.complaintArchive.complaint(id))?.told.at(-1)?.complainant).toEqual(somebody);
    await again.close();
    rmSync(other.hub.folder, { recursive: true, force: true });
    expect(await hall.officer.emitWithAck('complaint:receive', letter)).toEqual(first);
  });

  it('[CM2] all of this went without a fault', () => {
    expect(hall.hub.faults).toEqual([]);
  });
});
