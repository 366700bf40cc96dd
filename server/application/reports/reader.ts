import type { SignedIn } from '../answers/screen.ts';

/** RP6: who is answerable for the hall: officials by the roles of their own account, and the administrator. */
export function seesReports(seat: Pick<SignedIn, 'clerk'> | null): seat is SignedIn {
  return seat !== null && (seat.clerk.roles.length > 0 || seat.clerk.rights.includes('administer'));
}
