import { dayAt } from '../../domain/hall-time/zone.ts';
import type { KeptSession } from '../../ports/door.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import { doorTimes } from './office-access.ts';

/** After this many wrong PINs the password is required, so that a PIN cannot be guessed. */
export const PIN_TRIES = 3;

export interface LivingSession {
  readonly seat: SignedIn;
  readonly isLocked: boolean;
  /** Only of a locked session: the PIN unlocks it. */
  readonly byPin: boolean;
}

type Shown = { readonly token: string } | { readonly id: string };
type Parts = Pick<Office, 'access' | 'door' | 'presence' | 'clock' | 'file'>;

/** The session as it is now. An expired one is ended here, when it is next asked for. */
export async function livingSession(office: Parts, by: Shown): Promise<LivingSession | undefined> {
  const kept = await office.door.session(by);
  if (!kept) return undefined;
  if (isOver(office, kept)) {
    await endSession(office, kept);
    return undefined;
  }
  const clerk = await office.access.clerk(kept.clerkId);
  if (!clerk) return undefined;
  const isSilent = office.presence.silentFor(kept.id) > doorTimes(office).locksAfter;
  if (isSilent) await office.door.lock(kept.id, office.clock.now());
  const { id, clerkId, counterId } = kept;
  const isLocked = isSilent || kept.lockedAt !== null;
  const byPin = isLocked && (await opensByPin(office, kept));
  return { seat: { clerk, session: { id, clerkId, counterId } }, isLocked, byPin };
}

export const opensByPin = async (
  { door }: Pick<Office, 'door'>,
  { id, clerkId }: Pick<KeptSession, 'id' | 'clerkId'>,
): Promise<boolean> => (await door.hasPin(clerkId)) && (await door.pinTries(id)) < PIN_TRIES;

interface ShownAt {
  readonly deviceId: string | null;
  readonly address: string;
}

/** AC4: a token is valid only where the password was given. A browser that is not paired is recognised by its address. */
export async function isGoodAt(
  { door, presence }: Parts,
  token: string,
  { deviceId, address }: ShownAt,
): Promise<boolean> {
  const kept = await door.session({ token });
  if (!kept) return false;
  return kept.deviceId === null ? presence.isFrom(kept.id, address) : kept.deviceId === deviceId;
}

function isOver({ presence, clock, file }: Parts, { id, beganAt }: KeptSession): boolean {
  const now = clock.now();
  const zone = file.current.timeZone;
  const { longest, endsAfter } = doorTimes({ file });
  if (now - beganAt > longest || dayAt(now, zone) > dayAt(beganAt, zone)) return true;
  return presence.silentFor(id) > endsAfter;
}

async function endSession({ access, presence, clock }: Parts, { id, clerkId }: KeptSession): Promise<void> {
  presence.forget(id);
  await access.endSession(id, clock.now());
  await access.record({ at: clock.now(), clerkId, what: 'session-over', subject: id });
}
