import type { Server as HttpServer } from 'node:http';
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
import { Entrance } from './entrance.ts';
import { House } from './house.ts';
import type { Trial } from './house.ts';
import { openOffice } from './open-office.ts';
import type { SpeechEngine } from './ports/voice.ts';
import type { Chance, Clock, Log, SteadyClock } from './ports/world.ts';
import { Recordings } from './application/complaints/recordings.ts';
import { isShown, isUrgent } from './application/views/when-to-show.ts';
import { Agents } from './transports/lines/agents.ts';
import { httpApp } from './transports/http.ts';
import { PATIENCE } from './transports/door/patience.ts';
import type { Patience } from './transports/door/patience.ts';
import { TicketFollowers } from './transports/online/ticket-followers.ts';
import { buildsIn } from './transports/pages/screen-pages.ts';
import { Screens } from './transports/lines/screens.ts';

export interface HubOptions {
  readonly dataDir: string;
  /** The model hall to try; must be absent if the folder has a hall of its own. */
  readonly hallId: string | null;
  /** Where the keys of new halls are stored; absent: beside their data. */
  readonly keyFolder?: string | null;
  readonly port: number;
  readonly host: string;
  readonly webRoot: string | null;
  /** Builds of screens that are served elsewhere; absent: of those here. */
  readonly builds?: Builds;
  /** Where the visitors' site's scripts were built, if apart from the screens. */
  readonly scriptRoot?: string | null;
  /** Addresses of proxies before the hub: their headers about the sender are believed (ON7), and they are the Internet (ON3). */
  readonly proxies?: readonly string[];
  readonly clock: Clock;
  /** Absent: the machine's own. */
  readonly steady?: SteadyClock;
  /** Absent: the usual cost of password hashes; tests sign in a thousand times. */
  readonly passwordCost?: PasswordCost;
  readonly chance: Chance;
  readonly log: Log;
  /** Absent: the usual timeouts; tests use shorter ones, or longer on a busy machine. */
  readonly patience?: Patience;
  /** Absent: the speed of hands; measurements press as fast as they are answered. */
  readonly kioskPace?: KioskPace;
  readonly deviceFor?: (printer: HallFile['printers'][number]) => Device;
  /** Their telephones are on this machine, as a test's are; absent: a real hall's are not, and its loopback is no address (ON11). */
  readonly visitorsHere?: boolean;
  /** The text-to-speech program; absent: none, and nothing is rendered in the background. */
  readonly findSpeech?: () => Promise<SpeechEngine | null>;
}

export interface Hub {
  readonly port: number;
  readonly url: string;
  /** Its address for other computers; null: it has none. */
  readonly reached: string | null;
  readonly office: Office;
  readonly trial: Trial | null;
  close(): Promise<void>;
}

/** The composition root: the only place that knows everything. `main.ts` and the stories both call it. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { dataDir, chance, patience = PATIENCE, proxies = [] } = options;
  const entrance = new Entrance(patience, proxies);
  const { door, underWay } = entrance;
  await entrance.listen(options);
  const parts = partsOf(options);
  const house = new House(options, (folder, trial) =>
    openOffice({
      ...parts,
      folder,
      trial,
      keyFolder: trial ? null : (options.keyFolder ?? null),
      // A trial is looked at on this machine, too.
      ownAddress: () => (trial || options.visitorsHere ? entrance.url : entrance.reached),
    }),
  );
  const lock = await enter(house, entrance.http, dataDir);
  const pairing = new Pairing();
  const office = () => house.office;
  const uploads = new UploadFolder(
    join(dataDir, 'uploads'),
    () => house.vault.files,
    () => chance.id(),
  );
  const followers = new TicketFollowers(office);
  const { webRoot, scriptRoot = webRoot } = options;
  const recordings = new Recordings();
  entrance.open(httpApp({ office, webRoot, scriptRoot, uploads, recordings, followers, proxies }));
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
    port: entrance.port,
    get url() {
      return entrance.url;
    },
    get reached() {
      return entrance.reached;
    },
    get office() {
      return house.office;
    },
    get trial() {
      return house.trial;
    },
    close: async () => {
      followers.close();
      await entrance.close(() => Promise.all([screens.close(), agents.close()]));
      await house.leave();
      lock.release();
    },
  };
}

/** Overrides for opening a hall; where absent, the office's own choice applies. */
const partsOf = ({ clock, chance, log, findSpeech, steady, passwordCost, kioskPace, ...options }: HubOptions) => ({
  clock,
  chance,
  log,
  deviceFor: options.deviceFor ?? deviceFor,
  ...(findSpeech && { findSpeech }),
  ...(steady && { steady }),
  ...(passwordCost && { passwordCost }),
  ...(kioskPace && { kioskPace }),
});

/** Locks the folder before anything in it is touched; if the hall cannot be opened, nothing is left running. */
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
