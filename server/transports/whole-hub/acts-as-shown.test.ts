import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { nobody } from '../../application/cases/applicant.ts';
import { somebody } from '../../domain/complaints/complaint-acts.fixture.ts';
import { DraftedCase } from '../files/drafted-case.fixture.ts';
import type { Line } from '../hub.fixture.ts';
import { ComplaintHub } from './complaints.fixture.ts';

const simple = { records: {}, purpose: '', recipient: { to: 'applicant', name: '' } } as const;

describe('an official before a letter', () => {
  let hall: DraftedCase;
  let back: Line;
  let coordinator: Line;
  let supervisor: Line;

  beforeAll(async () => {
    hall = await DraftedCase.open();
    const { office } = hall.hub.hub;
    const supervises = { rights: ['supervise'] as const, stationIds: [], roles: [] };
    const clerk = { id: office.chance.id(), name: 'penyelia', fullName: 'Penyelia', ...supervises };
    await office.access.saveClerk(clerk, hall.hub.hub.trial?.password ?? '');
    [coordinator, supervisor] = await Promise.all([hall.hub.clerk('koordinator-pkh'), hall.hub.clerk('penyelia')]);
    back = await takesOver('back-office');
    await acts(coordinator, 'validasi', 'valid');
  });
  afterAll(() => hall.hub.stop());

  async function takesOver(name: string): Promise<Line> {
    const line = await hall.hub.screen('counter');
    expect(await hall.hub.signIn(line, name, `${name}-1`, true)).toMatchObject({ ok: true });
    return line;
  }
  const office = () => hall.hub.hub.office;
  const behind = () => office().live.hall.cases.get(hall.caseId);
  const shown = (stepId: string) => hall.hub.edition(hall.caseId, stepId);
  const act = (stepId: string, outcomeId: string, edition = shown(stepId)) => ({
    ...hall.press(),
    caseId: hall.caseId,
    stepId,
    outcomeId,
    edition,
  });
  const acts = (line: Line, stepId: string, outcomeId: string, note = '') =>
    line.emitWithAck('case:act', { ...act(stepId, outcomeId), ...simple, note });
  const signs = (edition: string) => ({ ...act('tanda-tangan', 'ditandatangani', edition), ...simple, note: '' });

  /** Whoever runs the hall puts right what the hall wrote down. */
  async function corrects(address: string) {
    const { visitId = '' } = behind() ?? {};
    const { name, phone, email, ...known } = (await office().caseArchive.applicant(visitId)) ?? nobody;
    const was = { name, phone, email, address: known.address, broughtBy: '' };
    const asked = { nik: known.nik, ground: 'himself', reference: '' } as const;
    const right = { name, phone, email, address };
    return supervisor.emitWithAck('person:correct', { ...hall.press(), asked, visitId, ...right, was });
  }

  it('[CS12] does not sign what went back and was drafted anew after his screen showed it', async () => {
    const before = shown('tanda-tangan');
    expect(await acts(hall.official, 'tanda-tangan', 'dikembalikan', 'Keperluan keliru')).toEqual(granted(null));
    const anew = { ...act('verifikasi-ulang', 'diperbaiki'), ...simple, note: '', purpose: 'Keringanan biaya' };
    expect(await back.emitWithAck('case:act', anew)).toEqual(granted(null));
    expect(await acts(coordinator, 'validasi', 'valid')).toEqual(granted(null));
    expect(await hall.official.emitWithAck('case:act', signs(before))).toEqual(refused('changed-meanwhile'));
    const several = { acts: [act('tanda-tangan', 'ditandatangani', before)] };
    expect(await hall.official.emitWithAck('case:act-together', several)).toEqual(
      granted([{ caseId: hall.caseId, refusal: 'changed-meanwhile' }]),
    );
    expect(behind()?.letter).toMatchObject({ state: 'draft', purpose: 'Keringanan biaya' });
  });

  it('[CS12] nor one that the office words otherwise since, in its template or its letterhead; what is no part of it is not looked at', async () => {
    const { file } = office();
    const changes = (more: Partial<typeof file.current>) => file.change({ ...file.current, ...more });
    const { letter, agency, queue } = file.current;
    if (!letter) throw new Error('this hall has a letter');
    for (const more of [
      { letter: { ...letter, closing: 'Demikian surat ini dibuat.' } },
      { agency: { ...agency, shownName: 'Dinas Sosial Rekaan' } },
    ]) {
      const before = shown('tanda-tangan');
      await changes(more);
      expect(await hall.official.emitWithAck('case:act', signs(before))).toEqual(refused('changed-meanwhile'));
    }
    const stands = shown('tanda-tangan');
    await changes({ queue: { ...queue, maxOvertakes: queue.maxOvertakes + 1 } });
    expect(shown('tanda-tangan')).toBe(stands);
  });

  it('[CS12] [IS2] nor one that the office words otherwise at the very moment: no letter and no number is given, and the same press is refused by then', async () => {
    const { file, live } = office();
    const { letter } = file.current;
    if (!letter) throw new Error('this hall has a letter');
    const next = { ...file.current, letter: { ...letter, closing: 'Sekian.' } };
    const press = signs(shown('tanda-tangan'));
    const sign = () => hall.official.emitWithAck('case:act', press);
    // What a printer still reports is no part of it.
    const stood = [await hall.hub.atRest(), behind()];
    const written = vi.spyOn(file, 'current', 'get').mockReturnValue(next);
    expect(await sign()).toEqual(refused('hub-fault'));
    written.mockRestore();
    expect([live.position, behind()]).toEqual(stood);
    await file.change(next);
    expect(await sign()).toEqual(refused('changed-meanwhile'));
  });

  it('[CS12] [PD4] nor one whose applicant was put right while it waited: he is shown it anew, and signs that', async () => {
    const before = shown('tanda-tangan');
    expect(await corrects('Dusun Empat')).toEqual(granted(null));
    expect(await hall.official.emitWithAck('case:act', signs(before))).toEqual(refused('changed-meanwhile'));
    const seen = await hall.official.emitWithAck('case:see', { caseId: hall.caseId });
    const { mine, applicant } = seen.ok ? seen.value : { mine: [], applicant: null };
    expect(applicant?.address).toBe('Dusun Empat');
    expect(await hall.official.emitWithAck('case:act', signs(mine[0]?.row.edition ?? ''))).toEqual(granted(null));
  });

  it('[IS2] [CS12] a press whose answer was lost is no stale one, though what it was about is another by now', async () => {
    const { number } = behind()?.letter ?? {};
    const hands = { ...act('penjelasan', 'diserahkan'), ...simple, note: '' };
    const front = await takesOver('front-office');
    expect(await front.emitWithAck('case:act', hands)).toEqual(granted(null));
    expect(await corrects('Dusun Lima')).toEqual(granted(null));
    expect(await front.emitWithAck('case:act', hands)).toEqual(granted(null));
    expect([behind()?.stage.is, behind()?.letter?.number]).toEqual(['closed', number]);
  });
});

