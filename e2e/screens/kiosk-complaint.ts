import type { Locator, Page } from 'playwright/test';
import { complaintsId as words } from '../../kiosk/words/complaints-id.ts';
import { id as kioskWords } from '../../kiosk/words/id.ts';
import { KioskScreen } from './kiosk-screen.ts';

interface WhoTells {
  readonly name?: string;
  readonly address?: string;
  readonly phone?: string;
}

/** A visitor who complains at the kiosk, page by page. */
export class KioskComplaint extends KioskScreen {
  static async begin(page: Page): Promise<KioskComplaint> {
    const kiosk = new KioskComplaint(page);
    await kiosk.press(kioskWords.complaints);
    await kiosk.at('complaint-start').waitFor();
    return kiosk;
  }

  /** The channels that the hall offers here. */
  get ways(): Locator {
    return this.step.locator('[data-channel]');
  }

  async chooseKind(kind: keyof typeof words.kinds): Promise<void> {
    await this.settled();
    const { name, hint } = words.kinds[kind];
    await this.step.getByRole('button', { name: `${name} ${hint}`, exact: true }).click();
  }

  async chooseWay(name: string): Promise<void> {
    await this.press(name);
    await this.at('complaint-start').waitFor({ state: 'detached' });
  }

  /** Letter by letter on the on-screen keyboard. */
  async touchKeys(text: string): Promise<void> {
    await this.settled();
    for (const sign of text) {
      const key = this.step.getByRole('button', { name: sign === ' ' ? words.keyboard.keys.space : sign, exact: true });
      await key.click();
    }
  }

  /** On a physical keyboard. */
  async type(text: string): Promise<void> {
    await this.step.getByRole('button', { name: words.keyboard.keys.space, exact: true }).waitFor();
    await this.page.keyboard.type(text);
  }

  get typed(): Locator {
    return this.step.getByLabel(words.wordsLabel);
  }

  async next(): Promise<void> {
    const before = (await this.step.getAttribute('data-step')) ?? '';
    await this.press(words.next);
    await this.at(before).waitFor({ state: 'detached' });
  }

  /** Who he is, or nothing if that may stay empty. */
  async sayWho({ name = '', address = '', phone = '' }: WhoTells): Promise<void> {
    await this.at('complaint-who').waitFor();
    for (const [label, value] of [
      [words.name, name],
      [words.address, address],
      [words.phone, phone],
    ] as const) {
      if (value !== '') await this.step.getByLabel(label).fill(value);
    }
    await this.press(`${name}${address}${phone}` === '' ? words.skip : words.next);
    await this.at('complaint-review').waitFor();
  }

  async record(milliseconds: number): Promise<void> {
    await this.press(words.spoken);
    await this.press(words.record);
    await this.step.getByText(words.recording).waitFor();
    await this.page.waitForTimeout(milliseconds);
    await this.press(words.stop);
    await this.step.getByRole('button', { name: words.listen }).waitFor();
  }

  /** Presses the given number of times; results in one number. */
  async send(times = 1): Promise<LeftComplaint> {
    await this.settled();
    const button = this.page.getByRole('button', { name: new RegExp(`^(${words.send}|${words.callOfficer})$`) });
    await button.click({ clickCount: times });
    await this.at('complaint-left').waitFor();
    return new LeftComplaint(this.page);
  }
}

class LeftComplaint extends KioskScreen {
  async number(): Promise<string> {
    return (await this.page.locator('[data-complaint]').getAttribute('data-complaint')) ?? '';
  }

  async code(): Promise<string> {
    return (await this.page.locator('[data-code-of-complaint]').getAttribute('data-code-of-complaint')) ?? '';
  }

  async done(): Promise<void> {
    await this.press(words.done);
    await this.at('home').waitFor();
  }
}
