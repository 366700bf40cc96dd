import type { Locator, Page } from 'playwright/test';
import type { RecipientGiven } from '../../contract/requests/case-requests.ts';
import type { PaperState } from '../../contract/views/visit-card-parts.ts';
import { id as words } from '../../counter/words/id.ts';

/** How a visit ends at this station, and what the visitor takes with him. */
export class FinishDialog {
  readonly dialog: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog');
  }

  outcome(name: string): Locator {
    return this.dialog.getByRole('radio', { name });
  }

  async choose(name: string): Promise<void> {
    await this.outcome(name).check();
  }

  /** The key that chooses it. */
  digitOf(name: string): Promise<string> {
    return this.dialog.locator('label', { hasText: name }).locator('kbd').innerText();
  }

  /** What has the keyboard focus in it. */
  get focused(): Locator {
    return this.dialog.locator(':focus');
  }

  async markPaper(text: string, state: PaperState): Promise<void> {
    const row = this.dialog.getByRole('group', { name: text });
    await row.getByText(words.papers.states[state], { exact: true }).click();
  }

  /** For the letter that is drafted with it. */
  async choosePurpose(purpose: string): Promise<void> {
    await this.dialog.getByRole('group', { name: words.letter.purpose }).getByText(purpose, { exact: true }).click();
  }

  get purpose(): Locator {
    return this.dialog.getByRole('group', { name: words.letter.purpose }).getByRole('radio', { checked: true });
  }

  async handTo(to: RecipientGiven['to'], name: string): Promise<void> {
    await this.dialog.getByText(words.recipient.choices[to], { exact: true }).click();
    if (to !== 'applicant') await this.dialog.getByLabel(words.recipient.name).fill(name);
  }

  async refer(owner: string, note: string): Promise<void> {
    await this.dialog.getByRole('group', { name: words.inform.owner }).getByText(owner, { exact: true }).click();
    await this.dialog.getByLabel(words.inform.note).fill(note);
  }

  /** Of the papers that nobody has looked at yet. */
  async restOfPapers(state: 'present' | 'missing'): Promise<void> {
    await this.rest(state).click();
  }

  rest(state: 'present' | 'missing'): Locator {
    const name = words.papers[state === 'present' ? 'restPresent' : 'restMissing'];
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** Where its content stands: it moves when the dialog scrolls. */
  place(): Promise<{ readonly top: number }> {
    return this.dialog
      .getByRole('heading')
      .first()
      .evaluate((title) => ({ top: title.getBoundingClientRect().top }));
  }

  /** The papers whose answers are below the edge, or partly behind the buttons that stay in sight. */
  papersBehindButtons(): Promise<string[]> {
    return this.dialog.evaluate((dialog) => {
      const edge = dialog.querySelector('[type=submit]')?.getBoundingClientRect().top ?? 0;
      const rows = [...dialog.querySelectorAll('li')].filter((row) => row.getBoundingClientRect().bottom > edge);
      return rows.map(({ textContent }) => textContent);
    });
  }

  async cancel(): Promise<void> {
    await this.dialog.getByRole('button', { name: words.cancel, exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  async pressConfirm(): Promise<void> {
    await this.dialog.getByRole('checkbox', { name: words.finish.thenCall }).uncheck();
    await this.dialog.getByRole('button', { name: words.finish.confirm, exact: true }).click();
  }

  /** Without calling the next visitor: stories do that explicitly. */
  async confirm(): Promise<void> {
    await this.pressConfirm();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
