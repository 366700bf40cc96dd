import { afterAll, beforeAll, expect, it } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import type { Line } from '../hub.fixture.ts';
import { DraftedCase } from './drafted-case.fixture.ts';

let hall: DraftedCase;
beforeAll(async () => {
  hall = await DraftedCase.open();
});
afterAll(() => hall.hub.stop());

const pdf = async (id = hall.letterId, bearer = hall.session.front) => {
  const answer = await fetch(`${hall.hub.hub.url}/api/letters/${id}.pdf`, { headers: hall.bearing(bearer) });
  return { answer, head: Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 5) };
};

it('[LE8] [DU5] is seen as a draft by whoever initials or signs it, and the look is on record', async () => {
  const { answer, head } = await pdf(hall.letterId, hall.session.official);
  expect([answer.status, head]).toEqual([200, '%PDF-']);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'content-disposition': 'inline; filename="surat.pdf"',
  });
  expect(hall.audited('letter-seen')).toEqual([hall.letterId]);
});

it('[LE3] [LE4] is the archived one when it is signed, and says so on its page until it is cancelled', async () => {
  const { live, archive, caseArchive } = hall.hub.hub.office;
  const act = (line: Line, stepId: string, outcomeId: string) =>
    line.emitWithAck('case:act', {
      ...hall.press(),
      caseId: hall.caseId,
      stepId,
      outcomeId,
      edition: hall.hub.edition(hall.caseId, stepId),
      note: '',
      records: {},
      purpose: '',
      recipient: { to: 'applicant', name: '' },
    });
  const coordinator = await hall.hub.screen('counter');
  await hall.signIn(coordinator, 'koordinator-pkh');
  expect(await act(coordinator, 'validasi', 'valid')).toEqual(granted(null));
  expect(await act(hall.official, 'tanda-tangan', 'ditandatangani')).toEqual(granted(null));
  expect(live.hall.cases.get(hall.caseId)?.letter).toMatchObject({ id: hall.letterId, state: 'signed' });
  const signed = await archive.letter(hall.letterId);
  const page = async (asked = '') => (await fetch(`${hall.hub.hub.url}/v/${signed?.code}${asked}`)).text();
  expect((await pdf()).head).toBe('%PDF-');
  expect(await page()).toContain('Surat ini diterbitkan oleh kami');
  expect(await page()).not.toContain('dibatalkan');

  const reason = 'Nama keliru';
  expect(
    await hall.official.emitWithAck('case:cancel-letter', { ...hall.press(), caseId: hall.caseId, reason }),
  ).toEqual(granted(null));
  expect((await caseArchive.letter(hall.letterId))?.slip).toEqual(signed);
  expect((await pdf()).head).toBe('%PDF-');
  const cancelled = await page();
  expect(cancelled).toContain('Surat ini sudah dibatalkan dan tidak berlaku.');
  expect(await page('?bahasa=en')).toContain('This letter has been cancelled and is not valid.');
  for (const unsaid of ['diterbitkan oleh kami', reason]) expect(cancelled).not.toContain(unsaid);
});

it('[DU2] is for nobody without a session, or without a role and a counter; and there is no other', async () => {
  expect((await pdf(hall.letterId, '')).answer.status).toBe(401);
  expect((await pdf(hall.letterId, hall.session.nobody)).answer.status).toBe(403);
  const seen = hall.audited('letter-seen').length;
  expect((await pdf('no-such-letter')).answer.status).toBe(404);
  expect(hall.audited('letter-seen')).toHaveLength(seen);
});

it('[DU5] no fault came up', () => expect(hall.hub.faults).toEqual([]));
