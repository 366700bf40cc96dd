import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Clerk } from '../../ports/access.ts';
import type { Screen, SignedIn } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import { doorTimes } from './office-access.ts';
import { tryDoor } from './sign-in-tries.ts';
import { audit } from './audit.ts';

type Place = Pick<Screen, 'device' | 'address'>;

/** The same answer, in the same time, for an unknown name and a wrong password (DU2). */
export async function clerkWith(office: Office, screen: Place, name: string, password: string): Promise<Reply<Clerk>> {
  const clerk = await office.access.clerkByName(name);
  const keys = await keysFor(office, screen, name, clerk);
  const { waitMs } = await tryDoor(office.door, keys, office.clock.now());
  if (waitMs > 0) return refused('too-many-tries', String(Math.ceil(waitMs / 1_000)));
  const fits = await office.access.passwordFits(clerk?.id ?? null, password);
  if (!clerk || !fits) {
    await audit(office, null, 'sign-in-failed', clerk?.id ?? '-');
    return refused('wrong-name-or-password');
  }
  await office.door.forget(keys.map(({ key }) => key));
  return granted(clerk);
}

/** Asks a clerk who is signed in for the password again, at an open screen or at one that he has locked. */
export async function tryOwnDoor(
  office: Office,
  screen: Place,
  seat: SignedIn,
  password: string,
): Promise<Reply<null>> {
  const known = await clerkWith(office, screen, seat.clerk.name, password);
  if (!known.ok) return known;
  return known.value.id === seat.clerk.id ? granted(null) : refused('wrong-name-or-password');
}

/**
 * AC3: tries are counted by name and by place. On a computer where this clerk has signed in before, his name is counted separately, so that
 * guesses made elsewhere do not lock him out; and so is every name at browsers that are not paired, so that a stranger on the
 * network locks nobody out of the hall's computers. Names are stored as keyed marks, since a password may be typed into the wrong field.
 */
async function keysFor(office: Office, { device, address }: Place, name: string, clerk: Clerk | undefined) {
  const place = device?.id ?? address;
  const isKnown = clerk !== undefined && device !== null && (await office.door.knows(clerk.id, device.id));
  const where = isKnown ? ` at ${place}` : device === null ? ' at no device' : '';
  const who = `name ${name.trim().toLowerCase()}${where}`;
  const { freeByName, freeByPlace, longestWait: longest } = doorTimes(office);
  return [
    { key: office.mark(who), free: freeByName, longest },
    { key: office.mark(`place ${place}`), free: freeByPlace, longest },
  ];
}
