import type { Actor } from '../domain/commands.ts';
import type { SignedIn } from './answers/screen.ts';
import type { Office } from './office.ts';

/** CS2: in which roles somebody acts: those of the account, and that of the counter he sits at now. */
export function actorOf({ live }: Pick<Office, 'live'>, { clerk, session }: SignedIn): Actor {
  const { setup, staffed } = live.hall;
  const { counterId } = session;
  const sits = counterId !== null && staffed.get(counterId)?.clerkId === clerk.id;
  const stationId = sits ? setup.counters.find(({ id }) => id === counterId)?.stationId : undefined;
  const roleId = setup.stations.find(({ id }) => id === stationId)?.roleId;
  const roles = roleId === undefined ? clerk.roles : [...new Set([...clerk.roles, roleId])];
  return { clerkId: clerk.id, roles, administers: clerk.rights.includes('administer') };
}

/** Who looks at cases, in lists and one by one: whoever has a role in their procedures. */
export function worksOnCases(office: Pick<Office, 'live'>, seat: SignedIn | null): seat is SignedIn {
  return seat !== null && actorOf(office, seat).roles.length > 0;
}
