import type { Socket } from 'socket.io';
import type { ScreenRole } from '../../contract/handshake.ts';
import type { Screen, SignedIn } from '../application/answers/screen.ts';
import type { AccessBook, Device } from '../ports/access.ts';

/** One connection: which device it is, and which clerk sits before it. */
export class ConnectedScreen implements Screen {
  readonly role: ScreenRole;
  readonly device: Device | null;
  readonly address: string;
  /** Where all screens are that show the same; null: what this screen shows is its own. */
  readonly room: string | null;
  seat: SignedIn | null = null;
  readonly #socket: Socket;
  readonly #onSeat: () => void;

  constructor(socket: Socket, role: ScreenRole, device: Device | null, onSeat: () => void) {
    this.#socket = socket;
    this.role = role;
    this.device = device;
    this.address = socket.handshake.address;
    this.#onSeat = onSeat;
    this.room = role !== 'counter' && device?.place ? `${role}:${device.place}` : null;
    if (this.room !== null) void socket.join(this.room);
  }

  sit(seat: SignedIn | null): void {
    this.seat = seat;
    this.#onSeat();
  }

  /** The session may have ended elsewhere, and the clerk's rights may have changed. */
  async renewSeat(access: AccessBook): Promise<void> {
    if (!this.seat) return;
    const session = await access.session(this.seat.session.id);
    const clerk = session && (await access.clerk(session.clerkId));
    if (session && clerk) this.seat = { session, clerk };
    else this.dismiss();
  }

  dismiss(): void {
    this.sit(null);
    this.#socket.emit('session-ended');
  }

  /** The clerk comes back with the session of before a cut. */
  async resume(token: string, access: AccessBook): Promise<void> {
    const session = await access.sessionWith(token);
    const clerk = session && (await access.clerk(session.clerkId));
    if (session && clerk) this.seat = { session, clerk };
    else this.#socket.emit('session-ended');
  }

  send(view: unknown): void {
    this.#socket.emit('view', view);
  }
}
