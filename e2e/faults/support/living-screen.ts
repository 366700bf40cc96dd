import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { ScreenRole } from '../../../contract/handshake.ts';
import { HubLink } from '../../../ui/hub-link.svelte.ts';
import type { LinkWorld } from '../../../ui/link-world.ts';
import { steadyNow } from '../../../ui/steady-now.ts';
import { OwnTime } from '../../own-time.ts';

/** Reconnection settings of the screens' own pages (ui/hub-link.svelte.ts). */
const DIALLING = { timeout: 1_200, reconnectionDelay: 250, reconnectionDelayMax: 500, randomizationFactor: 0.3 };
const LOOK_EVERY_MS = 20;

export interface ScreenWish {
  readonly token: string | null;
  readonly build?: string;
  /** Protocol in the handshake, if it is to differ from the real one. */
  readonly protocol?: number;
  /** The previous page before a reload: its stored data is still there. */
  readonly after?: LivingScreen<ScreenRole>;
}

/** The screens' own link to the hub, without a page. */
export class LivingScreen<Role extends ScreenRole> {
  readonly link: HubLink<Role>;
  reloads = 0;
  readonly #kept: Map<string, string>;
  readonly #timers: NodeJS.Timeout[] = [];
  #socket: Socket | undefined;

  constructor(hub: string, role: Role, { token, build, protocol, after }: ScreenWish) {
    this.#kept = after ? after.#kept : new Map<string, string>();
    if (token !== null) this.#kept.set(`antrean.device.${role}`, token);
    const memory = {
      getItem: (key: string) => this.#kept.get(key) ?? null,
      setItem: (key: string, value: string) => void this.#kept.set(key, value),
      removeItem: (key: string) => void this.#kept.delete(key),
    };
    const world: LinkWorld = {
      memory: { device: memory, session: memory },
      now: steadyNow,
      reload: () => this.reloads++,
      every: (ms, look) => void this.#timers.push(setInterval(look, ms)),
      build: build ?? null,
      untouchedMs: () => Number.POSITIVE_INFINITY,
      connect: (greet) => {
        const greeting = () => ({ ...greet(), ...(protocol === undefined ? {} : { protocol }) });
        this.#socket = io(hub, {
          transports: ['websocket'],
          forceNew: true,
          auth: (say) => say(greeting()),
          ...DIALLING,
        });
        return this.#socket;
      },
    };
    this.link = new HubLink(role, world);
  }

  /** Resolves when it is so, with the time taken on the link's own account. */
  async until(isSo: (link: HubLink<Role>) => boolean): Promise<number> {
    const own = new OwnTime();
    await new Promise<void>((resolve) => {
      const look = setInterval(() => {
        if (!isSo(this.link)) return;
        clearInterval(look);
        resolve();
      }, LOOK_EVERY_MS);
      this.#timers.push(look);
    });
    return own.ms;
  }

  close(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#socket?.disconnect();
  }
}
