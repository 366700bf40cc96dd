import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';

const t = words.settings;

export type Area = keyof typeof t.areas;

export interface Upload {
  readonly fileName: string;
  readonly csv: string;
  readonly period: string;
}

/** The settings, as used by an administrator. */
export class SettingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From any page of the administrator. */
  static async enter(page: Page): Promise<SettingsPage> {
    await page.getByRole('button', { name: words.bar.settings, exact: true }).click();
    const settings = new SettingsPage(page);
    await settings.title.waitFor();
    return settings;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1, name: t.title });
  }

  get refusal(): Locator {
    return this.page.getByRole('alert');
  }

  async goTo(area: Area): Promise<void> {
    const way = this.page.getByRole('navigation').getByRole('button', { name: t.areas[area], exact: true });
    await way.click();
    await this.page.getByRole('heading', { level: 2, name: t.areas[area], exact: true }).waitFor();
  }

  /** Types the code shown by a screen, and chooses the place in the hall. */
  async pair(code: string, name: string, place: string): Promise<void> {
    const form = this.page.getByRole('region', { name: t.devices.pair, exact: true });
    await form.getByLabel(t.devices.code).fill(code);
    await form.getByLabel(t.devices.name).fill(name);
    await form.getByLabel(t.devices.place).selectOption({ label: place });
    await this.page.getByRole('button', { name: t.devices.confirm, exact: true }).click();
    await this.row(name).waitFor();
  }

  /** Who receives complaints, as named at the kiosk and on the visitors' site. */
  async nameComplaintOfficer(name: string): Promise<void> {
    await this.goTo('complaints');
    const field = this.page.getByLabel(words.complaintSettings.officerName);
    await field.fill(name);
    await field.blur();
    await this.save();
  }

  /** Reviews the changes, and saves them. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: words.changes.look, exact: true }).click();
    const told = this.page.getByRole('dialog', { name: words.changes.title });
    await told.getByRole('button', { name: t.draft.save, exact: true }).click();
    await told.waitFor({ state: 'detached' });
    await this.page.getByText(t.draft.saved).waitFor();
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

  /** The import's report. */
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
