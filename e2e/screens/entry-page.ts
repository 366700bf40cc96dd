import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';

const t = words.entry;

/** The page where a clerk enters requests from WhatsApp or e-mail. */
export class EntryPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page): Promise<EntryPage> {
    await page.getByRole('button', { name: t.tab }).click();
    const entry = new EntryPage(page);
    await entry.nik.waitFor();
    return entry;
  }

  get nik(): Locator {
    return this.page.getByLabel(t.nik, { exact: true });
  }

  get name(): Locator {
    return this.page.getByLabel(t.name);
  }

  get purpose(): Locator {
    return this.page.getByLabel(t.purpose);
  }

  get saved(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'tercatat' });
  }

  get saveButton(): Locator {
    return this.page.getByRole('button', { name: t.save });
  }

  get pictures(): Locator {
    return this.page.locator('li[data-has="true"]');
  }

  /** Like Ctrl + V with an image copied from a chat. */
  async paste(picture: Buffer): Promise<void> {
    await this.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], 'foto.jpg', { type: 'image/jpeg' }));
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      await Promise.resolve();
    }, picture.toString('base64'));
  }
}
