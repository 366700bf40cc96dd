import type { Actor } from '../../domain/cases/case-commands.ts';
import type { SignedIn } from '../answers/screen.ts';
import { hasPartInCases } from '../cases/case-roles.ts';
import type { Office } from '../office.ts';

/** CS2: the roles in which somebody acts: those of the account, and that of the counter where the clerk sits now. */
export function actorOf({ live }: Pick<Office, 'live'>, { clerk, session }: SignedIn): Actor {
  const { setup } = live.hall;
  const here = counterHeld({ live }, { clerk, session });
  const stationId = setup.counters.find(({ id }) => id === here)?.stationId;
  const roleId = setup.stations.find(({ id }) => id === stationId)?.roleId;
  const roles = roleId === undefined ? clerk.roles : [...new Set([...clerk.roles, roleId])];
  return { clerkId: clerk.id, roles, administers: clerk.rights.includes('administer') };
}

/** The counter where the clerk sits now; null: none, or a colleague has taken it over. */
export function counterHeld({ live }: Pick<Office, 'live'>, { clerk, session }: SignedIn): string | null {
  const { counterId } = session;
  return counterId !== null && live.hall.staffed.get(counterId)?.clerkId === clerk.id ? counterId : null;
}

/** Who may see cases in lists and one by one: anybody with a role in their procedures. A role in complaints alone shows none (AC19). */
export function worksOnCases(office: Pick<Office, 'live'>, seat: SignedIn | null): seat is SignedIn {
  return seat !== null && hasPartInCases(office.live.hall.setup, actorOf(office, seat).roles);
}
