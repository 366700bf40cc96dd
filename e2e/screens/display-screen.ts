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

  /** The row of a called number; its text contains the place. */
  called(number: string): Locator {
    return this.page.getByRole('list', { name: words.lastCalls }).locator(`li[data-number="${number}"]`);
  }

  get calls(): Locator {
    return this.page.getByRole('list', { name: words.lastCalls }).getByRole('listitem');
  }

  /** The full-screen call while it is spoken. */
  get takeover(): Locator {
    return this.page.locator('[data-announcing]');
  }

  /** Waits until the number is called, or recalled after the given announcement; returns the announcement's id. */
  async announced(number: string, after = ''): Promise<string> {
    const call = this.page.locator(`[data-announcing]:not([data-announcing="${after}"])`).filter({ hasText: number });
    return (await call.getAttribute('data-announcing')) ?? '';
  }

  waitingFor(serviceId: string): Locator {
    return this.page.locator(`[data-service="${serviceId}"]`);
  }

  /** The numbers missed, for visitors who were away. */
  get missed(): Locator {
    return this.page.getByRole('region', { name: words.missed });
  }

  /** The current video or picture. */
  get media(): Locator {
    return this.page.locator('[data-media]');
  }

  /** The black screen outside the hours. */
  get night(): Locator {
    return this.page.locator('[data-night]');
  }

  /** Cap height of a text on a panel of this diagonal, measured from its rendered glyphs. */
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

  /** All of it, where nobody waits. */
  get idle(): Locator {
    return this.page.locator('[data-idle="true"]');
  }

  get closed(): Locator {
    return this.page.locator('[data-closed]');
  }
}
