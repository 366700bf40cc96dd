import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
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
  #app: Hono | null = null;

  constructor(patience: Patience) {
    this.#patience = patience;
    this.http = createAdaptorServer({
      fetch: this.#answer,
      overrideGlobalObjects: false,
      serverOptions: { keepAliveTimeout: 65_000, ...patience },
    }) as HttpServer;
    this.door = new Doorway(this.http, patience.lineTimeout);
  }

  get port(): number {
    return (this.http.address() as AddressInfo).port;
  }

  /** Resolves with the hub's address. */
  listen({ port, host }: { readonly port: number; readonly host: string }): Promise<string> {
    const { http } = this;
    return new Promise((resolve, reject) => {
      http.once('error', reject);
      // After a restart all screens of a hall connect at once; one that finds the backlog full would retry only a second later.
      http.listen(port, host, MOST_AT_THE_DOOR, () => {
        http.off('error', reject);
        resolve(`http://${addressOf(host)}:${this.port}`);
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

/** The address at which other machines of the office reach this one. */
function addressOf(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return host;
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return own.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? 'localhost';
}
