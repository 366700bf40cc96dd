import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';
import { ActDialog } from './act-dialog.ts';
import type { ToTell } from './act-dialog.ts';
import { FinishDialog } from './finish-dialog.ts';
import { InboxPage } from './inbox-page.ts';

/** A counter at work. Everything is pressed by its accessible name, as a clerk finds it. */
export class DeskPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  heading(counter: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: counter });
  }

  /** The visitor who is here, or comes next. */
  get visitor(): Locator {
    return this.page.getByRole('region', { name: words.visitor.region });
  }

  get number(): Locator {
    return this.visitor.locator('[aria-live="assertive"]');
  }

  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  get queue(): Locator {
    return this.panel(words.queue.title);
  }

  get troubles(): Locator {
    return this.page.getByRole('alert', { name: words.trouble.title });
  }

  get refusal(): Locator {
    return this.visitor.getByRole('alert');
  }

  /** On another day than the one of the sign-in. */
  async sitDownAt(counter: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: words.chooseCounter.title }).waitFor();
    await this.page.getByRole('button', { name: counter }).click();
    await this.heading(counter).waitFor();
  }

  async callNext(): Promise<void> {
    await this.pressMain(words.main['call-next']);
    await this.number.waitFor();
  }

  async start(): Promise<void> {
    await this.pressMain(words.main.start);
    await this.visitor.getByText(words.visitor.serving).waitFor();
  }

  async recall(): Promise<void> {
    await this.press(words.actions.recall);
  }

  async miss(): Promise<void> {
    await this.press(words.actions.miss);
  }

  async restore(number: string): Promise<void> {
    await this.page.getByRole('button', { name: `${words.missed.restore} ${number}` }).click();
  }

  async hearNeed(need: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: words.need.title, exact: true });
    await field.fill(need);
    await field.blur();
    await this.panel(words.need.title).getByText(words.need.saved).waitFor();
  }

  async noteApplicant(name: string, nik = ''): Promise<void> {
    const panel = this.panel(words.applicant.title);
    await panel.getByLabel(words.applicant.name).fill(name);
    await panel.getByLabel(words.applicant.nik).fill(nik);
    await panel.getByRole('button', { name: words.applicant.save }).click();
    await panel.getByText(words.applicant.known).waitFor();
  }

  /** Who brings it for the applicant, if the hall file asks. */
  async noteBringer(called: string, name: string): Promise<void> {
    const panel = this.panel(words.applicant.broughtBy);
    await panel.getByText(called, { exact: true }).click();
    await panel.getByLabel(words.applicant.name).fill(name);
    await panel.getByLabel(words.applicant.name).press('Enter');
    await panel.getByText(words.applicant.known).waitFor();
  }

  /** The case of the visitor, or of a file on this desk. */
  case(number: string): Locator {
    return this.panel(`${words.caseWork.title} ${number}`);
  }

  /** Does a step of the case at the counter, such as handing the letter over. */
  async act(offer: string, told: ToTell): Promise<void> {
    await this.page.getByRole('button', { name: `${offer}…` }).click();
    await new ActDialog(this.page).tell(offer, told);
  }

  /** The clerk's own inbox, in the same session. */
  async goToCases(): Promise<InboxPage> {
    await this.page.getByRole('button', { name: /^Berkas \(\d+\)/ }).click();
    const cases = new InboxPage(this.page);
    await cases.title.waitFor();
    return cases;
  }

  /** Links the visit to a case of an earlier hour or day. */
  async joinToCase(number: string): Promise<void> {
    const cases = await this.goToCases();
    await cases.search(number);
    await cases.openFound(number);
    await this.page.getByRole('button', { name: /^Hubungkan / }).click();
    await this.page.getByRole('button', { name: words.bar.backToCounter }).click();
    await this.case(number).waitFor();
  }

  async beginOutage(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: words.outage.button, exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(words.outage.reason).fill(reason);
    await dialog.getByRole('button', { name: words.outage.confirm }).click();
    await this.outage.waitFor();
  }

  async endOutage(): Promise<void> {
    await this.outage.getByRole('button', { name: words.outage.end }).click();
    await this.outage.waitFor({ state: 'detached' });
  }

  get outage(): Locator {
    return this.page.getByRole('status', { name: words.outage.button });
  }

  /** Marks unchecked papers as present; a second station may find none of these left. */
  async allPapersPresent(): Promise<void> {
    const all = this.page.getByRole('button', { name: words.papers.allPresent });
    if (await all.isDisabled()) return;
    await all.click();
    await this.page.getByRole('button', { name: words.papers.allPresent, disabled: true }).waitFor();
  }

  async markPaper(paper: string, state: 'present' | 'missing' | 'not-needed'): Promise<void> {
    // Another paper's row names this one, too, if it may stand in for it.
    const named = this.page.getByRole('group', { name: paper });
    const row = named.filter({ hasNotText: words.papers.insteadOf(paper) });
    await row.getByText(words.papers.states[state], { exact: true }).click();
    await row.locator('[data-chosen="true"]').filter({ hasText: words.papers.states[state] }).waitFor();
  }

  async sendFile(): Promise<void> {
    await this.page.getByRole('button', { name: words.file.send }).click();
    await this.fileIs('sent').waitFor();
  }

  fileIs(state: 'sent' | 'taken' | 'answered'): Locator {
    return this.page.locator(`[data-file="${state}"]`);
  }

  async takeFile(number: string): Promise<void> {
    await this.page.getByRole('button', { name: `${words.files.take} ${number}` }).click();
    await this.file(number).waitFor();
  }

  /** A file on this desk, whose visitor sits elsewhere. */
  file(number: string): Locator {
    return this.panel(`${words.files.mine} ${number}`);
  }

  async checkNik(nik: string): Promise<void> {
    const register = this.panel(words.register.title);
    const field = register.getByLabel(words.register.nik);
    await field.fill(nik);
    await register.getByRole('button', { name: words.register.check }).click();
    await field.waitFor({ state: 'detached' });
  }

  get checkAnswer(): Locator {
    return this.page.locator('[data-listed]');
  }

  async issueLetter(purpose: string): Promise<void> {
    await this.page.getByRole('group', { name: words.letter.purpose }).getByText(purpose, { exact: true }).click();
    await this.page.getByRole('button', { name: words.letter.issue }).click();
    await this.letterNumber.waitFor();
  }

  get letterNumber(): Locator {
    return this.panel(words.letter.title).locator('strong');
  }

  get letterJob(): Locator {
    return this.panel(words.letter.title).getByRole('status');
  }

  async explain(programmes: readonly string[], owner: string): Promise<void> {
    const advice = this.panel(words.inform.title);
    for (const programme of programmes) await advice.getByRole('checkbox', { name: programme }).check();
    await advice.getByRole('group', { name: words.inform.owner }).getByText(owner, { exact: true }).click();
  }

  /** When the pause after the last press is over, and the next one counts. */
  async ready(): Promise<void> {
    await this.visitor.getByRole('button', { name: words.actions.hold, disabled: false }).waitFor();
  }

  async openFinish(): Promise<FinishDialog> {
    await this.pressMain(words.main.finish);
    return new FinishDialog(this.page);
  }

  /** `purpose`: of the letter, if one is drafted. */
  async finish(outcome: string, purpose?: string): Promise<void> {
    const dialog = await this.openFinish();
    await dialog.choose(outcome);
    if (purpose !== undefined) await dialog.choosePurpose(purpose);
    await dialog.confirm();
  }

  private async pressMain(label: string): Promise<void> {
    await this.visitor.getByRole('button', { name: label }).click();
  }

  private async press(label: string): Promise<void> {
    await this.visitor.getByRole('button', { name: label }).click();
  }
}
