import { test as base } from 'playwright/test';
import type { Page } from 'playwright/test';
import { TestHall } from './hall.ts';
import type { HallWish } from './hall.ts';
import type { ComplaintPage } from './screens/complaint-page.ts';
import { CounterScreen } from './screens/counter-screen.ts';
import type { DeskPage } from './screens/desk-page.ts';
import { DisplayScreen } from './screens/display-screen.ts';
import { glass } from './screens/glass.ts';
import type { Role } from './screens/glass.ts';
import type { InboxPage } from './screens/inbox-page.ts';
import { KioskScreen } from './screens/kiosk-screen.ts';
import { SettingsPage } from './screens/settings-page.ts';
import type { Area } from './screens/settings-page.ts';

interface Pairing {
  readonly hub: string;
  readonly token: string | null;
}

interface Fixtures {
  wish: HallWish;
  hall: TestHall;
  /** A separate computer for a screen: two of them share nothing but the hub. Paired already, if a token is given. */
  newComputer: (role: Role, pairing?: Pairing) => Promise<Page>;
  kiosk: KioskScreen;
  display: DisplayScreen;
  /** A clerk at a counter, with a computer of his own; null: without a counter, for the settings. */
  clerkAt: (counter: string | null, name?: string) => Promise<DeskPage>;
  /** The administrator, in this area of the settings. */
  settingsAt: (area: Area) => Promise<SettingsPage>;
  /** An official signed in at a computer of his own; in a trial he is named after his role. */
  officialAs: (roleId: string) => Promise<InboxPage>;
  /** The same, at the complaints. */
  complaintsAs: (roleId: string) => Promise<ComplaintPage>;
  /** Telephones are closed afterwards: they would go on polling a hub that is gone, during every later story. */
  nothingLeftOn: void;
}

export const test = base.extend<Fixtures>({
  wish: [{ hallId: 'pariaman', at: '2026-11-23 08:15', kind: 'trial' }, { option: true }],

  nothingLeftOn: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],

  hall: async ({ wish }, use) => {
    const hall = await TestHall.open(wish);
    await use(hall);
    await hall.close();
    test.expect(hall.faults, 'faults that the hub logged').toEqual([]);
  },

  newComputer: async ({ browser }, use) => {
    const pages: Page[] = [];
    await use(async (role, pairing) => {
      const context = await browser.newContext({
        viewport: glass[role],
        hasTouch: role === 'kiosk',
        // The service worker has its own story; here it would load a thousand clips each time.
        serviceWorkers: 'block',
        ...(pairing?.token ? { storageState: keptToken(role, pairing.hub, pairing.token) } : {}),
      });
      const page = await context.newPage();
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
  },

  kiosk: async ({ hall, newComputer }, use) => {
    await use(await KioskScreen.open(await newComputer('kiosk', hall.pairing('kiosk')), hall.url));
  },

  display: async ({ hall, newComputer }, use) => {
    await use(await DisplayScreen.open(await newComputer('display', hall.pairing('display')), hall.url));
  },

  clerkAt: async ({ hall, newComputer }, use) => {
    await use(async (counter, name = clerkOf(hall, counter)) => {
      const door = await CounterScreen.open(await newComputer('counter', hall.pairing('counter')), hall.url);
      comesBack(hall, door, () => door.signIn({ name, password: hall.password, counter: null }));
      return door.signIn({ name, password: hall.password, counter });
    });
  },

  settingsAt: async ({ clerkAt }, use) => {
    await use(async (area) => {
      const { page } = await clerkAt(null);
      const settings = await SettingsPage.enter(page);
      await settings.goTo(area);
      return settings;
    });
  },

  officialAs: async ({ hall, newComputer }, use) => {
    await use(async (roleId) => {
      const door = await CounterScreen.open(await newComputer('counter', hall.pairing('counter')), hall.url);
      const signIn = () => door.signInToInbox(roleId, hall.password);
      comesBack(hall, door, signIn);
      return signIn();
    });
  },

  complaintsAs: async ({ hall, newComputer }, use) => {
    await use(async (roleId) => {
      const door = await CounterScreen.open(await newComputer('counter', hall.pairing('counter')), hall.url);
      const signIn = () => door.signInToComplaints(roleId, hall.password);
      comesBack(hall, door, signIn);
      return signIn();
    });
  },
});

export const { expect } = test;

/** He also works here on the next day, if his computer is still on. */
function comesBack(hall: TestHall, door: CounterScreen, signIn: () => Promise<unknown>): void {
  hall.nextMorning.push(async () => {
    if (door.page.isClosed()) return;
    await door.title.waitFor();
    await signIn();
  });
}

/** What a paired screen has stored in its browser. */
function keptToken(role: Role, hub: string, token: string) {
  return { cookies: [], origins: [{ origin: hub, localStorage: [{ name: `antrean.device.${role}`, value: token }] }] };
}

/** In a furnished hall, clerks are named after their stations. */
function clerkOf(hall: TestHall, counter: string | null): string {
  return hall.file.counters.find(({ name }) => name.id === counter)?.stationId ?? 'admin';
}
