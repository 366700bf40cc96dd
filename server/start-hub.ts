import { createAdaptorServer } from '@hono/node-server';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { HallFile } from '../contract/hall-file.ts';
import { granted, refused } from '../contract/reply.ts';
import type { Setup } from '../contract/setup-requests.ts';
import type { Device } from '../printers/devices/device.ts';
import { FolderLock } from './adapters/folder-lock.ts';
import { hallFileIn } from './adapters/hall-file/hall-folder.ts';
import { readHallFile } from './adapters/hall-file/read-hall-file.ts';
import { shippedHalls } from './adapters/hall-file/shipped-halls.ts';
import { deviceFor } from './adapters/paper/devices.ts';
import { UploadFolder } from './adapters/upload-folder.ts';
import { allAnswers } from './application/all-answers.ts';
import type { Beginning } from './application/answers/setup-answers.ts';
import type { Office } from './application/office.ts';
import { Pairing } from './application/pairing.ts';
import { beginHall } from './begin-hall.ts';
import { openOffice } from './open-office.ts';
import type { OpenOffice } from './open-office.ts';
import type { Chance, Clock, Log } from './ports.ts';
import { httpApp } from './transports/http.ts';
import { Screens } from './transports/screens.ts';
import { clearTrial, furnishTrial, layOutTrial } from './trial.ts';
import type { TrialClerk } from './trial.ts';

export interface HubOptions {
  readonly dataDir: string;
  /** The model to try; a folder with a hall of its own runs that, and must not be asked for another. */
  readonly hallId: string | null;
  readonly port: number;
  readonly host: string;
  readonly webRoot: string | null;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  readonly deviceFor?: (printer: HallFile['printers'][number]) => Device;
}

export interface Hub {
  readonly port: number;
  readonly url: string;
  readonly office: Office;
  readonly trial: {
    readonly clerks: readonly TrialClerk[];
    readonly password: string;
    readonly setupCode: string;
  } | null;
  close(): Promise<void>;
}

const TRIAL_HALL = 'pariaman';
/** The answer to the beginning must reach its screen before every screen is sent away. */
const GOODBYE_AFTER_MS = 250;

/** The composition root: the only place that knows everything. `main.ts` and the stories both call it. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { dataDir, clock, chance, log } = options;
  const http = createAdaptorServer({
    fetch: (request: Request) => app.fetch(request),
    overrideGlobalObjects: false,
    serverOptions: { keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 300_000 },
  }) as HttpServer;
  const url = await listen(http, options);
  const parts = { publicUrl: url, clock, chance, log, deviceFor: options.deviceFor ?? deviceFor };

  const house = new House(options, (folder, trial) => openOffice({ ...parts, folder, trial }));
  const lock = await enter(house, http, dataDir);
  const pairing = new Pairing();
  const office = () => house.office;
  const uploads = new UploadFolder(join(dataDir, 'uploads'), () => chance.id());
  const app = httpApp({ office, webRoot: options.webRoot, uploads });
  const screens = new Screens(http, { office, answers: allAnswers(pairing, house) }, pairing);
  house.onChange = () => screens.refresh();
  house.onMove = () => screens.dismissAll();

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
      await screens.close();
      http.closeAllConnections();
      await house.leave();
      lock.release();
    },
  };
}

/** The folder is this hub's alone before anything in it is touched; a hall that cannot be entered leaves nothing running. */
async function enter(house: House, http: HttpServer, dataDir: string): Promise<FolderLock> {
  let lock: FolderLock | undefined;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    lock = new FolderLock(dataDir);
    await house.enter();
    return lock;
  } catch (fault) {
    lock?.release();
    http.close();
    throw fault;
  }
}

/** The hall that is open now: the trial, until the office's own takes its place. */
class House implements Beginning {
  readonly models = shippedHalls();
  trial: Hub['trial'] = null;
  onChange = (): void => {};
  onMove = (): void => {};
  readonly #options: HubOptions;
  readonly #open: (folder: string, trial: boolean) => Promise<OpenOffice>;
  #opened: OpenOffice | null = null;

  constructor(options: HubOptions, open: (folder: string, trial: boolean) => Promise<OpenOffice>) {
    this.#options = options;
    this.#open = open;
  }

  get office(): Office {
    if (!this.#opened) throw new Error('No hall is open.');
    return this.#opened.office;
  }

  get code(): string | null {
    return this.trial?.setupCode ?? null;
  }

  async enter(): Promise<void> {
    const { dataDir, hallId, chance } = this.#options;
    if (existsSync(hallFileIn(dataDir))) {
      const own = readHallFile(hallFileIn(dataDir)).id;
      if (hallId !== null && hallId !== own) throw new Error(`${dataDir} holds the hall "${own}", not "${hallId}".`);
      await this.#moveInto(dataDir, false);
      return;
    }
    const opened = await this.#moveInto(await layOutTrial(dataDir, hallId ?? TRIAL_HALL), true);
    const password = chance.code(8).toLowerCase();
    this.trial = { clerks: await furnishTrial(opened, password), password, setupCode: chance.code(8) };
  }

  async begin(setup: Setup) {
    const { dataDir, clock, chance } = this.#options;
    if (!this.office.printRoom.knowsModel(setup.printerModel)) {
      return refused('broken-hall-file', 'printerModel: no such model is known');
    }
    const trial = this.#opened;
    const begun = await beginHall(dataDir, setup, clock, chance);
    try {
      await this.#moveInto(dataDir, false);
    } catch (fault) {
      rmSync(hallFileIn(dataDir), { force: true }); // not begun: the next start is a trial again
      throw fault;
    }
    this.trial = null;
    await trial?.close();
    clearTrial(dataDir);
    setTimeout(() => this.onMove(), GOODBYE_AFTER_MS);
    return granted(begun);
  }

  async leave(): Promise<void> {
    await this.#opened?.close();
  }

  async #moveInto(folder: string, trial: boolean): Promise<OpenOffice> {
    const opened = await this.#open(folder, trial);
    opened.office.live.onChange(() => this.onChange());
    this.#opened = opened;
    return opened;
  }
}

/** The port is taken before the hall is opened, so that a second hub on it ends before it touches any data. */
function listen(http: HttpServer, { port, host }: HubOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
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
