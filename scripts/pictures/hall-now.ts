import { BusyDays } from '../../e2e/busy-days.ts';
import { HallNowPage } from '../../e2e/screens/hall-now-page.ts';
import type { PictureStory } from './album.ts';

/** A busy morning, a week after another one, as seen by whoever runs the hall. */
export const hallNow: PictureStory = {
  wish: { hallId: 'pariaman', at: '2026-11-16 07:00', kind: 'trial' },
  async tell(album) {
    const days = new BusyDays(album.hall, 7);
    await days.live('2026-11-16', 26, 6);
    await days.live('2026-11-23', 30, 5);
    await Promise.all([album.kiosk(), album.display()]);
    for (let i = 0; i < 9; i++) {
      await days.come();
      album.hall.clock.pass(3);
    }
    const page = await HallNowPage.enter(await album.newPage('counter'), album.hall.url, album.hall.password);
    await page.panel('Orang menunggu sepanjang hari').waitFor();
    await album.take(
      'hall-now',
      page,
      page.tile('Sedang menunggu'),
      page.panel('Loket').getByRole('row').nth(1),
      page.panel('Perlu perhatian').getByRole('listitem').first(),
      page.button('Tulis pesan'),
    );
    await page.button('Tulis pesan').click();
    await page.dialog.getByRole('button').first().click();
    await album.takePart('hall-now-message', page, page.dialog);
    await page.page.keyboard.press('Escape');
    const course = page.panel('Orang menunggu sepanjang hari');
    await course.scrollIntoViewIfNeeded();
    await album.takePart('hall-now-course', page, course);
  },
};
