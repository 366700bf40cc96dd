import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';

const t = words.settings;

export interface Upload {
  readonly fileName: string;
  readonly csv: string;
  readonly period: string;
}

/** The settings, as the administrator walks through them. */
export class SettingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1, name: t.title });
  }

  get refusal(): Locator {
    return this.page.getByRole('alert');
  }

  async goTo(area: keyof typeof t.areas): Promise<void> {
    const way = this.page.getByRole('navigation').getByRole('button', { name: t.areas[area], exact: true });
    await way.click();
    await this.page.getByRole('heading', { level: 2, name: t.areas[area], exact: true }).waitFor();
  }

  /** Types the code that a screen shows and says which of the hall's places it is. */
  async pair(code: string, name: string, place: string): Promise<void> {
    await this.page.getByLabel(t.devices.code).fill(code);
    await this.page.getByLabel(t.devices.name).fill(name);
    await this.page.getByLabel(t.devices.place).selectOption({ label: place });
    await this.page.getByRole('button', { name: t.devices.confirm, exact: true }).click();
    await this.row(name).waitFor();
  }

  row(text: string): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }

  async uploadRegister({ fileName, csv, period }: Upload): Promise<void> {
    const buffer = Buffer.from(csv);
    await this.page.getByLabel(t.register.file).setInputFiles({ name: fileName, mimeType: 'text/csv', buffer });
    await this.page.getByLabel(t.register.period).fill(period);
    await this.page.getByRole('button', { name: t.register.start }).click();
    await this.page.getByText(t.register.done, { exact: true }).waitFor();
  }

  /** What the import told, in sentences. */
  get report(): Locator {
    return this.page.locator('pre');
  }

  async downloadRefused(period: string): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: `${t.register.openRefused} ${period}` }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
  }

  async bringBack(period: string): Promise<void> {
    await this.row(period).getByRole('button', { name: t.register.bringBack }).click();
    await this.row(period).getByText(t.register.active, { exact: true }).waitFor();
  }
}

export interface Beginning {
  readonly code: string;
  readonly hall: string;
  readonly name: string;
  readonly administrator: string;
  readonly password: string;
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

  async fillIn({ code, hall, name, administrator, password }: Beginning): Promise<void> {
    const { page } = this;
    await page.getByLabel(t.setUp.code).fill(code);
    await page.getByLabel(t.setUp.hall).selectOption({ label: hall });
    await page.getByLabel(t.setUp.name).fill(name);
    await page.getByLabel(t.setUp.adminName).fill(administrator);
    await page.getByLabel(t.setUp.password, { exact: true }).fill(password);
    await page.getByLabel(t.setUp.repeat).fill(password);
  }

  async press(): Promise<void> {
    await this.page.getByRole('button', { name: t.setUp.begin }).click();
  }

  get refusal(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ });
  }
}
