import type { Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';
import { BusyDays } from '../busy-days.ts';
import { test } from '../fixtures.ts';
import type { ComplaintPage } from '../screens/complaint-page.ts';
import type { InboxPage } from '../screens/inbox-page.ts';
import { KioskComplaint } from '../screens/kiosk-complaint.ts';
import { walkAnswers, walkDesk } from './counter-walk.ts';
import { tooSmall } from './finger.ts';
import { look } from './look.ts';

test.use({ wish: { hallId: 'karangasem', at: '2026-11-24 08:30', kind: 'trial' } });

async function* walkCases(cases: InboxPage) {
  const { page, rows } = cases;
  await rows.first().waitFor();
  yield 'inbox';
  await page.getByRole('checkbox', { name: /^Pilih semua/ }).check();
  await page.getByRole('button', { name: 'sekaligus' }).click();
  await page.getByRole('dialog').waitFor();
  yield 'several at once';
  await page.getByRole('dialog').getByRole('button', { name: words.cancel }).click();
  await rows.first().getByRole('button').first().click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  yield 'case';
  await page.getByRole('button', { name: 'Kembalikan…' }).first().click();
  await page.getByRole('dialog').waitFor();
  yield 'what is sent back';
  await page.keyboard.press('Escape');
  await cases.search('2026');
  yield 'search';
}

async function* walkComplaints(complaints: ComplaintPage, number: string) {
  const { page } = complaints;
  await complaints.open(number);
  yield 'complaint';
  await page.getByRole('navigation').getByRole('button', { name: words.complaints.tabs.receive }).click();
  await page.getByRole('button', { name: words.complaints.receive.send }).waitFor();
  yield 'receive';
  await complaints.search('Tarni');
  yield 'book';
}

for (const [width, height] of [
  [1024, 768],
  [1366, 768],
] as const) {
  const held = async (page: Page) => page.setViewportSize({ width, height });

  test(`[LK11] whatever a clerk presses on a tablet of ${width} × ${height} is large enough for a finger`, async ({
    hall,
    kiosk,
    newComputer,
  }) => {
    const [service] = hall.file.services;
    for (let i = 0; i < 3; i++) await (await kiosk.takeNumberFor(service?.shortName.id ?? '')).done();
    const page = await newComputer('counter');
    await held(page);
    await look(page, walkDesk(page, hall, 'Front Office 1', 'front-office'), tooSmall);
  });

  test(`[LK11] so are the hall now, a person's data, the reports and the cases, ${width} × ${height}`, async ({
    hall,
    newComputer,
    officialAs,
  }) => {
    await new BusyDays(hall, 3).live('2026-11-24', 20, 3, 60);
    const page = await newComputer('counter');
    await held(page);
    await look(page, walkAnswers(page, hall), tooSmall);
    const cases = await officialAs('kabid');
    await held(cases.page);
    await look(cases.page, walkCases(cases), tooSmall);
  });

  test(`[LK11] so are the complaints, ${width} × ${height}`, async ({ kiosk, complaintsAs }) => {
    const complaint = await KioskComplaint.begin(kiosk.page);
    await complaint.chooseWay('Kotak saran');
    await complaint.type('Pintu masuk terlalu berat.');
    await complaint.next();
    await complaint.sayWho({ name: 'Tarni Contoh', phone: '081200001111' });
    const number = await (await complaint.send()).number();
    const complaints = await complaintsAs('petugas-pengaduan');
    await held(complaints.page);
    await look(complaints.page, walkComplaints(complaints, number), tooSmall);
  });
}
