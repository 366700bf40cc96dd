import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';

const t = words.attachments;

/** The photos and scans of one case, opened from the counter. */
export class AttachmentsDialog {
  readonly page: Page;
  readonly dialog: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: new RegExp(`^${t.title}`) });
  }

  static async open(page: Page): Promise<AttachmentsDialog> {
    await page.getByRole('button', { name: `${t.title}…` }).click();
    const opened = new AttachmentsDialog(page);
    await opened.dialog.waitFor();
    return opened;
  }

  get entries(): Locator {
    return this.dialog.getByRole('listitem');
  }

  /** The visible images. */
  get pictures(): Locator {
    return this.entries.locator('img');
  }

  get refusal(): Locator {
    return this.dialog.getByRole('alert').filter({ hasText: /\S/ });
  }

  /** The paper that the next image shows. */
  async choosePaper(paper: string): Promise<void> {
    await this.dialog.getByLabel(t.belongsTo).selectOption({ label: paper });
  }

  async add(name: string, mimeType: string, buffer: Buffer): Promise<void> {
    await this.dialog.getByLabel(t.chooseFile).setInputFiles({ name, mimeType, buffer });
  }

  async remove(what: string): Promise<void> {
    await this.dialog.getByRole('button', { name: `${t.remove} ${what}` }).click();
    await this.page.getByRole('dialog', { name: what }).getByRole('button', { name: t.remove, exact: true }).click();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: words.close, exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
