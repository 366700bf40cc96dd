import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';
import { StepsPage } from './steps-page.ts';

const t = words.complaints;

/** Input for an outcome; anything left out keeps the dialog's value. */
interface ComplaintToTell {
  readonly note?: string;
  readonly answer?: string;
  /** The complaint itself, if nobody has written it down yet. */
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

/** The complaints screen of the complaint officer or an official. */
export class ComplaintPage extends StepsPage<ComplaintToTell> {
  constructor(page: Page) {
    super(page, t, { backToFound: t.page.backToFound, found: /^(\d+ pengaduan|Tidak ada pengaduan)/ });
  }

  /** The banner above every other page while somebody waits. */
  get banner(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /^Pengadu menunggu/ });
  }

  protected async tell(offer: string, told: ComplaintToTell): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    if (told.words !== undefined) await dialog.getByLabel(t.receive.words).fill(told.words);
    for (const [field, value] of Object.entries(told.records ?? {})) await dialog.getByLabel(field).fill(value);
    if (told.answer !== undefined)
      await dialog.getByRole('textbox', { name: t.act.answer, exact: true }).fill(told.answer);
    if (told.note !== undefined) await dialog.getByLabel(t.act.note).fill(told.note);
    await dialog.getByRole('button', { name: offer, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** By keyboard: the channel's digit, then the words. Returns its number. */
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

  protected async goToSearch(): Promise<void> {
    await this.#tab(t.tabs.search);
  }

  async #tab(name: string | RegExp): Promise<void> {
    const tabs = this.page.getByRole('navigation', { name: t.tabs.label });
    await tabs.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }
}
