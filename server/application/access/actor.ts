import type { Actor } from '../../domain/cases/case-commands.ts';
import type { SignedIn } from '../answers/screen.ts';
import { hasPartInCases } from '../cases/case-roles.ts';
import type { Office } from '../office.ts';

/** CS2: in which roles somebody acts: those of the account, and that of the counter he sits at now. */
export function actorOf({ live }: Pick<Office, 'live'>, { clerk, session }: SignedIn): Actor {
  const { setup } = live.hall;
  const here = counterHeld({ live }, { clerk, session });
  const stationId = setup.counters.find(({ id }) => id === here)?.stationId;
  const roleId = setup.stations.find(({ id }) => id === stationId)?.roleId;
  const roles = roleId === undefined ? clerk.roles : [...new Set([...clerk.roles, roleId])];
  return { clerkId: clerk.id, roles, administers: clerk.rights.includes('administer') };
}

/** The counter he sits at now; null: at none, or a colleague has taken it over. */
export function counterHeld({ live }: Pick<Office, 'live'>, { clerk, session }: SignedIn): string | null {
  const { counterId } = session;
  return counterId !== null && live.hall.staffed.get(counterId)?.clerkId === clerk.id ? counterId : null;
}

/** Who looks at cases, in lists and one by one: whoever has a role in their procedures. One in complaints alone shows none (AC19). */
export function worksOnCases(office: Pick<Office, 'live'>, seat: SignedIn | null): seat is SignedIn {
  return seat !== null && hasPartInCases(office.live.hall.setup, actorOf(office, seat).roles);
}
