import { test as base } from 'playwright/test';
import type { Browser, Page } from 'playwright/test';
import { TestHall } from './hall.ts';
import type { HallWish } from './hall.ts';
import { CounterScreen } from './screens/counter-screen.ts';
import type { DeskPage } from './screens/desk-page.ts';
import { DisplayScreen } from './screens/display-screen.ts';
import { KioskScreen } from './screens/kiosk-screen.ts';

type Role = 'kiosk' | 'display' | 'counter';

/** The glass as it hangs in the hall. */
export const glass: Readonly<Record<Role, { width: number; height: number }>> = {
  kiosk: { width: 1080, height: 1920 },
  display: { width: 1920, height: 1080 },
  counter: { width: 1366, height: 768 },
};

interface Fixtures {
  wish: HallWish;
  hall: TestHall;
  kiosk: KioskScreen;
  display: DisplayScreen;
  /** A clerk sits down at a counter of his own computer. */
  clerkAt: (counter: string | null, name?: string) => Promise<DeskPage>;
}

export const test = base.extend<Fixtures>({
  wish: [{ hallId: 'pariaman', at: '2026-11-23 08:15', kind: 'trial' }, { option: true }],

  hall: async ({ wish }, use) => {
    const hall = await TestHall.open(wish);
    await use(hall);
    await hall.close();
    test.expect(hall.faults, 'the hub logged faults').toEqual([]);
  },

  kiosk: async ({ hall, browser }, use) => {
    const kiosk = new KioskScreen(await openScreen(browser, hall, 'kiosk'));
    await kiosk.at('home').waitFor();
    await use(kiosk);
    await kiosk.page.context().close();
  },

  display: async ({ hall, browser }, use) => {
    const display = new DisplayScreen(await openScreen(browser, hall, 'display'));
    await display.clock.waitFor();
    await use(display);
    await display.page.context().close();
  },

  clerkAt: async ({ hall, browser }, use) => {
    const pages: Page[] = [];
    await use(async (counter, name) => {
      const page = await openScreen(browser, hall, 'counter');
      pages.push(page);
      const clerk = name ?? clerkOf(hall, counter);
      return new CounterScreen(page).signIn({ name: clerk, password: hall.password, counter });
    });
    for (const page of pages) await page.context().close();
  },
});

export const { expect } = test;

/** Each screen is a computer of its own: nothing is shared between them but the hub. */
export async function openScreen(browser: Browser, hall: TestHall, role: Role, url = hall.url): Promise<Page> {
  const token = hall.deviceToken(role);
  const localStorage = token === null ? [] : [{ name: `antrean.device.${role}`, value: token }];
  const context = await browser.newContext({
    viewport: glass[role],
    hasTouch: role === 'kiosk',
    storageState: { cookies: [], origins: [{ origin: url, localStorage }] },
  });
  const page = await context.newPage();
  await page.goto(`${url}/${role}/`);
  return page;
}

/** The clerks of a furnished hall bear the names of their stations. */
function clerkOf(hall: TestHall, counter: string | null): string {
  return hall.file.counters.find(({ name }) => name.id === counter)?.stationId ?? 'admin';
}
