import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';
import { ComplaintPage } from './complaint-page.ts';
import { DeskPage } from './desk-page.ts';
import { InboxPage } from './inbox-page.ts';
import { SetUpPage } from './set-up-page.ts';
import { SettingsPage } from './settings-page.ts';

export interface SignIn {
  readonly name: string;
  readonly password: string;
  /** As labelled at the counter; null: no counter, for the settings. */
  readonly counter: string | null;
}

/** The sign-in page of a counter's computer. */
export class CounterScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, hub: string): Promise<CounterScreen> {
    await page.goto(`${hub}/counter/`);
    return new CounterScreen(page);
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1, name: words.signIn.title });
  }

  async signIn({ name, password, counter }: SignIn): Promise<DeskPage> {
    await this.page.getByLabel(words.signIn.name).fill(name);
    await this.page.getByLabel(words.signIn.password, { exact: true }).fill(password);
    await this.page.getByRole('radio', { name: counter ?? words.signIn.noCounter }).check();
    await this.page.getByRole('button', { name: words.signIn.enter, exact: true }).click();
    const desk = new DeskPage(this.page);
    if (counter !== null) await desk.heading(counter).waitFor();
    return desk;
  }

  /** An administrator without a counter. */
  async signInToSettings(name: string, password: string): Promise<SettingsPage> {
    await this.signIn({ name, password, counter: null });
    return SettingsPage.enter(this.page);
  }

  /** An official: no counter, and straight to the inbox. */
  async signInToInbox(name: string, password: string): Promise<InboxPage> {
    await this.signIn({ name, password, counter: null });
    const inbox = new InboxPage(this.page);
    await inbox.title.waitFor();
    return inbox;
  }

  /** An official or the complaint officer, straight to the complaints. */
  async signInToComplaints(name: string, password: string): Promise<ComplaintPage> {
    await this.signIn({ name, password, counter: null });
    const complaints = new ComplaintPage(this.page);
    const fromCases = this.page.getByRole('button', { name: /^Pengaduan( \(\d+\))?$/ });
    await complaints.title.or(fromCases).first().waitFor();
    if (!(await complaints.title.isVisible())) await fromCases.click();
    await complaints.title.waitFor();
    return complaints;
  }

  async beginRealWork(): Promise<SetUpPage> {
    await this.page.getByRole('button', { name: words.signIn.setUp }).click();
    return new SetUpPage(this.page);
  }

  get refusal(): Locator {
    return this.page.getByRole('alert');
  }
}
