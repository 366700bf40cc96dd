import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';
import { SettingsPage } from './settings-page.ts';

const t = words.settings;

export interface Beginning {
  readonly code: string;
  readonly hall: string;
  readonly name: string;
  readonly administrator: string;
  readonly password: string;
  /** Typed from the recovery sheet. */
  readonly sheetLine: string;
}

/** From the trial to the office's own hall. */
export class SetUpPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async begin(beginning: Beginning): Promise<SettingsPage> {
    await this.fillIn(beginning);
    await this.press();
    const settings = new SettingsPage(this.page);
    await settings.title.waitFor();
    return settings;
  }

  async fillIn({ code, hall, name, administrator, password, sheetLine }: Beginning): Promise<void> {
    const { page } = this;
    await page.getByLabel(t.setUp.code).fill(code);
    await page.getByLabel(t.setUp.hall).selectOption({ label: hall });
    await page.getByLabel(t.setUp.name).fill(name);
    await page.getByLabel(t.setUp.adminName).fill(administrator);
    await page.getByLabel(t.setUp.password, { exact: true }).fill(password);
    await page.getByLabel(t.setUp.repeat).fill(password);
    await page.getByLabel(t.setUp.sheetLine).fill(sheetLine);
  }

  /** Returns the first bytes of the download. */
  async printSheet(): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: t.setUp.sheet }).click();
    return readFileSync(await (await download).path()).toString('latin1', 0, 5);
  }

  async press(): Promise<void> {
    await this.page.getByRole('button', { name: t.setUp.begin }).click();
  }

  get refusal(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ });
  }
}
