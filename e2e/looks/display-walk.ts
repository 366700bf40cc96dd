import type { Page } from 'playwright/test';
import type { TestHall } from '../hall.ts';
import { DisplayScreen } from '../screens/display-screen.ts';
import type { DeskPage } from '../screens/desk-page.ts';
import type { KioskScreen } from '../screens/kiosk-screen.ts';
import type { FaultLine } from '../line/fault-line.ts';

type Stops = AsyncGenerator<string, void>;

interface Around {
  readonly hall: TestHall;
  readonly kiosk: KioskScreen;
  readonly desk: DeskPage;
  readonly line: FaultLine;
}

/** A display on a day on which everything happens: zones, a message, a broken connection, closing, night. */
export async function* walkDisplay(page: Page, { hall, kiosk, desk, line }: Around): Stops {
  const display = await DisplayScreen.open(page, line.address);
  const turnTo = (local: string) => {
    hall.clock.turnTo(local);
    hall.hub.office.live.lookAgain();
  };
  await inParts(hall);
  const ticket = await kiosk.takeNumberFor('Informasi bansos');
  const number = await ticket.number();
  await ticket.done();
  await desk.callNext();
  await display.takeover.locator('[data-zone]').waitFor();
  yield 'a call upstairs';
  await display.takeover.waitFor({ state: 'detached' });
  await display.called(number).locator('[data-zone]').waitFor();
  yield 'the list with its parts';
  await tells(hall);
  await page.locator('[data-message]').waitFor();
  yield 'a message';
  line.unplug();
  await display.stale.waitFor();
  yield 'cut off';
  line.plugIn();
  await display.stale.waitFor({ state: 'detached' });
  turnTo('2026-11-27 16:31');
  await page.locator('[data-closed]').waitFor();
  yield 'closed, and somebody is still there';
  await desk.start();
  await desk.finish('Terjawab di Front Office');
  await display.closed.waitFor();
  yield 'closed';
  turnTo('2026-11-27 17:31');
  await display.night.waitFor();
  yield 'night';
}

async function inParts({ hub }: TestHall): Promise<void> {
  const { file } = hub.office;
  const zones = [{ id: 'lantai-2', name: { id: 'Lantai 2', en: 'Upstairs' }, colour: 'blue' as const }];
  const counters = file.current.counters.map((counter) => ({ ...counter, zone: 'lantai-2' }));
  await file.change({ ...file.current, zones, counters });
}

async function tells({ hub }: TestHall): Promise<void> {
  const text = { id: 'Sistem sedang terganggu. Mohon menunggu.', en: 'The system is disturbed. Please wait.' };
  const told = { type: 'tell-hall', messageId: 'pesan', text, minutes: 5, spoken: false, clerkId: 'admin' } as const;
  await hub.office.live.perform({ command: told, commandId: null, answer: () => null });
}

/** A display that has never been connected. */
export async function* walkJoining(page: Page, address: string): Stops {
  await page.routeWebSocket(/socket/, () => {});
  await page.goto(`${address}/display/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  yield 'joining';
}
