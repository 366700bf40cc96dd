import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { HallFile } from '../contract/hall-file.ts';
import type { Device } from '../printers/devices/device.ts';
import type { Builds } from '../contract/handshake.ts';
import type { PasswordCost } from './adapters/access/password.ts';
import { FolderLock } from './adapters/folder-lock.ts';
import { deviceFor } from './adapters/paper/devices.ts';
import { UploadFolder } from './adapters/upload-folder.ts';
import { allAnswers } from './application/all-answers.ts';
import type { KioskPace } from './application/kiosk/kiosk-papers.ts';
import type { Office } from './application/office.ts';
import { Pairing } from './application/devices/pairing.ts';
import { House } from './house.ts';
import type { Trial } from './house.ts';
import { openOffice } from './open-office.ts';
import type { SpeechEngine } from './ports/voice.ts';
import type { Chance, Clock, Log, SteadyClock } from './ports/world.ts';
import { Recordings } from './application/complaints/recordings.ts';
import { isShown, isUrgent } from './application/views/when-to-show.ts';
import { Agents } from './transports/lines/agents.ts';
import { Doorway } from './transports/door/doorway.ts';
import { httpApp } from './transports/http.ts';
import type { DoorBindings } from './transports/door/known.ts';
import { networkOf } from './transports/door/from-outside.ts';
import { PageTurns } from './transports/door/page-turns.ts';
import { PATIENCE } from './transports/door/patience.ts';
import type { Patience } from './transports/door/patience.ts';
import { TicketFollowers } from './transports/online/ticket-followers.ts';
import { buildsIn } from './transports/pages/screen-pages.ts';
import { Screens } from './transports/lines/screens.ts';
import { UnderWay } from './transports/lines/under-way.ts';

const MOST_AT_THE_DOOR = 4_096;

interface HubOptions {
  readonly dataDir: string;
  /** The model to try; a folder with a hall of its own runs that, and must not be asked for another. */
  readonly hallId: string | null;
  /** Where the keys of halls are kept that begin here; absent: beside their data. */
  readonly keyFolder?: string | null;
  readonly port: number;
  readonly host: string;
  readonly webRoot: string | null;
  /** Of the screens that are served elsewhere; absent: of those here. */
  readonly builds?: Builds;
  /** Where the visitors' site's scripts were built, if not with the screens. */
  readonly scriptRoot?: string | null;
  /** Proxies before the hub, by address: what they say of who sends is believed (ON7). */
  readonly proxies?: readonly string[];
  readonly clock: Clock;
  /** Absent: the machine's own. */
  readonly steady?: SteadyClock;
  /** Absent: what a hall's passwords cost; a test signs in a thousand times. */
  readonly passwordCost?: PasswordCost;
  readonly chance: Chance;
  readonly log: Log;
  /** Absent: the hub's own; a test waits for less, or for a machine that is busy. */
  readonly patience?: Patience;
  /** Absent: as fast as hands are; a measurement presses as fast as it is answered. */
  readonly kioskPace?: KioskPace;
  readonly deviceFor?: (printer: HallFile['printers'][number]) => Device;
  /** The program that reads aloud; absent: none, and nothing is prepared in the background. */
  readonly findSpeech?: () => Promise<SpeechEngine | null>;
}

export interface Hub {
  readonly port: number;
  readonly url: string;
  readonly office: Office;
  readonly trial: Trial | null;
  close(): Promise<void>;
}

