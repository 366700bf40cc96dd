import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { SessionEntry } from '../../../contract/requests/access-requests.ts';
import { PIN_TRIES, livingSession, opensByPin } from '../access/living-session.ts';
import { isWeakPin, weaknessOf } from '../access/password-rules.ts';
import { tryOwnDoor } from '../access/own-door.ts';
import type { Office } from '../office.ts';
import type { Answers, Screen, SignedIn } from './screen.ts';
import { audit } from '../access/audit.ts';

type OwnRequest =
  | 'clerk:lock'
  | 'clerk:unlock'
  | 'clerk:present'
  | 'clerk:set-pin'
  | 'clerk:change-password'
  | 'clerk:sessions'
  | 'clerk:end-sessions'
  | 'settings:sessions'
  | 'session:end';

/** Requests about one's own access, and the administrator's about everybody's (AC2 to AC5). */
export const ownAccessAnswers: Answers<OwnRequest> = {
  'clerk:lock': (office, screen) =>
    seated(screen, async ({ clerk, session }) => {
      await office.door.lock(session.id, office.clock.now());
      await audit(office, clerk.id, 'locked', session.id);
      screen.lock(await opensByPin(office, session));
      return granted(null);
    }),

  'clerk:unlock': async (office, screen, { by, secret }) => {
    const held = screen.locked;
    if (!held) return granted(null);
    const fits = by === 'pin' ? await pinOpens(office, held, secret) : await tryOwnDoor(office, screen, held, secret);
    if (!fits.ok) return fits;
    office.presence.seen(held.session.id);
    await office.door.unlock(held.session.id);
    // While the secret was checked, the session may have ended or the rights changed (AC5).
    const living = await livingSession(office, { id: held.session.id });
    if (!living) return refused('not-signed-in');
    screen.sit(living.seat);
    await audit(office, held.clerk.id, 'unlocked', held.session.id);
    return granted(null);
  },

  'clerk:present': () => Promise.resolve(granted(null)),

  'clerk:set-pin': (office, screen, { password, pin }) =>
    seated(screen, async (seat) => {
      if (pin !== null && isWeakPin(pin)) return refused('weak-pin');
      const fits = await tryOwnDoor(office, screen, seat, password);
      if (!fits.ok) return fits;
      await office.door.setPin(seat.clerk.id, pin);
      await audit(office, seat.clerk.id, pin === null ? 'pin-removed' : 'pin-set', seat.session.id);
      return granted(null);
    }),

  'clerk:change-password': (office, screen, { password, next }) =>
    seated(screen, async (seat) => {
      const { clerk, session } = seat;
      const fits = await tryOwnDoor(office, screen, seat, password);
      if (!fits.ok) return fits;
      const weakness = weaknessOf(next, [clerk.name, clerk.fullName, office.file.current.agency.shownName]);
      if (weakness) return refused('weak-password', weakness);
      await office.access.setPassword(clerk.id, next);
      await office.access.endSessionsOf(clerk.id, session.id, office.clock.now());
      screen.tellOthers();
      await audit(office, clerk.id, 'password-changed', clerk.id);
      return granted(null);
    }),

  'clerk:sessions': (office, screen) =>
    seated(screen, async ({ clerk }) => {
      const sessions = (await sessionsNow(office, screen)).filter(({ clerkId }) => clerkId === clerk.id);
      return granted({ hasPin: await office.door.hasPin(clerk.id), sessions });
    }),

  'clerk:end-sessions': (office, screen) =>
    seated(screen, async ({ clerk, session }) => {
      await office.access.endSessionsOf(clerk.id, session.id, office.clock.now());
      await audit(office, clerk.id, 'sessions-ended', clerk.id);
      screen.tellOthers();
      return granted(null);
    }),

  'settings:sessions': async (office, screen) => granted(await sessionsNow(office, screen)),

  'session:end': async (office, screen, { sessionId }) => {
    if (!(await office.door.session({ id: sessionId }))) return refused('unknown-session');
    await office.access.endSession(sessionId, office.clock.now());
    await audit(office, screen.seat?.clerk.id, 'session-ended', sessionId);
    screen.tellOthers();
    return granted(null);
  },
};

function seated<Value>(screen: Screen, ask: (seat: SignedIn) => Promise<Reply<Value>>): Promise<Reply<Value>> {
  return screen.seat ? ask(screen.seat) : Promise.resolve(refused('not-signed-in'));
}

/** AC2: a PIN is valid for the session that the password began, for a few tries. */
async function pinOpens({ door }: Office, { clerk, session }: SignedIn, pin: string): Promise<Reply<null>> {
  if (!(await opensByPin({ door }, session))) return refused('password-wanted');
  const tries = await door.triesPin(session.id);
  if (tries > PIN_TRIES) return refused('password-wanted'); // parallel tries were counted meanwhile
  if (await door.pinFits(clerk.id, pin)) return granted(null);
  return refused(tries >= PIN_TRIES ? 'password-wanted' : 'wrong-pin');
}

type Listed = SessionEntry & { readonly clerkId: string };

async function sessionsNow(office: Office, { seat }: Screen): Promise<Listed[]> {
  const devices = new Map((await office.access.devices()).map(({ id, name }) => [id, name]));
  const { counters } = office.file.current;
  const listed = (await office.door.sessions()).map(async (kept): Promise<Listed[]> => {
    const living = await livingSession(office, { id: kept.id });
    if (!living) return [];
    const counter = counters.find(({ id }) => id === kept.counterId)?.name ?? null;
    const device = devices.get(kept.deviceId ?? '') ?? null;
    const { clerk } = living.seat;
    const who = { id: kept.id, clerkId: clerk.id, clerk: clerk.fullName, isThis: kept.id === seat?.session.id };
    return [{ ...who, device, counter, beganAt: kept.beganAt, isLocked: living.isLocked }];
  });
  return (await Promise.all(listed)).flat();
}
