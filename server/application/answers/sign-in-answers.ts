import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Payload } from '../../../contract/requests.ts';
import { visitorAt } from '../../domain/hall.ts';
import { clerkWith } from '../access/own-door.ts';
import type { Office } from '../office.ts';
import type { Answers, Screen, SignedIn } from './screen.ts';
import { audit } from '../access/audit.ts';

export const signInAnswers: Answers<'clerk:sign-in' | 'clerk:sign-out' | 'clerk:choose-counter'> = {
  'clerk:sign-in': async (office, screen, { name, password, counterId, takeOver }) => {
    const known = await clerkWith(office, screen, name, password);
    if (!known.ok) return known;
    const clerk = known.value;
    // An administrator may sign in at an unpaired browser: somebody must pair the first device.
    if (!screen.device && !clerk.rights.includes('administer')) {
      // AC3: whoever tries there knows the password, and no clerk works there.
      await audit(office, null, 'sign-in-unpaired', clerk.id);
      return refused('not-paired');
    }
    const session = { id: office.chance.id(), clerkId: clerk.id, counterId: null };
    const token = office.chance.token() + office.chance.token();
    await office.access.beginSession(session, token, office.clock.now(), screen.device?.id ?? null);
    office.presence.seen(session.id);
    office.presence.beganFrom(session.id, screen.address);
    const seat = { clerk, session };
    if (counterId === null) screen.sit(seat);
    else {
      // CT4: only then: a refused one would see the page of somebody without a counter for a moment, and lose the focus.
      const seated = await sitAt(office, screen, seat, office.chance.id(), { counterId, takeOver });
      if (!seated.ok) {
        await office.access.endSession(session.id, office.clock.now());
        return seated;
      }
    }
    await audit(office, clerk.id, 'signed-in', session.id);
    return granted({ session: token });
  },

  'clerk:sign-out': async (office, screen) => {
    const seat = screen.seat ?? screen.locked;
    if (!seat) return granted(null);
    const left = counterLeft(office, seat, null);
    const closed = left === null ? granted(null) : await close(office, left);
    if (!closed.ok) return closed;
    await office.access.endSession(seat.session.id, office.clock.now());
    screen.sit(null);
    return granted(null);
  },

  'clerk:choose-counter': (office, screen, { commandId, ...choice }) =>
    screen.seat ? sitAt(office, screen, screen.seat, commandId, choice) : Promise.resolve(refused('not-signed-in')),
};

type Choice = Omit<Payload<'clerk:choose-counter'>, 'commandId'>;

/** A clerk sits at one counter of his own stations; whoever sat there before is signed out. */
async function sitAt(
  office: Office,
  screen: Screen,
  seat: SignedIn,
  commandId: string,
  choice: Choice,
): Promise<Reply<null>> {
  const counter = office.file.current.counters.find(({ id }) => id === choice.counterId);
  if (!counter) return refused('unknown-counter');
  if (!seat.clerk.stationIds.includes(counter.stationId)) return refused('not-allowed');
  const left = counterLeft(office, seat, counter.id);
  // CA4: no visitor is left behind at a counter whose clerk goes to another.
  if (left !== null && visitorAt(office.live.hall, left)) return refused('counter-busy');
  const holder = office.live.hall.staffed.get(counter.id);
  const opened = await office.live.perform({
    command: { type: 'open-counter', clerkId: seat.clerk.id, ...choice },
    commandId,
    answer: () => null,
  });
  if (!opened.ok) return opened;
  // An old answer, given again (IS2): the counter is a colleague's, who is not to be signed out by it.
  if (office.live.hall.staffed.get(counter.id)?.clerkId !== seat.clerk.id) return opened;
  if (holder && holder.clerkId !== seat.clerk.id) {
    await audit(office, seat.clerk.id, 'counter-taken-over', counter.id);
  }
  if (left !== null) await close(office, left);
  await office.access.moveSession(seat.session.id, counter.id);
  await office.access.endSessionsAt(counter.id, seat.session.id, office.clock.now());
  screen.sit({ clerk: seat.clerk, session: { ...seat.session, counterId: counter.id } });
  return opened;
}

/** The counter that this clerk gives up for another, if any. */
function counterLeft({ live }: Office, { clerk, session }: SignedIn, to: string | null): string | null {
  const { counterId } = session;
  if (counterId === null || counterId === to) return null;
  return live.hall.staffed.get(counterId)?.clerkId === clerk.id ? counterId : null;
}

function close({ live }: Office, counterId: string): Promise<Reply<null>> {
  return live.perform({ command: { type: 'close-counter', counterId }, commandId: null, answer: () => null });
}
