import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../kiosk/words/id.ts';

/** What the kiosk shows, at any step. */
export class KioskScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, hub: string): Promise<KioskScreen> {
    await page.goto(`${hub}/kiosk/`);
    const kiosk = new KioskScreen(page);
    await kiosk.at('home').or(kiosk.at('pairing')).waitFor();
    return kiosk;
  }

  /** The current step: `home`, `papers`, `holding` … in `data-step`. */
  get step(): Locator {
    return this.page.getByRole('main');
  }

  at(step: string): Locator {
    return this.page.locator(`main[data-step="${step}"]`);
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get pairingCode(): Locator {
    return this.page.locator('[data-code]');
  }

  service(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async chooseService(name: string): Promise<PapersPage> {
    await this.settled();
    await this.service(name).click();
    await this.at('papers').waitFor();
    return new PapersPage(this.page);
  }

  /** From the notice that the hub is away, which leads only to the standards. */
  async readStandardOf(service: string): Promise<StandardPage> {
    await this.press(service);
    await this.at('standard').waitFor();
    return new StandardPage(this.page);
  }

  /** From the list of services to the number, as most visitors go. */
  async takeNumberFor(service: string): Promise<TicketPage> {
    const papers = await this.chooseService(service);
    return papers.takeNumber();
  }

  /** One touch from home: the card shows the papers and has the button. */
  async takeNumberAtOnce(service: string): Promise<TicketPage> {
    await this.press(words.numberOf(service));
    await this.at('holding').waitFor();
    return new TicketPage(this.page);
  }

  async choosePriorityAtHome(name: string): Promise<void> {
    await this.press(`${words.prioritySign} ${words.prioritySignHelp}`);
    await this.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** The bar at the foot of every page. */
  get comfort(): Locator {
    return this.page.getByRole('navigation', { name: words.comfort.title });
  }

  async goBack(): Promise<void> {
    await this.press(words.back);
  }

  /** A new step ignores touches for a moment, against double taps: this skips that time. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => {
      const guards = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations === 1);
      for (const guard of guards) guard.finish();
    });
  }

  async press(name: string): Promise<void> {
    await this.settled();
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** On a physical keyboard: the page listens once its own keys are shown. */
  async typeByKeyboard(digits: string): Promise<void> {
    await this.key('0').waitFor();
    await this.page.keyboard.type(digits);
  }

  protected async typeDigits(digits: string): Promise<void> {
    await this.settled();
    for (const digit of digits) await this.key(digit).click();
  }

  protected key(digit: string): Locator {
    return this.page.getByRole('button', { name: words.digit(digit), exact: true });
  }
}

class PapersPage extends KioskScreen {
  get papers(): Locator {
    return this.step.getByRole('listitem');
  }

  async readStandard(): Promise<StandardPage> {
    await this.press(words.standard);
    await this.at('standard').waitFor();
    return new StandardPage(this.page);
  }

  async choosePriority(name: string): Promise<PapersPage> {
    await this.press(name);
    return this;
  }

  async takeNumber(): Promise<TicketPage> {
    await this.press(words.takeNumber);
    return this.holding();
  }

  get takes(): Locator {
    return this.page.getByRole('button', { name: words.takeNumber, exact: true });
  }

  /** Presses without waiting for the result. */
  async pressTakeNumber(times = 1): Promise<void> {
    await this.settled();
    await this.takes.click({ clickCount: times });
  }

  async holding(): Promise<TicketPage> {
    await this.at('holding').waitFor();
    return new TicketPage(this.page);
  }

  async sorry(): Promise<SorryPage> {
    await this.at('sorry').waitFor();
    return new SorryPage(this.page);
  }
}

class StandardPage extends KioskScreen {
  /** The 14 components: `data-state` stated, mentioned or lacking. */
  get components(): Locator {
    return this.step.locator('li[data-state]');
  }

  component(name: string): Locator {
    return this.components.filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  /** State of the sheet: `data-sheet` coming, sent, printed, trouble or refused. */
  get sheet(): Locator {
    return this.step.locator('[data-sheet]');
  }

  async print(): Promise<void> {
    await this.press(words.printSheet);
  }
}

export class TicketPage extends KioskScreen {
  get bigNumber(): Locator {
    return this.page.locator('[data-number]');
  }

  /** State of the paper: `data-state` coming, sent, printed or trouble. */
  get paper(): Locator {
    return this.step.locator('li[data-state]');
  }

  async number(): Promise<string> {
    return (await this.bigNumber.getAttribute('data-number')) ?? '';
  }

  async done(): Promise<KioskScreen> {
    await this.press(words.done);
    await this.at('home').waitFor();
    return new KioskScreen(this.page);
  }
}

class SorryPage extends KioskScreen {
  get refusal(): Locator {
    return this.page.locator('[data-refusal]');
  }

  async understood(): Promise<KioskScreen> {
    await this.press(words.understood);
    return new KioskScreen(this.page);
  }
}
