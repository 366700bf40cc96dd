import { isDeepStrictEqual } from 'node:util';
import type { DefaultEventsMap, Socket } from 'socket.io';
import type { ScreenRole } from '../../../contract/handshake.ts';
import type { HubToScreen } from '../../../contract/socket-events.ts';
import type { ViewOf } from '../../../contract/views.ts';
import type { Screen, SignedIn } from '../../application/answers/screen.ts';
import { isGoodAt, livingSession } from '../../application/access/living-session.ts';
import type { LivingSession } from '../../application/access/living-session.ts';
import type { Office } from '../../application/office.ts';
import type { Device } from '../../ports/access.ts';

/** What a screen sends is believed only once it was checked against the contract (DU3), so it has no types here. */
export type ScreenSocket = Socket<DefaultEventsMap, HubToScreen>;

/** One connection: its device, and the clerk signed in at it. */
export class ConnectedScreen implements Screen {
  readonly id: string;
  readonly role: ScreenRole;
  readonly device: Device | null;
  readonly address: string;
  /** The Socket.IO room of all screens with the same view; null: this screen has a view of its own. */
  readonly room: string | null;
  seat: SignedIn | null = null;
  locked: SignedIn | null = null;
  /** Of a locked screen: a PIN unlocks it. */
  byPin = false;
  readonly #socket: ScreenSocket;
  readonly #onSeat: () => void;

  constructor(socket: ScreenSocket, role: ScreenRole, device: Device | null, onSeat: () => void) {
    this.#socket = socket;
    this.id = socket.id;
    this.role = role;
    this.device = device;
    this.address = socket.handshake.address;
    this.#onSeat = onSeat;
    this.room = role !== 'counter' && device?.place ? `${role}:${device.place}` : null;
    if (this.room !== null) void socket.join(this.room);
  }

  sit(seat: SignedIn | null): void {
    this.seat = seat;
    this.locked = null;
    this.#onSeat();
  }

  lock(byPin: boolean): void {
    this.locked = this.seat ?? this.locked;
    this.seat = null;
    this.byPin = byPin;
    this.#onSeat();
  }

  tellOthers(): void {
    this.#onSeat();
  }

  /** The session may have ended or been locked elsewhere, and the clerk's rights may have changed. */
  async renewSeat(office: Office): Promise<void> {
    const held = this.seat ?? this.locked;
    if (!held) return;
    const living = await livingSession(office, { id: held.session.id });
    // Meanwhile somebody else may have signed in.
    if ((this.seat ?? this.locked)?.session.id !== held.session.id) return;
    if (!living) this.#dismiss(await whoTookOver(office, held));
    else this.#take(living);
  }

  #dismiss(takenBy: string | null): void {
    this.sit(null);
    this.#socket.emit('session-ended', { takenBy });
  }

  /** The clerk resumes the session from before a disconnection. */
  async resume(token: string, office: Office): Promise<void> {
    const isHere = await isGoodAt(office, token, { deviceId: this.device?.id ?? null, address: this.address });
    const living = isHere ? await livingSession(office, { token }) : undefined;
    if (!living) this.#socket.emit('session-ended', { takenBy: null });
    else if (living.isLocked) [this.locked, this.byPin] = [living.seat, living.byPin];
    else this.seat = living.seat;
  }

  #take({ seat, isLocked, byPin }: LivingSession): void {
    if (isLocked && this.seat) {
      this.seat = seat;
      this.lock(byPin);
    } else if (isLocked) {
      [this.locked, this.byPin] = [seat, byPin];
    } else if (this.locked) {
      this.sit(seat);
    } else {
      const isAsBefore = isDeepStrictEqual(seat.clerk, this.seat?.clerk);
      this.seat = seat;
      // DU2: what he may no longer see disappears now, not with the hall's next event.
      if (!isAsBefore) this.#onSeat();
    }
  }

  send(view: ViewOf<ScreenRole>): void {
    this.#socket.emit('view', view);
  }
}

/** CA14: name of the colleague who has the counter now. */
async function whoTookOver({ live, access }: Office, { clerk, session }: SignedIn): Promise<string | null> {
  const holder = session.counterId === null ? undefined : live.hall.staffed.get(session.counterId);
  if (!holder || holder.clerkId === clerk.id) return null;
  return (await access.clerk(holder.clerkId))?.fullName ?? null;
}
