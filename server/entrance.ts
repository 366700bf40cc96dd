import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { NetworkInterfaceInfo } from 'node:os';
import { Doorway } from './transports/door/doorway.ts';
import { networkOf } from './transports/door/from-outside.ts';
import type { DoorBindings } from './transports/door/known.ts';
import { PageTurns } from './transports/door/page-turns.ts';
import type { Patience } from './transports/door/patience.ts';
import { UnderWay } from './transports/lines/under-way.ts';

const MOST_AT_THE_DOOR = 4_096;

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** The hub's network port. It is bound before the hall is opened, so that a second hub on the same port ends before it touches any data (ST4). */
export class Entrance {
  readonly http: HttpServer;
  readonly door: Doorway;
  readonly underWay = new UnderWay();
  readonly #turns = new PageTurns();
  readonly #patience: Patience;
  #host = '';
  /** Kept, since its address is still asked for while the port is closed already. */
  #port = 0;
  #app: Hono | null = null;

  constructor(patience: Patience, proxies: readonly string[]) {
    this.#patience = patience;
    this.http = createAdaptorServer({
      fetch: this.#answer,
      overrideGlobalObjects: false,
      serverOptions: { keepAliveTimeout: 65_000, shouldUpgradeCallback: this.#isLine, ...patience },
    }) as HttpServer;
    this.door = new Doorway(this.http, patience.lineTimeout, proxies);
  }

  get port(): number {
    return this.#port;
  }

  /** Under which the office's other machines and the visitors' telephones reach this one now; null: under none. */
  get reached(): string | null {
    const address = addressOf(this.#host);
    return address === null ? null : `http://${inUrl(address)}:${this.port}`;
  }

  /** The same; where there is none, for whoever sits at this machine. */
  get url(): string {
    return this.reached ?? `http://${isLoopback(this.#host) ? inUrl(this.#host) : 'localhost'}:${this.port}`;
  }

  listen({ port, host }: { readonly port: number; readonly host: string }): Promise<void> {
    const { http } = this;
    this.#host = host;
    return new Promise((resolve, reject) => {
      http.once('error', reject);
      // After a restart all screens of a hall connect at once; one that finds the backlog full would retry only a second later.
      http.listen(port, host, MOST_AT_THE_DOOR, () => {
        http.off('error', reject);
        this.#port = (http.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  /** New requests are answered by this app. */
  open(app: Hono): void {
    this.#app = app;
  }

  /** Requests under way are answered first; `lines` stays open until the answers have been received. */
  async close(lines: () => Promise<unknown>): Promise<void> {
    const { goodbyeTimeout } = this.#patience;
    const cut = setTimeout(() => this.http.closeAllConnections(), goodbyeTimeout);
    await this.underWay.end(goodbyeTimeout);
    await lines();
    clearTimeout(cut);
  }

  // AC25: any other upgrade is a mere offer (RFC 9110, 7.8), which HTTP/2-minded programs make with every request.
  readonly #isLine = ({ headers }: IncomingMessage): boolean =>
    headers.upgrade?.toLowerCase() === 'websocket' && this.http.listenerCount('upgrade') > 0;

  // With the network connection, which tells the sender (ON7).
  readonly #answer: Fetch = (request, env) => {
    const app = this.#app;
    if (!app || this.underWay.over) return notYet();
    const bindings = { ...env, isKnown: () => this.door.knowsWhile(env) } satisfies DoorBindings;
    const asker = networkOf(env.incoming.socket.remoteAddress ?? 'unknown');
    const turn = this.#turns.take(asker, () => app.fetch(request, bindings));
    return this.underWay.add(Promise.resolve(turn ?? tooBusy()));
  };
}

/** ST5: a computer switched on together with the hub may ask too early; its browser retries by itself. */
const notYet = (): Response =>
  new Response(
    'Antrean sedang dimulai. Halaman ini dimuat ulang sendiri.\nAntrean is starting. This page reloads by itself.\n',
    {
      status: 503,
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'no-store',
        'Retry-After': '2',
        Refresh: '2',
      },
    },
  );

/** For somebody who asks for hundreds of pages before the first is answered. */
const tooBusy = (): Response =>
  new Response('Terlalu banyak halaman diminta sekaligus. Silakan coba lagi.', {
    status: 503,
    headers: { 'Retry-After': '1', 'Content-Type': 'text/plain; charset=utf-8' },
  });

const EVERYWHERE = new Set(['0.0.0.0', '::']);
const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);
const isLoopback = (host: string): boolean => /^(localhost|127\..*|::1)$/i.test(host);

/** ON11: asked for anew, since a hub is often there before its network, and the network gives it another address one day. */
function addressOf(host: string): string | null {
  if (!EVERYWHERE.has(host)) return isLoopback(host) ? null : host;
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return own.find(isReached)?.address ?? null;
}

/** What a machine gives itself where nobody gave it an address (169.254) leads no telephone to it. */
const isReached = ({ family, internal, address }: NetworkInterfaceInfo): boolean =>
  family === 'IPv4' && !internal && !address.startsWith('169.254.');
