import type { Clerk } from '../../ports/access.ts';

/** RP6: who is answerable for the hall: officials by the roles of their own account, and the administrator. */
export const seesReports = <Seat extends { readonly clerk: Pick<Clerk, 'roles' | 'rights'> }>(
  seat: Seat | null,
): seat is Seat => seat !== null && (seat.clerk.roles.length > 0 || seat.clerk.rights.includes('administer'));
