import { hallNowId as t } from '../../counter/hall-now/words/id.ts';
import type { HallCommand } from '../../server/domain/commands.ts';
import { expect, test } from '../fixtures.ts';
import type { TestHall } from '../hall.ts';
import { OwnTime } from '../own-time.ts';
import { HallNowPage } from '../screens/hall-now-page.ts';

test.use({ wish: { hallId: 'pariaman', at: '2026-11-23 09:00', kind: 'trial' } });

const letter = 'Surat Keterangan';

/** Numbers taken without a kiosk, so that there is a queue at once. */
async function take({ hub }: TestHall, count: number): Promise<void> {
  const { live, chance, file } = hub.office;
  for (let i = 0; i < count; i++) {
    const [visitId, token, jobId, kioskId] = [
      chance.id(),
      chance.token(),
      chance.id(),
      file.current.kiosks[0]?.id ?? '',
    ];
    const ticket: HallCommand = {
      type: 'issue-ticket',
      serviceId: 'surat-keterangan-dtks',
      priorityId: null,
      language: 'id',
      found: null,
      visitId,
      token,
      jobId,
      kioskId,
    };
    await live.perform({ command: ticket, commandId: null, answer: () => null });
  }
}

test(
  '[HN1] [HN2] whoever runs the hall sees the line grow within a second, and what can be done',
  { tag: '@seconds' },
  async ({ browser, hall, clerkAt, newComputer }) => {
    const page = await newComputer('counter', hall.pairing('counter'));
    const seen = await HallNowPage.enter(page, hall.url, hall.password);
    await expect(seen.tile(t.tiles.waiting).locator('strong')).toHaveText('0');
    const own = await OwnTime.of(browser);
    await take(hall, 3);
    await expect(seen.tile(t.tiles.waiting).locator('strong')).toHaveText('3');
    expect(own.ms).toBeLessThan(2_500);
    await expect(seen.panel(t.alerts.title)).toContainText('3 orang menunggu di Front Office, tidak ada loket terbuka');
    await expect(seen.panel(t.alerts.title)).toContainText(t.alerts.openOne);

    const desk = await clerkAt('Front Office 1');
    await desk.callNext();
    await expect(seen.row(t.counters.title, 'Front Office 1')).toContainText(t.counters.state.called);
    hall.clock.pass(25);
    await take(hall, 1);
    await expect(seen.panel(t.alerts.title)).toContainText('2 orang menunggu lebih dari 20 menit di Front Office');
    await expect(seen.panel(t.course.waiting)).toBeVisible();
    await seen.panel(t.course.waiting).getByRole('button', { name: /Tabel/ }).click();
    await expect(seen.panel(t.course.waiting).getByRole('row').nth(1)).toContainText('09.');
  },
);

test('[HN3] a service closed for today gives no more numbers, until it is opened again', async ({
  hall,
  kiosk,
  newComputer,
}) => {
  const page = await newComputer('counter', hall.pairing('counter'));
  const seen = await HallNowPage.enter(page, hall.url, hall.password);
  const row = seen.row(t.services.title, letter);
  await row.getByRole('button', { name: /^Tutup/ }).click();
  await seen.dialog.getByRole('button', { name: t.services.reasons[0] ?? '' }).click();
  await seen.dialog.getByRole('button', { name: t.services.confirmClose }).click();
  await expect(row).toContainText(t.services.state['closed-today']);
  await expect(row).toContainText('Pengawas, pukul 09.00: Kuota daerah terpenuhi');
  await expect(kiosk.page.getByText(/tutup/i).first()).toBeVisible();
  await row.getByRole('button', { name: /^Buka lagi/ }).click();
  await expect(row).not.toContainText(t.services.state['closed-today']);
});

test('[HN5] the hall is told in both languages, and no longer once it is taken back', async ({
  hall,
  display,
  newComputer,
}) => {
  const page = await newComputer('counter', hall.pairing('counter'));
  const seen = await HallNowPage.enter(page, hall.url, hall.password);
  await seen.button(t.message.write).click();
  const [sentence] = t.message.templates;
  await seen.dialog.getByRole('button', { name: sentence?.id ?? '' }).click();
  await seen.dialog.getByLabel(t.message.say).uncheck();
  await seen.dialog.getByRole('button', { name: t.message.confirm }).click();
  await expect(seen.panel(t.message.title)).toContainText('sampai pukul 09.30, oleh Pengawas');
  await expect(display.page.getByText(sentence?.id ?? '')).toBeVisible();
  await expect(display.page.getByText(sentence?.en ?? '')).toBeVisible();
  await seen.button(t.message.takeBack).click();
  await expect(display.page.getByText(sentence?.id ?? '')).toBeHidden();
});
