import { id as kioskWords } from '../../kiosk/words/id.ts';
import { expect, test } from '../fixtures.ts';
import { arrive, receive } from './office-day.ts';

for (const [hallId, service] of [
  ['banyuasin', 'Usulan baru DTKS'],
  ['oku-selatan', 'Surat DTKS'],
  ['pariaman', 'Surat Keterangan DTKS'],
] as const) {
  test.describe(hallId, () => {
    test.use({ wish: { hallId, at: '2026-11-23 09:00', kind: 'trial' } });

    test(`[VI2][CS8] who only asks, as the kiosk of ${hallId} invites to, goes home with the answer: no paper, no case`, async ({
      hall,
      kiosk,
      clerkAt,
    }) => {
      const papers = await kiosk.chooseService(service);
      await expect(papers.step).toContainText(kioskWords.papersMissingHelp);
      await papers.goBack();
      const visitor = await arrive(kiosk, service);
      const desk = await clerkAt('Front Office 1');
      await receive(desk, visitor);
      await desk.finish('Pertanyaan terjawab');
      await expect(desk.queue).toContainText('Tidak ada yang menunggu');
      expect([hall.counterPaper.papers, [...hall.hub.office.live.hall.cases]]).toEqual([[], []]);
    });
  });
}
