import type { DeskPage } from '../../e2e/screens/desk-page.ts';
import type { KioskScreen } from '../../e2e/screens/kiosk-screen.ts';

export async function takeNumbers(kiosk: KioskScreen, services: readonly string[]): Promise<void> {
  for (const service of services) {
    const papers = await kiosk.chooseService(service);
    await (await papers.takeNumber()).done();
  }
}

/** Waits until the service's clock has moved on and buttons are enabled again. */
export async function atWork(desk: DeskPage): Promise<void> {
  await desk.visitor.getByText(/^0[1-9]\.\d\d$/).waitFor();
  await desk.ready();
}

export async function callAndStart(desk: DeskPage): Promise<void> {
  await desk.callNext();
  await desk.start();
}
