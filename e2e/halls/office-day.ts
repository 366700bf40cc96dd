import { readPdf, wordsOf } from '../../printers/letter/pdf/read-pdf.fixture.ts';
import type { TestHall } from '../hall.ts';
import { expect } from '../fixtures.ts';
import type { test } from '../fixtures.ts';
import type { DeskPage } from '../screens/desk-page.ts';
import type { InboxPage } from '../screens/inbox-page.ts';
import type { KioskScreen } from '../screens/kiosk-screen.ts';

/** Takes a number and leaves the kiosk to the next visitor. */
export async function arrive(kiosk: KioskScreen, service: string): Promise<string> {
  const ticket = await kiosk.takeNumberFor(service);
  const number = await ticket.number();
  await ticket.done();
  return number;
}

/** Calls the next visitor, who must have this number, and serves him. */
export async function receive(desk: DeskPage, number: string): Promise<void> {
  await desk.callNext();
  await expect(desk.number).toHaveText(number);
  await desk.start();
}

type Hands = Pick<Parameters<Parameters<typeof test>[2]>[0], 'kiosk' | 'clerkAt'>;

/** Served at the front office, all papers present, and sent on to the back office, which has called him. */
export async function broughtToTheBackOffice({ kiosk, clerkAt }: Hands, service: string, outcome: string) {
  const visitor = await arrive(kiosk, service);
  const frontOffice = await clerkAt('Front Office 1');
  await receive(frontOffice, visitor);
  await frontOffice.allPapersPresent();
  await frontOffice.finish(outcome);
  const backOffice = await clerkAt('Back Office 1');
  await receive(backOffice, visitor);
  return { visitor, frontOffice, backOffice };
}

/** The whole story of a case, as an official finds it by its number. */
export async function storyOf(official: InboxPage, number: string): Promise<string> {
  await official.search(number);
  await official.openFound(number);
  return official.story.innerText();
}

/** The words on each A4 page of the open case's letter. */
export async function letterOf(official: InboxPage): Promise<string[]> {
  const read = readPdf(await official.seeLetter());
  return Array.from({ length: read.pages }, (_, i) => wordsOf(read, i + 1));
}

/** The page behind the QR code of the newest letter, on a visitor's telephone. */
export async function verificationOf({ page }: DeskPage, hall: TestHall): Promise<string> {
  await expect.poll(() => hall.counterPaper.scannedCode).toContain('/v/');
  const answer = await page.request.get(hall.counterPaper.scannedCode ?? '');
  return answer.text();
}
