import { shippedHall, shippedHalls } from '../../server/adapters/hall-file/shipped-halls.ts';
import type { TestHall } from '../hall.ts';
import { expect, test } from '../fixtures.ts';
import { wayHome } from '../journey.ts';
import type { JourneyStage } from '../journey.ts';
import type { DeskPage } from '../screens/desk-page.ts';

for (const { id } of shippedHalls()) {
  test.describe(id, () => {
    test.use({ wish: { hallId: id, at: '2026-11-23 09:10', kind: 'real' } });

    test(`[CS1][IS5] a visitor of ${id} goes the way that its own file describes`, async ({
      hall,
      kiosk,
      display,
      clerkAt,
    }) => {
      const [service] = shippedHall(id).services;
      if (!service) throw new Error(`${id} has no service.`);
      const ticket = await kiosk.takeNumberFor(service.shortName.id);
      const number = await ticket.number();
      await expect(ticket.paper).toHaveAttribute('data-state', 'printed');
      expect(hall.kioskPaper.newest).toContain(`09.10 ${hall.file.timeZone}`);

      const desks = new Map<string, DeskPage>();
      for (const { stage, outcome } of wayHome(service.journey)) {
        const counter = hall.file.counters.find(({ stationId }) => stationId === stage.stationId);
        if (!counter) throw new Error(`${stage.stationId} has no counter.`);
        const desk = desks.get(counter.id) ?? (await clerkAt(counter.name.id));
        desks.set(counter.id, desk);
        await desk.callNext();
        await expect(desk.number).toHaveText(number);
        await expect(display.called(number)).toContainText(counter.name.id);
        await desk.start();
        await workOn(desk, stage, hall, number, clerkAt);
        await desk.finish(outcome.name.id);
      }
      await expect(display.calls).toHaveCount(0);
      expect([...hall.kioskPaper.unknownBytes, ...hall.counterPaper.unknownBytes], '[PR5]').toEqual([]);
    });
  });
}

type SitDown = (counter: string) => Promise<DeskPage>;

/** What the hall's file says is done at this station, pressed in its order. */
async function workOn(desk: DeskPage, stage: JourneyStage, hall: TestHall, number: string, sitDown: SitDown) {
  const has = new Set(stage.work);
  if (has.has('hear-need')) await desk.hearNeed('Keperluan rekaan');
  if (has.has('note-applicant')) await desk.noteApplicant('Warga Contoh');
  if (has.has('check-papers')) await desk.allPapersPresent();
  if (has.has('send-file')) await sendFile(desk, stage, hall, number, sitDown);
  if (has.has('check-register') && (await desk.checkAnswer.count()) === 0) {
    await desk.checkNik(hall.listedPerson(2).nik);
  }
  if (has.has('issue-letter')) {
    await desk.issueLetter(hall.file.letter?.purposes[0] ?? '');
    await expect(desk.letterJob).toHaveText('tercetak');
  }
}

async function sendFile(desk: DeskPage, { fileTo }: JourneyStage, hall: TestHall, number: string, sitDown: SitDown) {
  await desk.sendFile();
  const counter = hall.file.counters.find(({ stationId }) => stationId === fileTo);
  const checker = await sitDown(counter?.name.id ?? '');
  await checker.takeFile(number);
  await checker.checkNik(hall.listedPerson(2).nik);
  await expect(desk.fileIs('answered')).toBeVisible();
}
