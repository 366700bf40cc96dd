import type { Clerk } from '../../ports/access.ts';

type Seated = { readonly clerk: Pick<Clerk, 'roles' | 'rights'> };

/** RP6: those answerable for the hall: officials by the roles of their own account, those who run it, and administrators. */
export const seesReports = <Seat extends Seated>(seat: Seat | null): seat is Seat =>
  seat !== null && (seat.clerk.roles.length > 0 || runsTheHall(seat));

/** HN2: those with the right to run the hall, and administrators. */
export const runsTheHall = <Seat extends Seated>(seat: Seat | null): seat is Seat =>
  seat !== null && (seat.clerk.rights.includes('supervise') || seat.clerk.rights.includes('administer'));
