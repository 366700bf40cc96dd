import type { Part } from '../../../contract/requests.ts';
import { actorOf, counterHeld, worksOnCases } from './actor.ts';
import type { SignedIn } from '../answers/screen.ts';
import { hasPart } from '../complaints/complaint-roles.ts';
import type { Office } from '../office.ts';
import { runsTheHall, seesReports } from '../reports/reader.ts';

/** AC1: who may use which part; whether a single step, case or complaint is his, the hall decides each time. */
export const takesPart: Readonly<Record<Part, (office: Pick<Office, 'live'>, seat: SignedIn) => boolean>> = {
  cases: worksOnCases,
  'cases-or-settings': (office, seat) => seat.clerk.rights.includes('administer') || worksOnCases(office, seat),
  complaints: (office, seat) => hasPart(office.live.hall.setup.complaints, actorOf(office, seat).roles),
  reports: (_office, seat) => seesReports(seat),
  hall: (_office, seat) => runsTheHall(seat),
  letters: (office, seat) => counterHeld(office, seat) !== null || worksOnCases(office, seat),
};
