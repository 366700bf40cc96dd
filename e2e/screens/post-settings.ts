import type { Locator } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';
import type { SettingsPage } from './settings-page.ts';

const t = words.postSettings;

interface MailWish {
  readonly port: number;
  readonly from: string;
  readonly login: { readonly user: string; readonly pass: string };
}

/** The e-mail settings of an administrator. */
export class PostSettings {
  readonly settings: SettingsPage;

  constructor(settings: SettingsPage) {
    this.settings = settings;
  }

  static async open(settings: SettingsPage): Promise<PostSettings> {
    await settings.goTo('post');
    return new PostSettings(settings);
  }

  get mail(): Locator {
    return this.settings.page.getByRole('region', { name: t.mail });
  }

  async fillIn({ port, from, login }: MailWish): Promise<void> {
    await this.mail.getByLabel(t.sendMail).check();
    await this.mail.getByLabel(t.host, { exact: true }).fill('127.0.0.1');
    await this.mail.getByLabel(t.security).selectOption('none');
    await this.mail.getByLabel(t.port, { exact: true }).fill(String(port));
    await this.mail.getByLabel(t.from).fill(from);
    await this.mail.getByLabel(t.user).fill(login.user);
  }

  async save(): Promise<void> {
    await this.settings.save();
  }

  async setPassword(password: string): Promise<void> {
    await this.mail.getByRole('textbox', { name: t.secret['mail-password'] }).fill(password);
    await this.mail.getByRole('button', { name: `${t.setSecret} ${t.secret['mail-password']}` }).click();
    await this.mail.getByText(t.secretSaved).waitFor();
  }

  async sendTest(to: string): Promise<void> {
    await this.mail.getByLabel(t.testTo.email).fill(to);
    await this.mail.getByRole('button', { name: t.sendTest }).click();
  }
}