describe('an official before an answer to a complaint', () => {
  let hall: ComplaintHub;
  beforeAll(async () => (hall = await ComplaintHub.start()));
  afterAll(() => hall.hub.stop());

  const found = { records: { pertemuan: '2026-11-20', investigasi: 'Terlambat', tinjauan: '2026-11-23' } };

  it('[CS12] does not endorse one that was written anew after his screen showed another', async () => {
    const id = await hall.received();
    await hall.act(hall.officer, id, 'agenda', 'terverifikasi');
    await hall.act(hall.head, id, 'disposisi', 'ke-tim');
    await hall.act(hall.head, id, 'bentuk-tim', 'dibentuk', { records: { anggota: 'Warno' } });
    const steps = async () => (await hall.seen(hall.head, id)).mine.map(({ row }) => row);
    const writes = (answer: string) =>
      hall.act(hall.team, id, 'tindak-lanjut-tim', 'hasil-tertulis', { ...found, answer });
    expect(await writes('Sudah dikirim.')).toEqual(granted(null));
    const [{ edition } = { edition: '' }] = await steps();
    expect(await hall.act(hall.head, id, 'pengesahan', 'dikembalikan', { note: 'Belum lengkap' })).toEqual(
      granted(null),
    );
    expect(await writes('Belum dikirim.')).toEqual(granted(null));
    const endorses = { ...hall.press(), edition };
    expect(await hall.act(hall.head, id, 'pengesahan', 'disahkan', endorses)).toEqual(refused('changed-meanwhile'));
    expect((await hall.seen(hall.head, id)).answer).toMatchObject({ words: 'Belum dikirim.', state: 'written' });
    const [now = { edition: '' }] = await steps();
    const press = { ...hall.press(), edition: now.edition };
    const twice = () => hall.act(hall.head, id, 'pengesahan', 'disahkan', press);
    expect([await twice(), await twice()]).toEqual([granted(null), granted(null)]);
  });

  it('[CS12] [CM7] nor of one whose words or address were put right since', async () => {
    const told = { kind: 'complaint', words: 'Bantuan belum sampai.', complainant: somebody, answerBy: null } as const;
    const id = await hall.received(told);
    await hall.act(hall.officer, id, 'agenda', 'terverifikasi');
    for (const more of [{ words: 'Bantuan sudah sampai.' }, { answerBy: 'letter' as const }]) {
      const [{ edition } = { edition: '' }] = (await hall.seen(hall.head, id)).mine.map(({ row }) => row);
      expect(await hall.note(hall.officer, id, { ...told, words: 'Bantuan sudah sampai.', ...more })).toEqual(
        granted(null),
      );
      expect(await hall.act(hall.head, id, 'disposisi', 'ke-tim', { edition })).toEqual(refused('changed-meanwhile'));
    }
    expect(await hall.act(hall.head, id, 'disposisi', 'ke-tim')).toEqual(granted(null));
  });
});
