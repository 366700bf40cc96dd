import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';
import { ActDialog } from './act-dialog.ts';
import type { ToTell } from './act-dialog.ts';

const t = words.cases;

/** An official's screen: what waits for him, the case that is open, the search. */
export class InboxPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1, name: t.title });
  }

  /** All that waits, first what is due first. */
  get rows(): Locator {
    return this.page.getByRole('complementary').getByRole('listitem');
  }

  row(number: string): Locator {
    return this.rows.filter({ hasText: number });
  }

  get refusal(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ });
  }

  /** The heading of the case that is open. */
  heading(number: string): Locator {
    return this.page.getByRole('heading', { level: 2, name: number, exact: true });
  }

  /** A part of the case that is open: "Surat", "Persyaratan", "Riwayat". */
  part(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  get actions(): Locator {
    return this.part(t.act.title);
  }

  get letter(): Locator {
    return this.part(t.letter.title);
  }

  get story(): Locator {
    return this.part(t.story.title);
  }

  async openCase(number: string): Promise<void> {
    await this.row(number).getByRole('button', { name: number, exact: true }).click();
    await this.heading(number).waitFor();
  }

  /** Opens the case, chooses, and tells what is asked. */
  async act(number: string, offer: string, told: ToTell = {}): Promise<void> {
    await this.openCase(number);
    await this.choose(number, offer, told);
  }

  /** With the case that is open. */
  async choose(number: string, offer: string, told: ToTell = {}): Promise<void> {
    const asking = this.actions.getByRole('button', { name: `${offer}…`, exact: true });
    await this.offer(offer).waitFor();
    const isAsked = await asking.isVisible();
    await this.offer(offer).click();
    if (isAsked) await new ActDialog(this.page).tell(offer, told);
    await this.page
      .getByRole('status')
      .filter({ hasText: t.undo.done(offer, number) })
      .waitFor();
  }

  /** A button of the case that is open; with what has to be told it ends in "…". */
  offer(name: string): Locator {
    const named = (exactly: string) => this.actions.getByRole('button', { name: exactly, exact: true });
    return named(name).or(named(`${name}…`));
  }

  /** From the row, without opening it: one touch, or two where it is asked about ("…"). */
  async quick(number: string, offer: string, told: ToTell = {}): Promise<void> {
    const button = this.page.getByRole('button', { name: t.inbox.quick(offer, number), exact: true });
    const isAsked = (await button.innerText()).endsWith('…');
    await button.click();
    if (isAsked) await new ActDialog(this.page).tell(offer, told);
    await this.row(number).waitFor({ state: 'detached' });
  }

  sign(number: string, offer = 'Tanda tangani'): Promise<void> {
    return this.quick(number, offer);
  }

  /** All rows with this answer, at once; tells what became of them. */
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

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: t.undo.button }).click();
    await this.page
      .getByRole('status')
      .filter({ hasText: t.undo.undone('') })
      .waitFor();
  }

  /** Papers of the case that is open, where they are this official's work. */
  async markPaper(paper: string, state: 'present' | 'missing' | 'not-needed'): Promise<void> {
    const row = this.page.getByRole('group', { name: paper });
    await row.getByText(words.papers.states[state], { exact: true }).click();
    await row.locator('[data-chosen="true"]').filter({ hasText: words.papers.states[state] }).waitFor();
  }

  async checkNik(nik: string): Promise<void> {
    const field = this.page.getByLabel(words.register.nik);
    await field.fill(nik);
    await this.page.getByRole('button', { name: words.register.check }).click();
    // It leaves the screen as soon as the hub has it; there may be an answer from before.
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

  async closeCase(): Promise<void> {
    await this.page.getByRole('button', { name: t.case.close }).click();
  }

  async goToInbox(): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('button', { name: /^Yang menunggu/ })
      .click();
    await this.title.waitFor();
  }

  /** From the top bar; a case that was open stays open until its way back is taken. */
  async search(text: string): Promise<Locator> {
    await this.page.getByRole('navigation').getByRole('button', { name: t.tabs.search, exact: true }).click();
    const back = this.page.getByRole('button', { name: t.case.backToFound });
    const form = this.page.getByRole('search');
    await back.or(form).waitFor();
    if (await back.isVisible()) await back.click();
    await form.getByLabel(t.search.text).fill(text);
    await form.getByRole('button', { name: t.search.find, exact: true }).click();
    await this.page
      .getByRole('status')
      .filter({ hasText: /^(\d+ berkas|Tidak ada berkas)/ })
      .waitFor();
    return this.found;
  }

  /** The lines of the list that was found. */
  get found(): Locator {
    return this.page.getByRole('table').locator('tbody').getByRole('row');
  }

  async openFound(number: string): Promise<void> {
    await this.found.getByRole('button', { name: number, exact: true }).click();
    await this.heading(number).waitFor();
  }

  async backToCounter(): Promise<void> {
    await this.page.getByRole('button', { name: t.backToCounter, exact: true }).click();
    await this.title.waitFor({ state: 'detached' });
  }

  /** The letter of the case that is open, on A4. The browser keeps no bytes of a PDF: it is asked for once more. */
  async seeLetter(): Promise<Buffer> {
    const asked = this.page.waitForRequest((request) => request.url().endsWith('.pdf'));
    await this.letter.getByRole('button', { name: t.letter.see }).click();
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
