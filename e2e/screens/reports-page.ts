import { readFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';
import type { BookId } from '../../contract/views/report-view.ts';

const t = words.reports;

/** Reports as an official sees them: period, tiles, charts with their tables, books. */
export class ReportsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From any page of an official. */
  static async open(page: Page): Promise<ReportsPage> {
    await page.getByRole('button', { name: words.openReports, exact: true }).click();
    const reports = new ReportsPage(page);
    await reports.period.waitFor();
    return reports;
  }

  get period(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  tile(name: string): Locator {
    return this.page.getByRole('list', { name: t.tiles.label }).getByRole('listitem').filter({ hasText: name });
  }

  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  async chooseMonth(month: string): Promise<void> {
    await this.page.getByRole('button', { name: t.period.kinds.month, exact: true }).click();
    await this.page.getByLabel(t.period.month, { exact: true }).fill(month);
    await this.settled();
  }

  async chooseDays(from: string, to: string): Promise<void> {
    await this.page.getByRole('button', { name: t.period.kinds.free, exact: true }).click();
    await this.page.getByLabel(t.period.from).fill(from);
    await this.page.getByLabel(t.period.to).fill(to);
    await this.settled();
  }

  /** The hub has finished counting. */
  async settled(): Promise<void> {
    await expect(this.page.getByText(t.reading)).toHaveCount(0);
  }

  /** A row of a table by its first cell; returns the other cells. */
  async cells(panel: Locator, first: string): Promise<string[]> {
    const row = panel.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: first, exact: true }) });
    return row.getByRole('cell').allInnerTexts();
  }

  async tableBehind(title: string): Promise<Locator> {
    const panel = this.panel(title);
    await panel.getByRole('button', { name: t.table }).click();
    return panel;
  }

  async openBook(book: BookId): Promise<Locator> {
    await this.page.getByRole('button', { name: t.tabs.books, exact: true }).click();
    await this.page.getByRole('button', { name: t.books.names[book], exact: true }).click();
    await this.settled();
    return this.panel(t.books.names[book]);
  }

  /** The downloaded file. */
  async saved(kind: 'pdf' | 'xlsx' | 'csv', within: Locator = this.page.locator('main')): Promise<Buffer> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      within.getByRole('button', { name: t.save[kind], exact: true }).first().click(),
    ]);
    return readFileSync(await download.path());
  }
}
