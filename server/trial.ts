import { existsSync, mkdirSync, rmSync } from 'node:fs';
import type { HallFile } from '../contract/hall-file.ts';
import { hallFileIn, trialFolderIn } from './adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from './adapters/hall-file/living-hall-file.ts';
import { readHallFile } from './adapters/hall-file/read-hall-file.ts';
import { shippedHall } from './adapters/hall-file/shipped-halls.ts';
import { samplePeople } from './adapters/register/sample-people.ts';
import type { Office } from './application/office.ts';
import { takeUpRegister } from './application/reactions.ts';
import type { Instant } from './domain/hall-time/instant.ts';
import { dayAt } from './domain/hall-time/zone.ts';
import type { RegisteredPerson } from './domain/register/person.ts';
import type { OpenOffice } from './open-office.ts';
import type { Right } from './ports/access.ts';

const PEOPLE = 300;
const SEED = 2026;
/** How many invented people the terminal names at the start, to be looked up at the kiosk. */
const NAMED = 3;
const SOURCE = 'orang rekaan';

/** A clerk made for the trial; the password is new at every start. */
interface TrialClerk {
  readonly name: string;
  readonly station: string;
}

export interface TrialPeople {
  readonly clerks: readonly TrialClerk[];
  /** Some listed people, since trying a check or a letter needs a NIK. None if the office has imported a register of its own. */
  readonly listed: readonly RegisteredPerson[];
}

/** A folder with a trial of this hall; a trial of another hall is deleted first. */
export async function layOutTrial(dataDir: string, hallId: string): Promise<string> {
  const folder = trialFolderIn(dataDir);
  if (existsSync(hallFileIn(folder)) && readHallFile(hallFileIn(folder)).id !== hallId) clearTrial(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(hallFileIn(folder))) await LivingHallFile.create(hallFileIn(folder), shippedHall(hallId));
  return folder;
}

export function clearTrial(dataDir: string): void {
  rmSync(trialFolderIn(dataDir), { recursive: true, force: true });
}

/** A ready clerk for each counter, an official for each role, who runs the hall, who runs the office, and a few invented people. */
export async function furnishTrial({ office, shelf }: OpenOffice, password: string): Promise<TrialPeople> {
  const { stations, counters, register } = office.file.current;
  const everywhere = stations.map(({ id }) => id);
  const clerks = stations.flatMap(({ id, name }) =>
    counters
      .filter(({ stationId }) => stationId === id)
      .map((_, i) => ({
        // A clerk sits at one counter only, so there is one for each counter: front-office, front-office-2.
        name: i === 0 ? id : `${id}-${i + 1}`,
        station: i === 0 ? name.id : `${name.id} ${i + 1}`,
        stationIds: [id],
        rights: clerkRights,
        roles: [],
      })),
  );
  const officials = officialsOf(office.file.current);
  const administrator = { name: 'admin', station: 'Pengaturan', stationIds: everywhere, rights: allRights, roles: [] };
  const supervisor = { name: 'pengawas', station: 'Pengawas', stationIds: [], rights: runs, roles: [] };
  const others = [...officials, supervisor, administrator];
  for (const { name, station, stationIds, rights, roles } of [...clerks, ...others]) {
    const known = await office.access.clerkByName(name);
    const id = known?.id ?? office.chance.id();
    const fullName = stationIds.length > 0 ? `Petugas ${station}` : station;
    await office.access.saveClerk({ id, name, fullName, rights, stationIds, roles }, password);
  }
  if (!shelf.current()) {
    const people = invented(office.file.current, office.clock.now());
    shelf.shelve(people, { registerName: register.name, period: 'Contoh uji coba', sourceName: SOURCE });
    await takeUpRegister(office);
  }
  return { clerks: [...clerks, ...others].map(({ name, station }) => ({ name, station })), listed: listedIn(office) };
}

const invented = ({ region, timeZone }: HallFile, at: Instant) =>
  samplePeople({ count: PEOPLE, region: region ?? '13.77', seed: SEED, today: dayAt(at, timeZone) });

/** Heads of family. A continued trial keeps the people of the day on which it began. */
function listedIn({ register, file }: Office): RegisteredPerson[] {
  const current = register.current();
  if (current?.sourceName !== SOURCE) return [];
  const families = Map.groupBy(invented(file.current, current.importedAt), ({ kk }) => kk);
  const heads = [...families.values()].flatMap((family) => family.slice(0, 1));
  return heads.filter(({ nik }) => register.find(nik)).slice(0, NAMED);
}

/** Roles that no counter brings: people who sign in at a computer of their own. */
function officialsOf({ roles, stations }: HallFile) {
  return roles
    .filter(({ id }) => !stations.some(({ roleId }) => roleId === id))
    .map(({ id, name }) => ({ name: id, station: name.id, stationIds: [], rights: [], roles: [id] }));
}

const clerkRights: readonly Right[] = ['serve', 'call-out-of-order'];
const runs: readonly Right[] = ['supervise'];
const allRights: readonly Right[] = ['serve', 'call-out-of-order', 'supervise', 'administer'];
