import type { Locator, Page } from 'playwright/test';
import { id as kioskWords } from '../../kiosk/words/id.ts';
import { surveyId as words } from '../../kiosk/words/survey-id.ts';
import { KioskScreen } from './kiosk-screen.ts';

/** A visitor who answers the survey, at the kiosk or at a counter's tablet. */
export class KioskSurvey extends KioskScreen {
  static async begin(page: Page): Promise<KioskSurvey> {
    const kiosk = new KioskSurvey(page);
    await kiosk.press(kioskWords.survey);
    await kiosk.at('survey-number').waitFor();
    return kiosk;
  }

  /** The number on the slip. */
  async typeNumber(number: string): Promise<void> {
    await this.key('0').waitFor();
    await this.settled();
    const letters = this.page.getByRole('group', { name: words.whichLetter });
    if ((await letters.count()) > 0) {
      await letters.getByRole('button', { name: new RegExp(`^${number.slice(0, 1)} `) }).click();
    }
    await this.typeDigits(number.slice(1));
    await this.press(words.next);
  }

  /** The current question, by its element. */
  question(element: string): Locator {
    return this.page.locator(`[data-element="${element}"]`);
  }

  /** Why a number is not accepted. */
  get refusal(): Locator {
    return this.step.locator('[data-state="wrong"]');
  }

  /** One touch for each of the nine; 0 skips one. */
  async answerAll(scores: readonly number[]): Promise<void> {
    for (const [i, score] of scores.entries()) {
      const question = this.question(`U${i + 1}`);
      await question.waitFor();
      await this.settled();
      if (score === 0) await question.getByRole('button', { name: words.skip, exact: true }).click();
      else
        await question
          .locator('li button')
          .nth(score - 1)
          .click();
    }
  }

  get thanks(): Locator {
    return this.step.locator('[data-kept="true"]');
  }

  async done(): Promise<void> {
    await this.press(words.done);
  }
}