/** The composition root: the only place that knows everything. `main.ts` and the stories both call it. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { dataDir, clock, chance, log, patience = PATIENCE } = options;
  const underWay = new UnderWay();
  const turns = new PageTurns();
  const opened: { app: Hono | null } = { app: null };
  const http = createAdaptorServer({
    // With who sends (ON7): the page alone does not say.
    fetch: (request, env) => {
      if (!opened.app || underWay.over) return notYet();
      const { app } = opened;
      const bindings = { ...env, isKnown: () => door.knowsWhile(env) } satisfies DoorBindings;
      const asker = networkOf(env.incoming.socket.remoteAddress ?? 'unknown');
      return underWay.add(Promise.resolve(turns.take(asker, () => app.fetch(request, bindings)) ?? tooBusy()));
    },
    overrideGlobalObjects: false,
    serverOptions: { keepAliveTimeout: 65_000, ...patience },
  }) as HttpServer;
  const door = new Doorway(http, patience.lineTimeout);
  const url = await listen(http, options);
  const { findSpeech } = options;
  const parts = {
    publicUrl: url,
    clock,
    chance,
    log,
    deviceFor: options.deviceFor ?? deviceFor,
    ...(findSpeech && { findSpeech }),
    ...(options.steady && { steady: options.steady }),
    ...(options.passwordCost && { passwordCost: options.passwordCost }),
    ...(options.kioskPace && { kioskPace: options.kioskPace }),
  };

  const house = new House(options, (folder, trial) =>
    openOffice({ ...parts, folder, trial, keyFolder: trial ? null : (options.keyFolder ?? null) }),
  );
  const lock = await enter(house, http, dataDir);
  const pairing = new Pairing();
  const office = () => house.office;
  const uploads = new UploadFolder(
    join(dataDir, 'uploads'),
    () => house.vault.files,
    () => chance.id(),
  );
  const followers = new TicketFollowers(office);
  const { webRoot, scriptRoot = webRoot, proxies = [] } = options;
  const recordings = new Recordings();
  opened.app = httpApp({ office, webRoot, scriptRoot, uploads, recordings, followers, proxies });
  const { builds = webRoot === null ? null : buildsIn(webRoot) } = options;
  const desk = { office, answers: allAnswers(pairing, house, recordings), underWay };
  const agents = new Agents(door, desk, pairing, patience);
  const screens = new Screens(door, desk, pairing, patience, builds);
  house.onChange = (_hall, events) => {
    if (!isShown(events)) return;
    screens.refresh(isUrgent(events));
    followers.wake();
  };
  house.onMove = () => {
    screens.dismissAll();
    agents.dismissAll();
  };

  return {
    port: (http.address() as AddressInfo).port,
    url,
    get office() {
      return house.office;
    },
    get trial() {
      return house.trial;
    },
    close: async () => {
      followers.close();
      const cut = setTimeout(() => http.closeAllConnections(), patience.goodbyeTimeout);
      await underWay.end(patience.goodbyeTimeout);
      // They wait until whoever still reads an answer has it.
      await Promise.all([screens.close(), agents.close()]);
      clearTimeout(cut);
      await house.leave();
      lock.release();
    },
  };
}

/** ST5: a computer that was switched on with the hub's may be the first; its browser asks again by itself. */
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

/** Whoever asks for hundreds of pages before the first is answered. */
const tooBusy = (): Response =>
  new Response('Terlalu banyak halaman diminta sekaligus. Silakan coba lagi.', {
    status: 503,
    headers: { 'Retry-After': '1', 'Content-Type': 'text/plain; charset=utf-8' },
  });

/** The folder is this hub's alone before anything in it is touched; a hall that cannot be entered leaves nothing running. */
async function enter(house: House, http: HttpServer, dataDir: string): Promise<FolderLock> {
  let lock: FolderLock | undefined;
  try {
    lock = new FolderLock(dataDir);
    await house.enter();
    return lock;
  } catch (fault) {
    lock?.release();
    http.close();
    throw fault;
  }
}

/** The port is taken before the hall is opened, so that a second hub on it ends before it touches any data. */
function listen(http: HttpServer, { port, host }: HubOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    // After a restart a whole hall's screens come at once; whoever finds the door full would knock again only a second later.
    http.listen(port, host, MOST_AT_THE_DOOR, () => {
      http.off('error', reject);
      resolve(`http://${addressOf(host)}:${(http.address() as AddressInfo).port}`);
    });
  });
}

/** The address under which other machines of the office reach this one. */
function addressOf(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return host;
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return own.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? 'localhost';
}
