import { id as words } from '../../counter/words/id.ts';
import { dayAt } from '../../server/domain/hall-time/zone.ts';
import { BELIEVED_AFTER } from '../../server/domain/retention/believed.ts';
import { days } from '../../server/domain/hall-time/instant.ts';
import { ServedVisitors } from '../../server/transports/whole-hub/survey.fixture.ts';
import { expect, test } from '../fixtures.ts';
import type { TestHall } from '../hall.ts';

/** Days on which somebody came: without a month of work behind it a date deletes nothing (RT4). */
async function works(hall: TestHall, from: string, count: number): Promise<void> {
  const { office } = hall.hub;
  const visitors = new ServedVisitors(() => office);
  await hall.turnDay(`${from} 08:00`);
  for (let day = 0; day < count; day++) {
    await visitors.comes(office.chance.id());
    await hall.turnDay(`${dayAt(office.clock.now() + days(1), 'WIB')} 08:00`);
  }
}

test('[RT1] [RT2] what a complaint said is gone when its years are over, and the administrator reads how much went, once, and nothing of what it was', async ({
  hall,
  complaintsAs,
  settingsAt,
}) => {
  const officer = await complaintsAs('petugas-pengaduan');
  const number = await officer.receive({ channel: 'Pengelola pengaduan', words: 'Tetangga saya tidak berhak.' });
  await officer.act(number, 'Bukan urusan dinas ini', { note: 'Diarahkan ke kelurahan' });
  await officer.page.close();
  await works(hall, '2032-03-01', BELIEVED_AFTER.daysWorked);
  await works(hall, '2032-04-10', 2);

  const settings = await settingsAt('audit');
  const { page } = settings;
  const rows = settings.row(words.changes.acts['data-forgotten'] ?? '');
  await expect(rows.filter({ hasText: `1 ${words.changes.audit.gone.complaints}` })).toHaveCount(1);
  await expect(page.getByRole('main')).not.toContainText('Tetangga');

  const back = await complaintsAs('petugas-pengaduan');
  await back.search(number);
  await back.openFound(number);
  await expect(back.page.getByRole('main')).not.toContainText('Tetangga');
  await expect(back.page.getByRole('main')).not.toContainText('kelurahan');
});
