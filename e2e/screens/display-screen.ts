import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../display/words/id.ts';
import { pixelsPerMm } from '../../ui/panel.ts';

/** The screen of the waiting room. */
export class DisplayScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, hub: string): Promise<DisplayScreen> {
    await page.goto(`${hub}/display/`);
    const display = new DisplayScreen(page);
    await display.clock.waitFor();
    return display;
  }

  get clock(): Locator {
    return this.page
      .getByRole('banner')
      .getByText(/\d\d\.\d\d/)
      .first();
  }

  /** The row of a number that was called; its text tells the place. */
  called(number: string): Locator {
    return this.page.getByRole('list', { name: words.lastCalls }).locator(`li[data-number="${number}"]`);
  }

  get calls(): Locator {
    return this.page.getByRole('list', { name: words.lastCalls }).getByRole('listitem');
  }

  /** The call that fills the screen while it is said. */
  get takeover(): Locator {
    return this.page.locator('[data-announcing]');
  }

  /** Waits until the number is called, or called anew after the announcement given; answers its announcement. */
  async announced(number: string, after = ''): Promise<string> {
    const call = this.page.locator(`[data-announcing]:not([data-announcing="${after}"])`).filter({ hasText: number });
    return (await call.getAttribute('data-announcing')) ?? '';
  }

  waitingFor(serviceId: string): Locator {
    return this.page.locator(`[data-service="${serviceId}"]`);
  }

  /** What whoever was out when he was called finds there. */
  get missed(): Locator {
    return this.page.getByRole('region', { name: words.missed });
  }

  /** The video or picture that is on. */
  get media(): Locator {
    return this.page.locator('[data-media]');
  }

  /** The black glass outside the hours. */
  get night(): Locator {
    return this.page.locator('[data-night]');
  }

  /** How high the capitals of a text are on a panel of this diagonal, measured from its letters as they are drawn. */
  async capitalMm(text: Locator, diagonalInches: number): Promise<number> {
    const pixels = await text.first().evaluate((element) => {
      const { fontSize, fontFamily, fontWeight } = getComputedStyle(element);
      const context = document.createElement('canvas').getContext('2d');
      if (!context) throw new Error('This browser cannot draw.');
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      return context.measureText('H').actualBoundingBoxAscent;
    });
    const glass = await this.page.evaluate(() => ({ innerWidth, innerHeight }));
    return pixels / pixelsPerMm(glass, { diagonalInches });
  }

  get stale(): Locator {
    return this.page.locator('[data-stale-since]');
  }

  get closed(): Locator {
    return this.page.locator('[data-closed]');
  }
}
