import { readPdf, wordsOf } from '../../printers/letter/pdf/read-pdf.fixture.ts';
import type { TestHall } from '../hall.ts';
import { expect } from '../fixtures.ts';
import type { test } from '../fixtures.ts';
import type { DeskPage } from '../screens/desk-page.ts';
import type { InboxPage } from '../screens/inbox-page.ts';
import type { KioskScreen } from '../screens/kiosk-screen.ts';

/** Takes a number and leaves the kiosk to the next. */
export async function arrive(kiosk: KioskScreen, service: string): Promise<string> {
  const ticket = await kiosk.takeNumberFor(service);
  const number = await ticket.number();
  await ticket.done();
  return number;
}

/** Calls whose turn it is, which must be this number, and greets him. */
export async function receive(desk: DeskPage, number: string): Promise<void> {
  await desk.callNext();
  await expect(desk.number).toHaveText(number);
  await desk.start();
}

type Hands = Pick<Parameters<Parameters<typeof test>[2]>[0], 'kiosk' | 'clerkAt'>;

/** Heard at the front office, all papers there, and sent on to the back office, which has called him. */
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

/** Everything the story of a case tells, as an official finds it by its number. */
export async function storyOf(official: InboxPage, number: string): Promise<string> {
  await official.search(number);
  await official.openFound(number);
  return official.story.innerText();
}

/** The words on each A4 page of the letter of the case that is open. */
export async function letterOf(official: InboxPage): Promise<string[]> {
  const read = readPdf(await official.seeLetter());
  return Array.from({ length: read.pages }, (_, i) => wordsOf(read, i + 1));
}

/** What a visitor's telephone finds behind the code on the newest letter. */
export async function verificationOf({ page }: DeskPage, hall: TestHall): Promise<string> {
  await expect.poll(() => hall.counterPaper.scannedCode).toContain('/v/');
  const answer = await page.request.get(hall.counterPaper.scannedCode ?? '');
  return answer.text();
}
