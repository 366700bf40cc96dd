import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';

const t = words.complaints;

/** What is told with an outcome; what is left out stays as the dialog has it. */
export interface ComplaintToTell {
  readonly note?: string;
  readonly answer?: string;
  /** What it is about, where nobody has written that down. */
  readonly words?: string;
  readonly records?: Readonly<Record<string, string>>;
}

export interface ComplaintGiven {
  readonly channel: string;
  readonly words?: string;
  readonly name?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly answerBy?: keyof typeof t.answerBy;
  readonly cameOn?: string;
  readonly scan?: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
}

/** The complaint officer's or an official's screen of complaints. */
export class ComplaintPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1, name: t.title });
  }

  get rows(): Locator {
    return this.page.getByRole('complementary').getByRole('listitem');
  }

  row(number: string): Locator {
    return this.rows.filter({ hasText: number });
  }

  /** What is said above every other page while somebody waits. */
  get banner(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /^Pengadu menunggu/ });
  }

  heading(number: string): Locator {
    return this.page.getByRole('heading', { level: 2, name: number, exact: true });
  }

  /** A part of the complaint that is open: "Isi", "Pengadu", "Jawaban". */
  part(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  get actions(): Locator {
    return this.part(t.act.title);
  }

  get story(): Locator {
    return this.part(t.story.title);
  }

  get refusal(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ });
  }

  /** A button of the complaint that is open; with what has to be told it ends in "…". */
  offer(name: string): Locator {
    const named = (exactly: string) => this.actions.getByRole('button', { name: exactly, exact: true });
    return named(name).or(named(`${name}…`));
  }

  async open(number: string): Promise<void> {
    await this.row(number).getByRole('button', { name: number, exact: true }).click();
    await this.heading(number).waitFor();
  }

  async act(number: string, offer: string, told: ComplaintToTell = {}): Promise<void> {
    await this.open(number);
    await this.choose(number, offer, told);
  }

  /** With the complaint that is open. */
  async choose(number: string, offer: string, told: ComplaintToTell = {}): Promise<void> {
    await this.offer(offer).waitFor();
    const isAsked = await this.actions.getByRole('button', { name: `${offer}…`, exact: true }).isVisible();
    await this.offer(offer).click();
    if (isAsked) await this.#tell(offer, told);
    await this.page
      .getByRole('status')
      .filter({ hasText: t.undo.done(offer, number) })
      .waitFor();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: t.undo.button }).click();
    await this.page
      .getByRole('status')
      .filter({ hasText: t.undo.undone('') })
      .waitFor();
  }

  async #tell(offer: string, told: ComplaintToTell): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    if (told.words !== undefined) await dialog.getByLabel(t.receive.words).fill(told.words);
    for (const [field, value] of Object.entries(told.records ?? {})) await dialog.getByLabel(field).fill(value);
    if (told.answer !== undefined)
      await dialog.getByRole('textbox', { name: t.act.answer, exact: true }).fill(told.answer);
    if (told.note !== undefined) await dialog.getByLabel(t.act.note).fill(told.note);
    await dialog.getByRole('button', { name: offer, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** By the keyboard: the figure of the way, then the words. Tells its number. */
  async receive(given: ComplaintGiven): Promise<string> {
    await this.#tab(t.tabs.receive);
    const key = this.page.getByRole('button', { name: given.channel }).locator('kbd');
    await this.page.keyboard.press(await key.innerText());
    const field = (label: string) => this.page.getByRole('main').getByRole('textbox', { name: label });
    const main = this.page.getByRole('main');
    await expect(field(t.receive.words)).toBeFocused();
    if (given.words !== undefined) await this.page.keyboard.type(given.words);
    if (given.name !== undefined) await field(t.complainant.name).fill(given.name);
    if (given.address !== undefined) await field(t.complainant.address).fill(given.address);
    if (given.phone !== undefined) await field(t.complainant.phone).fill(given.phone);
    if (given.email !== undefined) await field(t.complainant.email).fill(given.email);
    if (given.answerBy) await main.getByLabel(t.complainant.answerBy).selectOption(given.answerBy);
    if (given.cameOn !== undefined) await main.getByLabel(t.receive.came).fill(given.cameOn);
    if (given.scan) await this.page.locator('input[type="file"]').setInputFiles(given.scan);
    await this.page.keyboard.press('Control+Enter');
    const note = this.page.getByRole('status').filter({ hasText: /P-\d{4}-\d{5} dicatat/ });
    const heading = this.page.getByRole('heading', { level: 2, name: /^P-/ });
    await note.or(heading).first().waitFor();
    const said = await note.or(heading).first().innerText();
    return /P-\d{4}-\d{5}/.exec(said)?.[0] ?? '';
  }

  async goToInbox(): Promise<void> {
    await this.#tab(/^Yang menunggu/);
    await this.title.waitFor();
  }

  /** The book; tells the lines that were found. */
  async search(text: string): Promise<Locator> {
    await this.#tab(t.tabs.search);
    const back = this.page.getByRole('button', { name: t.page.backToFound });
    const form = this.page.getByRole('search');
    await back.or(form).waitFor();
    if (await back.isVisible()) await back.click();
    await form.getByLabel(t.search.text).fill(text);
    await form.getByRole('button', { name: t.search.find, exact: true }).click();
    await this.page
      .getByRole('status')
      .filter({ hasText: /^(\d+ pengaduan|Tidak ada pengaduan)/ })
      .waitFor();
    return this.found;
  }

  get found(): Locator {
    return this.page.getByRole('table').locator('tbody').getByRole('row');
  }

  async openFound(number: string): Promise<void> {
    await this.found.getByRole('button', { name: number, exact: true }).click();
    await this.heading(number).waitFor();
  }

  async #tab(name: string | RegExp): Promise<void> {
    const tabs = this.page.getByRole('navigation', { name: t.tabs.label });
    await tabs.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }
}
