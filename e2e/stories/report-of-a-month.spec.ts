import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInFolder } from '../../server/adapters/vault/open-in-folder.fixture.ts';
import { id as words } from '../../counter/words/id.ts';
import { readPdf, wordsOf } from '../../printers/letter/pdf/read-pdf.fixture.ts';
import { openTables } from '../../server/adapters/register/open-tables.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import { naiveCount } from '../../server/domain/reports/naive-count.fixture.ts';
import { BusyDays } from '../busy-days.ts';
import { expect, test } from '../fixtures.ts';
import type { TestHall } from '../hall.ts';
import { ReportsPage } from '../screens/reports-page.ts';

test.use({ wish: { hallId: 'pariaman', at: '2026-10-29 07:00', kind: 'trial' } });

const t = words.reports;

/** Every event of the ledger of one month, read from the file and not through the hub. */
function eventsOf(hall: TestHall, month: string): HallEvent[] {
  const db = openInFolder(join(hall.dataDir, 'trial'), 'hall.db', { readonly: true });
  const rows = db.prepare('SELECT body FROM ledger ORDER BY position').all() as { body: string }[];
  db.close();
  const events: HallEvent[] = [];
  let day = '';
  for (const { body } of rows) {
    const event = JSON.parse(body) as HallEvent;
    if (event.type === 'day-opened') day = event.day;
    if (day.startsWith(month)) events.push(event);
  }
  return events;
}

const rank = (sorted: readonly number[], share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;

async function sheetsOf(bytes: Buffer): Promise<string[][][]> {
  const folder = mkdtempSync(join(tmpdir(), 'report-story-'));
  const file = join(folder, 'laporan.xlsx');
  writeFileSync(file, bytes);
  const { tables, close } = await openTables(file);
  const sheets: string[][][] = [];
  for (const table of tables) {
    const rows: string[][] = [];
    for await (const batch of table.batches()) for (const { cells } of batch.rows) rows.push([...cells]);
    sheets.push(rows);
  }
  close();
  rmSync(folder, { recursive: true });
  return sheets;
}

test('[RP1] [RP2] [RP9] the report of a month is what an independent count over the ledger finds, on the screen and taken along', async ({
  hall,
  clerkAt,
}) => {
  const days = new BusyDays(hall, 11);
  await days.live('2026-10-30', 6);
  for (const day of ['2026-11-02', '2026-11-03', '2026-11-04']) await days.live(day, 12);
  await hall.turnDay('2026-12-01 08:00');

  const found = naiveCount(eventsOf(hall, '2026-11'));
  expect(found.arrived).toBe(36);
  expect(eventsOf(hall, '2026-11').some(({ type }) => type === 'action-undone')).toBe(true);

  const desk = await clerkAt(null);
  const reports = await ReportsPage.open(desk.page);
  await reports.chooseMonth('2026-11');
  await expect(reports.period).toHaveText('November 2026');
  await expect(reports.tile(t.tiles.arrived)).toContainText(String(found.arrived));
  await expect(reports.tile(t.tiles.arrived)).toContainText('sebelumnya 6');
  await expect(reports.tile(t.tiles.waitMedian)).toContainText(`${rank(found.waits, 0.5)} mnt`);
  await expect(reports.tile(t.tiles.waitP95)).toContainText(`${rank(found.waits, 0.95)} mnt`);

  const services = reports.panel(t.tables.services);
  const counted = [found.arrived, found.served, found.missed, found.expired].map(String);
  expect((await reports.cells(services, t.all)).slice(0, 4)).toEqual(counted);
  const behind = await reports.tableBehind(t.charts.course.day);
  const monday = (await reports.cells(behind, 'Sen, 2 Nov 2026')).map(Number);
  expect(monday.reduce((sum, count) => sum + count, 0)).toBe(12);
  expect(await reports.cells(behind, 'Min, 1 Nov 2026'), 'a Sunday is no day of nobody').toEqual(['–', '–', '–']);

  const [totals = [], perService = []] = await sheetsOf(await reports.saved('xlsx'));
  expect(totals.find(([name]) => name === 'Kunjungan')).toEqual(['Kunjungan', String(found.arrived), '6']);
  expect(perService.at(-1)?.slice(0, 5)).toEqual(['Jumlah', ...counted]);

  const pdf = readPdf(new Uint8Array(await reports.saved('pdf')));
  expect(wordsOf(pdf, 1)).toContain('DINAS SOSIAL KOTA PARIAMAN');
  expect(wordsOf(pdf, 1)).toContain('LAPORAN PELAYANAN Masa: November 2026');
  expect(wordsOf(pdf, pdf.pages)).toContain('Kepala Dinas Sosial Kota Pariaman,');
  expect(wordsOf(pdf, pdf.pages)).toContain(`Halaman ${pdf.pages} dari ${pdf.pages}`);
});

test('[RP7] [RP8] the guest book of a day has each who came, once, and turns its pages', async ({ hall, clerkAt }) => {
  await new BusyDays(hall, 5).live('2026-11-02', 8);
  const desk = await clerkAt(null);
  const reports = await ReportsPage.open(desk.page);
  await reports.chooseDays('2026-11-02', '2026-11-02');
  const guests = await reports.openBook('guests');
  await expect(guests.getByRole('row')).toHaveCount(1 + 8);
  const [rows = []] = await sheetsOf(await reports.saved('xlsx', guests));
  expect(rows).toHaveLength(1 + 8);
  expect(new Set(rows.map((row) => row[1])).size).toBe(1 + 8);

  const letters = await reports.openBook('letters');
  await expect(letters.getByRole('row')).not.toHaveCount(0);
});
