import type { Locator, Page } from 'playwright/test';
import { accountId as t } from '../../counter/words/account-id.ts';

/** The page about one's own access. */
export class AccountPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** From any page: through the own name, at the top. */
  static async open(page: Page): Promise<AccountPage> {
    await page.getByRole('button', { name: /^Akun / }).click();
    const account = new AccountPage(page);
    await account.part(t.pin).waitFor();
    return account;
  }

  part(title: string): Locator {
    return this.page.locator('form, section').filter({ has: this.page.getByRole('heading', { name: title }) });
  }

  async choosePin(pin: string, password: string): Promise<void> {
    const form = this.part(t.pin);
    await form.getByLabel(t.newPin, { exact: true }).fill(pin);
    await form.getByLabel(t.pinAgain, { exact: true }).fill(pin);
    await form.getByLabel(t.password, { exact: true }).fill(password);
    await form.getByRole('button', { name: t.savePin }).click();
    await form
      .getByText(t.saved)
      .or(form.getByRole('alert').filter({ hasText: /\S/ }))
      .waitFor();
  }

  async changePassword(from: string, to: string): Promise<void> {
    const form = this.part(t.change);
    await form.getByLabel(t.next, { exact: true }).fill(to);
    await form.getByLabel(t.nextAgain, { exact: true }).fill(to);
    await form.getByLabel(t.password, { exact: true }).fill(from);
    await form.getByRole('button', { name: t.change }).click();
    await form
      .getByText(t.saved)
      .or(form.getByRole('alert').filter({ hasText: /\S/ }))
      .waitFor();
  }

  get sessions(): Locator {
    return this.part(t.sessions).getByRole('listitem');
  }

  async endOthers(): Promise<void> {
    await this.page.getByRole('button', { name: t.endOthers }).click();
  }

  async goBack(): Promise<void> {
    await this.page.getByRole('button', { name: t.back, exact: true }).click();
  }
}
