import { describe, expect, it } from 'vitest';
import { newHall } from '../../domain/hall.ts';
import type { Hall } from '../../domain/hall.ts';
import { continuing, minute, opens } from '../../domain/hall.fixture.ts';
import { loket1, setup } from '../../domain/hall-setup.fixture.ts';
import { actorOf, counterHeld, worksOnCases } from './actor.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { LiveHall } from '../live-hall/live-hall.ts';

const clerk = { id: 'clerk at loket-1', name: 'rani', fullName: 'Rani Contoh', stationIds: [], rights: [] };
const seat = (counterId: string | null, roles: readonly string[] = []): SignedIn => ({
  clerk: { ...clerk, roles },
  session: { id: 'session', clerkId: clerk.id, counterId },
});
/** Only the hall's present state is used of a live hall here. */
const officeOf = (hall: Hall) => ({ live: { hall } as LiveHall });
const staffedBy = (clerkId: string) =>
  officeOf(continuing(newHall(setup), minute(0), { ...opens(loket1), clerkId } as ReturnType<typeof opens>));

describe('in which roles somebody acts', () => {
  it('[CS2] are those of his account and that of the counter he sits at, each once', () => {
    const office = staffedBy(clerk.id);
    expect(actorOf(office, seat(loket1, ['kabid'])).roles).toEqual(['kabid', 'front-office']);
    expect(actorOf(office, seat(loket1, ['front-office'])).roles).toEqual(['front-office']);
    expect(actorOf(office, seat(null, ['kabid'])).roles).toEqual(['kabid']);
    expect(counterHeld(office, seat(loket1))).toBe(loket1);
  });

  it('[CS2] are without that of a counter that a colleague has taken over, or that is closed', () => {
    for (const office of [staffedBy('a colleague'), officeOf(newHall(setup))]) {
      expect(actorOf(office, seat(loket1, ['kabid'])).roles).toEqual(['kabid']);
      expect(counterHeld(office, seat(loket1))).toBeNull();
      expect(worksOnCases(office, seat(loket1))).toBe(false);
    }
  });

  it('[AC19] that are of complaints alone are none in cases', () => {
    const office = officeOf(newHall(setup));
    const works = (...roles: string[]) => worksOnCases(office, seat(null, roles));
    expect([works('officer'), works('team'), works('front-office'), works('officer', 'back-office')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
