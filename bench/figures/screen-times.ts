import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { CHROMIUM_ARGS, ensureBrowser } from '../../scripts/browser.mjs';
import { LeanScreen } from '../hub/lean-screen.ts';
import { median } from '../quantile.ts';
import { granted, misses, seat } from './call-figures.ts';
import { within } from './figure.ts';
import type { Figure } from './figure.ts';
import { inHall } from './measured-hall.ts';
import type { MeasuredHall } from './measured-hall.ts';
import { ROUNDS } from './rounds.ts';
import { press } from './ticket-figures.ts';
import { commandId } from '../../ui/command-id.ts';

/** CPU slowdown: a mini-PC of the kind used in kiosks. */
const SLOW_BY = 6;
const TOUCHES = 8;
const CALLS = 3;
const GLASS = { kiosk: { width: 1080, height: 1920 }, display: { width: 1920, height: 1080 } } as const;
/** Selectors that show that a screen is usable. */
const READY = { kiosk: 'main[data-step="home"]', display: 'header', counter: 'form button[type="submit"]' } as const;

/**
 * The screens with a real hub in a real browser: time until usable, until a touch is answered, until a call is visible.
 */
export function screenTimes(): Promise<Figure[]> {
  return inHall('kept', timesIn, { screens: true });
}

async function timesIn(hall: MeasuredHall): Promise<Figure[]> {
  const { path } = await ensureBrowser();
  const browser = await chromium.launch({ executablePath: path, args: CHROMIUM_ARGS });
  try {
    const still = await loadTimes(browser, `${hall.hub.url}/online/`, 'main');
    const limit = { unit: 'ms', floor: still, target: 2_500 } as const;
    const figures: Figure[] = [];
    for (const role of ['kiosk', 'display', 'counter'] as const) {
      const value = await loadTimes(browser, `${hall.hub.url}/${role}/`, READY[role]);
      figures.push(within({ ...limit, name: `${role}-interactive-6x`, value }));
    }
    return [...figures, await touchFigure(browser, hall), await callFigure(browser, hall)];
  } finally {
    await browser.close();
  }
}

/**
 * From navigation to the shown page, at a sixth of the CPU speed, with an empty cache. The floor is a page without
 * scripts.
 */
async function loadTimes(browser: Browser, address: string, shown: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage({ viewport: GLASS.kiosk });
    const line = await page.context().newCDPSession(page);
    await line.send('Emulation.setCPUThrottlingRate', { rate: SLOW_BY });
    await page.goto(address, { waitUntil: 'commit' });
    times.push(
      await page
        .locator(shown)
        .first()
        .waitFor()
        .then(() => paintedAt(page)),
    );
    await page.context().close();
  }
  return median(times);
}

const paintedAt = (page: Page): Promise<number> =>
  page.evaluate(
    () => new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now())))),
  );

/** From the touch until the next page is painted. The floor is one frame of the display. */
async function touchFigure(browser: Browser, hall: MeasuredHall): Promise<Figure> {
  const context = await browser.newContext({ viewport: GLASS.kiosk, hasTouch: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${hall.hub.url}/kiosk/`);
  const times: number[] = [];
  for (let i = 0; i < TOUCHES; i++) {
    await page.locator(READY.kiosk).waitFor();
    // A new page ignores touches for half a second (double taps): that wait is not part of the answer.
    await page.waitForTimeout(700);
    const answered = page.evaluate(answerToTouch);
    await page.locator('article button').first().tap();
    times.push(await answered);
    await page.waitForTimeout(700);
    await page.locator('.actions button').first().tap();
  }
  const frame = await page.evaluate(frameTime);
  await context.close();
  return within({ name: 'touch-to-response', unit: 'ms', value: median(times), floor: frame, target: 100 });
}

const answerToTouch = (): Promise<number> =>
  new Promise((done) => {
    addEventListener(
      'pointerdown',
      ({ timeStamp }) => {
        const before = document.querySelector('main')?.dataset['step'];
        const look = (): void => {
          if (document.querySelector('main')?.dataset['step'] === before) requestAnimationFrame(look);
          else setTimeout(() => done(performance.now() - timeStamp));
        };
        requestAnimationFrame(look);
      },
      { once: true },
    );
  });

const frameTime = (): Promise<number> =>
  new Promise((done) => requestAnimationFrame((first) => requestAnimationFrame((second) => done(second - first))));

/**
 * From the clerk's press until the display has painted the call. The floor: until a display without a browser has it.
 */
async function callFigure(browser: Browser, hall: MeasuredHall): Promise<Figure> {
  const kiosk = await LeanScreen.open(hall.hub.url, 'kiosk');
  const clerk = await seat(hall);
  const lean = await LeanScreen.open(hall.hub.url, 'display');
  const page = await browser.newPage({ viewport: GLASS.display });
  await page.goto(`${hall.hub.url}/display/`);
  await page.locator(READY.display).first().waitFor();
  const [painted, sent]: [number[], number[]] = [[], []];
  for (let i = 0; i < CALLS; i++) {
    await press(kiosk);
    await hall.turnClock(60_000);
    const seen = page
      .locator('[data-announcing]')
      .waitFor()
      .then(() => paintedAt(page));
    const told = lean.nextView();
    const began = performance.now();
    const asked = granted(clerk.ask('counter:call-next', { commandId: commandId() }));
    await told;
    sent.push(performance.now() - began);
    await seen;
    painted.push(performance.now() - began);
    await asked;
    await page.locator('[data-announcing]').waitFor({ state: 'detached', timeout: 30_000 });
    await misses(clerk);
  }
  for (const screen of [kiosk, clerk, lean]) screen.close();
  return within({ name: 'call-to-paint', unit: 'ms', value: median(painted), floor: median(sent), target: 300 });
}
