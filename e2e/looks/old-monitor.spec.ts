import { BusyDays } from '../busy-days.ts';
import { test } from '../fixtures.ts';
import { walkAreas, walkDesk } from './counter-walk.ts';
import { look } from './look.ts';
import { tooWide } from './too-wide.ts';

const OLD_MONITOR = { width: 1024, height: 768 };

test.use({ wish: { hallId: 'karangasem', at: '2026-11-24 08:30', kind: 'trial' } });

test('[LK10] a desk with its queue, a visitor and its dialogs has room on an old monitor', async ({
  hall,
  kiosk,
  newComputer,
}) => {
  const [service] = hall.file.services;
  for (let i = 0; i < 3; i++) await (await kiosk.takeNumberFor(service?.shortName.id ?? '')).done();
  const page = await newComputer('counter');
  await page.setViewportSize(OLD_MONITOR);
  await look(page, walkDesk(page, hall, 'Front Office 1', 'front-office'), tooWide);
});

test('[LK10] so have the areas behind it', async ({ hall, newComputer }) => {
  await new BusyDays(hall).live('2026-11-24', 20, 3, 0);
  const page = await newComputer('counter');
  await page.setViewportSize(OLD_MONITOR);
  await look(page, walkAreas(page, hall), tooWide);
});
