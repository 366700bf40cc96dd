import type { Clerk } from '../../ports/access.ts';

type Seated = { readonly clerk: Pick<Clerk, 'roles' | 'rights'> };

/** RP6: who is answerable for the hall: officials by the roles of their own account, whoever runs it, and the administrator. */
export const seesReports = <Seat extends Seated>(seat: Seat | null): seat is Seat =>
  seat !== null && (seat.clerk.roles.length > 0 || runsTheHall(seat));

/** HN2: whoever was given the right to it, and the administrator. */
export const runsTheHall = <Seat extends Seated>(seat: Seat | null): seat is Seat =>
  seat !== null && (seat.clerk.rights.includes('supervise') || seat.clerk.rights.includes('administer'));
