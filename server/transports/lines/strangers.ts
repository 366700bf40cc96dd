import type { ScreenRole } from '../../../contract/handshake.ts';
import type { Pairing } from '../../application/devices/pairing.ts';
import type { Office } from '../../application/office.ts';
import { StrangersAsking } from '../door/pace.ts';
import { isSameMachine } from '../door/own-network.ts';
import { trialDevice } from '../door/screen-door.ts';
import type { ScreenSocket } from './connected-screen.ts';

/** AC9: per computer; an office pairs a few at a time. */
const MOST = 20;

/** Unpaired screens: each waits with its code. */
export class Strangers {
  readonly #office: () => Office;
  readonly #pairing: Pairing;
  /** By address. */
  readonly #here = new Map<string, Set<ScreenSocket>>();
  readonly #asking = new StrangersAsking();

  constructor(office: () => Office, pairing: Pairing) {
    this.#office = office;
    this.#pairing = pairing;
  }

  paceOf({ handshake }: ScreenSocket) {
    return this.#asking.from(handshake.address);
  }

  /** False: there are too many. */
  async letIn(socket: ScreenSocket, role: ScreenRole): Promise<boolean> {
    if (this.#count(socket) > MOST) return false;
    await this.#introduce(socket, role);
    return true;
  }

  #count(socket: ScreenSocket): number {
    const { address } = socket.handshake;
    const here = this.#here.get(address) ?? new Set();
    this.#here.set(address, here.add(socket));
    socket.on('disconnect', () => {
      here.delete(socket);
      if (here.size === 0) this.#here.delete(address);
    });
    return here.size;
  }

  /** Shows it its code; in a trial, a screen on the same machine is paired automatically. */
  async #introduce(socket: ScreenSocket, role: ScreenRole): Promise<void> {
    const office = this.#office();
    if (office.trial && isSameMachine(socket.handshake.address)) {
      const token = office.chance.token() + office.chance.token();
      await office.access.pair(trialDevice(office.chance.id(), role, office.file.current, office.clock.now()), token);
      socket.emit('paired', { device: token });
      return;
    }
    const code = office.chance.code(6);
    const forget = this.#pairing.wait({ role, code, give: (token) => socket.emit('paired', { device: token }) });
    socket.on('disconnect', forget);
    socket.emit('pairing', { code });
  }
}
