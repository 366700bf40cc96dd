import { shippedHall, shippedHalls } from '../../server/adapters/hall-file/shipped-halls.ts';
import { expect, test } from '../fixtures.ts';
import { wayHome } from '../journey.ts';
import { Morning } from '../morning.ts';

for (const { id } of shippedHalls()) {
  test.describe(id, () => {
    test.use({ wish: { hallId: id, at: '2026-11-23 09:10', kind: 'real' } });

    test(`[CS1][CS2][CS8][IS5] a visitor of ${id} and his case go the way that its own file describes`, async ({
      hall,
      kiosk,
      display,
      clerkAt,
      officialAs,
    }) => {
      const [service] = shippedHall(id).services;
      if (!service) throw new Error(`${id} has no service.`);
      const morning = new Morning({ hall, kiosk, display, clerkAt, officialAs }, service);
      await morning.takeNumber();
      expect(hall.kioskPaper.newest).toContain(`09.10 ${hall.file.timeZone}`);

      for (const leg of wayHome(service)) {
        if (leg.is === 'stop') await morning.goTo(leg);
        else await morning.act(leg);
      }
      await expect(display.calls).toHaveCount(0);
      const { cases } = hall.hub.office.live.hall;
      expect([...cases.values()].map(({ stage }) => stage)).toMatchObject([{ is: 'closed', as: 'done' }]);
      expect([...hall.kioskPaper.unknownBytes, ...hall.counterPaper.unknownBytes], '[PR5]').toEqual([]);
    });
  });
}
