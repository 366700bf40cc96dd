import { afterAll, beforeAll, expect, it } from 'vitest';
import { refused } from '../../../contract/reply.ts';
import { receiveComplaint } from '../../application/complaints/receive-complaint.ts';
import { days } from '../../domain/hall-time/instant.ts';
import { ComplaintHub } from './complaints.fixture.ts';

let hall: ComplaintHub;
beforeAll(async () => void (hall = await ComplaintHub.start()));
afterAll(() => hall.hub.stop());

it('[IS2] [CM2] a complaint sent again when the hub has forgotten its answer is not received a second time, and breaks nothing', async () => {
  const kioskId = hall.office.file.current.kiosks[0]?.id ?? '';
  const given = { ...hall.atKiosk(), attachments: [] };
  const first = await receiveComplaint(hall.office, given, { is: 'kiosk', kioskId });
  expect(first.ok).toBe(true);
  hall.hub.hangUp();
  await hall.hub.hub.close();
  const { office, close } = await hall.hub.startAgain('banjarnegara');
  await office.retention.forgetAnswers(hall.hub.clock.now() + days(1));
  const again = await receiveComplaint(office, { ...given, words: 'Lain.' }, { is: 'kiosk', kioskId });
  expect(again).toEqual(refused('complaint-closed'));
  const kept = await office.complaintArchive.complaint(given.commandId);
  expect(kept?.told.map(({ words }) => words)).toEqual([given.words]);
  await close();
});
