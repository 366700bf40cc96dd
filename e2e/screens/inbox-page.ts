import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';
import { ActDialog } from './act-dialog.ts';
import type { ToTell } from './act-dialog.ts';
import { StepsPage } from './steps-page.ts';

const t = words.cases;

/** An official's screen: inbox, open case, search. */
export class InboxPage extends StepsPage<ToTell> {
  constructor(page: Page) {
    super(page, t, { backToFound: t.case.backToFound, found: /^(\d+ berkas|Tidak ada berkas)/ });
  }

  protected tell(offer: string, told: ToTell): Promise<void> {
    return new ActDialog(this.page).tell(offer, told);
  }

  protected async goToSearch(): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: t.tabs.search, exact: true }).click();
  }

  get letter(): Locator {
    return this.part(t.letter.title);
  }

  /** From the row, without opening it: one click, or two if a dialog asks first ("…"). */
  async quick(number: string, offer: string): Promise<void> {
    const button = this.page.getByRole('button', { name: t.inbox.quick(offer, number), exact: true });
    const isAsked = (await button.innerText()).endsWith('…');
    await button.click();
    if (isAsked) await this.tell(offer, {});
    await this.row(number).waitFor({ state: 'detached' });
  }

  sign(number: string, offer = 'Tanda tangani'): Promise<void> {
    return this.quick(number, offer);
  }

  /** Answers all rows with this outcome at once; returns the result. */
  async actTogether(offer: string): Promise<string> {
    await this.page.getByRole('checkbox', { name: t.inbox.chooseAll(offer, 0).replace(' (0)', '') }).check();
    await this.page.getByRole('button', { name: 'sekaligus' }).filter({ hasText: offer }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: offer }).click();
    const close = dialog.getByRole('button', { name: words.close, exact: true });
    await close.waitFor();
    const result = await dialog.getByRole('status').innerText();
    await close.click();
    await dialog.waitFor({ state: 'detached' });
    return result;
  }

  /** Papers of the open case, if this official checks them. */
  async markPaper(paper: string, state: 'present' | 'missing' | 'not-needed'): Promise<void> {
    const row = this.page.getByRole('group', { name: paper });
    await row.getByText(words.papers.states[state], { exact: true }).click();
    await row.locator('[data-chosen="true"]').filter({ hasText: words.papers.states[state] }).waitFor();
  }

  async checkNik(nik: string): Promise<void> {
    const field = this.page.getByLabel(words.register.nik);
    await field.fill(nik);
    await this.page.getByRole('button', { name: words.register.check, exact: true }).click();
    // The NIK leaves the screen once the hub has it; an earlier answer may still be visible.
    await expect(field).toHaveValue('');
    await this.page.locator('[data-listed]').waitFor();
  }

  async cancelLetter(reason: string): Promise<void> {
    await this.letter.getByRole('button', { name: t.letter.cancel }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(t.letter.reason).fill(reason);
    await dialog.getByRole('button', { name: t.letter.cancelConfirm, exact: true }).click();
    await this.letter.getByText(t.letter.cancelledFor(reason)).waitFor();
  }

  async printCopy(): Promise<void> {
    await this.letter.getByRole('button', { name: t.letter.copy }).click();
  }

  async goToInbox(): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: /^Yang menunggu/ })
      .click();
    await this.title.waitFor();
  }

  async backToCounter(): Promise<void> {
    await this.page.getByRole('button', { name: words.bar.backToCounter, exact: true }).click();
    await this.title.waitFor({ state: 'detached' });
  }

  /** The open case's letter on A4. The browser does not expose a PDF's bytes, so it is requested once more. */
  async seeLetter(): Promise<Buffer> {
    const asked = this.page.waitForRequest((request) => request.url().endsWith('.pdf'));
    await this.letter.getByRole('button', { name: words.letter.see }).click();
    const { authorization = '' } = await (await asked).allHeaders();
    const answer = await this.page.request.get((await asked).url(), { headers: { authorization } });
    expect(answer.status()).toBe(200);
    return answer.body();
  }

  async save(kind: 'csv' | 'xlsx'): Promise<Buffer> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: t.search[kind], exact: true }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: words.bar.signOut, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: words.signIn.title }).waitFor();
  }
}
