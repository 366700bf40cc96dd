import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import type { HallWish, TestHall } from '../../e2e/hall.ts';
import type { ComplaintPage } from '../../e2e/screens/complaint-page.ts';
import { CounterScreen } from '../../e2e/screens/counter-screen.ts';
import type { DeskPage } from '../../e2e/screens/desk-page.ts';
import { DisplayScreen } from '../../e2e/screens/display-screen.ts';
import { glass } from '../../e2e/screens/glass.ts';
import type { Role } from '../../e2e/screens/glass.ts';
import type { InboxPage } from '../../e2e/screens/inbox-page.ts';
import { KioskScreen } from '../../e2e/screens/kiosk-screen.ts';
import { phoneOf } from '../../e2e/screens/phone.ts';
import type { SettingsPage } from '../../e2e/screens/settings-page.ts';
import { withFewColours } from './few-colours.ts';
import { withMarks } from './marks.ts';

export const FOLDER = join(import.meta.dirname, '../../docs/pictures');

/** A hall at a moment, and what happens in it while pictures are taken. */
export interface PictureStory {
  readonly wish: HallWish;
  tell(album: Album): Promise<void>;
}

type Screen = { readonly page: Page };

/** Large screens are shown at half size; a counter's is small and full of words. */
const scale: Readonly<Record<Role, number>> = { kiosk: 0.5, display: 0.5, counter: 1 };
/** Margin around a dialog in which the page behind it is visible. */
const AROUND = 16;
const still = { animations: 'disabled', caret: 'hide' } as const;

/** Opens the screens of one hall, and stores pictures of them. */
export class Album {
  readonly hall: TestHall;
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];

  constructor(hall: TestHall, browser: Browser) {
    this.hall = hall;
    this.#browser = browser;
  }

  kiosk = async () => KioskScreen.open(await this.newPage('kiosk'), this.hall.url);
  door = async () => CounterScreen.open(await this.newPage('counter'), this.hall.url);

  /** With its sound switched on, as in a hall. */
  async display(): Promise<DisplayScreen> {
    const display = await DisplayScreen.open(await this.newPage('display'), this.hall.url);
    await display.page.keyboard.press('Space');
    return display;
  }

  async desk(counter: string, name: string): Promise<DeskPage> {
    return (await this.door()).signIn({ name, password: this.hall.password, counter });
  }

  async inbox(roleId: string): Promise<InboxPage> {
    return (await this.door()).signInToInbox(roleId, this.hall.password);
  }

  async complaints(roleId: string): Promise<ComplaintPage> {
    return (await this.door()).signInToComplaints(roleId, this.hall.password);
  }

  async settings(): Promise<SettingsPage> {
    return (await this.door()).signInToSettings('admin', this.hall.password);
  }

  async newPage(role: Role): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: glass[role],
      deviceScaleFactor: scale[role],
      reducedMotion: 'reduce',
      locale: 'id-ID',
    });
    this.#contexts.push(context);
    return context.newPage();
  }

  /** A visitor's own telephone. */
  async phone(): Promise<Page> {
    const page = await phoneOf(this.#browser);
    this.#contexts.push(page.context());
    return page;
  }

  /** The whole page, however small the telephone's screen is. */
  async takePage(name: string, page: Page): Promise<void> {
    await atRest(page);
    await this.keep(name, await page.screenshot({ ...still, fullPage: true }));
  }

  /** Closes its screens before the hub, which would wait for them. */
  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
  }

  /** The whole screen, with its columns scrolled to the top. */
  async take(name: string, { page }: Screen, ...marks: readonly Locator[]): Promise<void> {
    await page.evaluate(() => document.querySelectorAll('*').forEach((part) => part.scrollTo(0, 0)));
    await atRest(page);
    await this.keep(name, await withMarks(page, marks, () => page.screenshot(still)));
  }

  /** On a screen high enough for everything described. */
  async onHighGlass({ page }: Screen, height: number, take: () => Promise<void>): Promise<void> {
    const usual = page.viewportSize() ?? glass.counter;
    await page.setViewportSize({ ...usual, height });
    await take();
    await page.setViewportSize(usual);
  }

  /** The open dialog, or another part of the screen. */
  async takePart(name: string, { page }: Screen, part: Locator, ...marks: readonly Locator[]): Promise<void> {
    await atRest(page);
    const box = await part.boundingBox();
    const glassIs = page.viewportSize();
    if (!box || !glassIs) throw new Error(`There is nothing to see for ${name}.`);
    const [x, y] = [Math.max(0, box.x - AROUND), Math.max(0, box.y - AROUND)];
    const width = Math.min(glassIs.width, box.x + box.width + AROUND) - x;
    const height = Math.min(glassIs.height, box.y + box.height + AROUND) - y;
    const clip = { x, y, width, height };
    await this.keep(name, await withMarks(page, marks, () => page.screenshot({ ...still, clip })));
  }

  async takeDialog(name: string, screen: Screen, ...marks: readonly Locator[]): Promise<void> {
    await this.takePart(name, screen, screen.page.getByRole('dialog'), ...marks);
  }

  async keep(name: string, png: Buffer): Promise<void> {
    const kept = await withFewColours(png);
    writeFileSync(join(FOLDER, `${name}.png`), kept);
    console.log(`${name}.png  ${Math.ceil(kept.length / 1024)} kB`);
  }
}

/** Waits for fonts and animations, with nothing under the pointer. */
async function atRest(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const passing = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations === 1);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}
