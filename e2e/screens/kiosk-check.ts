import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../kiosk/words/id.ts';
import { KioskScreen, TicketPage } from './kiosk-screen.ts';

/** "Am I listed?" at the kiosk, page by page. */
export class KioskCheck extends KioskScreen {
  static async begin(page: Page): Promise<KioskCheck> {
    const kiosk = new KioskCheck(page);
    await kiosk.settled();
    // The button may have a hint below the question.
    await page.getByRole('button', { name: words.registerQuestion }).click();
    await kiosk.at('nik').waitFor();
    return kiosk;
  }

  /** All of it at once, on a physical keyboard. */
  static async about(page: Page, { nik, birthDate }: { nik: string; birthDate: string }): Promise<AnswerPage> {
    const kiosk = await KioskCheck.begin(page);
    await kiosk.typeByKeyboard(nik);
    await kiosk.press(words.next);
    await kiosk.at('second-factor').waitFor();
    await kiosk.typeByKeyboard(cardOrder(birthDate));
    await kiosk.press(words.check);
    await kiosk.at('answer').waitFor();
    return new AnswerPage(page);
  }

  async type(nik: string): Promise<SecondFactorPage> {
    await this.typeDigits(nik);
    await this.press(words.next);
    await this.at('second-factor').waitFor();
    return new SecondFactorPage(this.page);
  }
}

class SecondFactorPage extends KioskScreen {
  /** Day, month and year in the order of the card; the parameter is written 1965-08-17. */
  async typeBirthDate(birthDate: string): Promise<AnswerPage> {
    await this.typeDigits(cardOrder(birthDate));
    await this.press(words.check);
    await this.at('answer').waitFor();
    return new AnswerPage(this.page);
  }
}

class AnswerPage extends KioskScreen {
  get maskedName(): Locator {
    return this.step.locator('strong').first();
  }

  get programmes(): Locator {
    return this.step.getByRole('listitem');
  }

  /** All text of this page as it is painted, except the countdown. Within its first frames it is set closer, to fit the panel (LK7). */
  async words(): Promise<string> {
    await this.page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    });
    return (await this.step.innerText()).replace(/\d+ detik/, '');
  }

  async takeLetterNumber(): Promise<TicketPage> {
    await this.press(words.takeNumber);
    await this.at('holding').waitFor();
    return new TicketPage(this.page);
  }

  async done(): Promise<KioskScreen> {
    await this.press(words.done);
    await this.at('home').waitFor();
    return new KioskScreen(this.page);
  }
}

/** 1965-08-17 in the order of the card: 17081965. */
const cardOrder = (birthDate: string): string => birthDate.split('-').toReversed().join('');
