import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { Handshake } from '../contract/handshake.ts';
import type { HubToScreen, ScreenToHub } from '../contract/socket-events.ts';
import { PATIENCE_MS } from './dials.ts';
import { steadyNow } from './steady-now.ts';

export type ScreenSocket = Socket<HubToScreen, ScreenToHub>;

export interface LinkMemory {
  readonly device: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly session: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/** The browser functions that the connection to the hub uses; tests pass their own. */
export interface LinkWorld {
  readonly memory: LinkMemory;
  /** Milliseconds that never jump. */
  readonly now: () => number;
  readonly reload: () => void;
  readonly connect: (handshake: () => Handshake) => ScreenSocket;
  readonly every: (ms: number, look: () => void) => void;
  /** Of which build this page is; null: of none, in development. */
  readonly build: string | null;
  /** For how long nobody has touched this screen or pressed a key. */
  readonly untouchedMs: () => number;
}

export const browserWorld = (): LinkWorld => ({
  memory: { device: localStorage, session: sessionStorage },
  now: steadyNow,
  reload: () => location.reload(),
  every: (ms, look) => setInterval(look, ms),
  build: document.querySelector<HTMLMetaElement>('meta[name="antrean-build"]')?.content ?? null,
  untouchedMs: lastTouch(),
  connect: (handshake) =>
    io({
      transports: ['websocket'],
      auth: (give) => give(handshake()),
      timeout: PATIENCE_MS.afterWord,
      reconnectionDelay: 250,
      reconnectionDelayMax: 500,
      randomizationFactor: 0.3,
    }),
});

function lastTouch(): () => number {
  let at = performance.now();
  for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, () => (at = performance.now()), true);
  return () => performance.now() - at;
}
