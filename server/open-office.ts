import { join } from 'node:path';
import { EditionFolder } from './adapters/hall-file/edition-folder.ts';
import { LogKeeper } from './adapters/ledger/log-keeper.ts';
import { RegisterRoom } from './adapters/register/register-room.ts';
import { RegisterShelf } from './adapters/register/register-shelf.ts';
import { ThreadTypesetter } from './adapters/report-paper/thread-typesetter.ts';
import { OwnVoiceFolder } from './adapters/speech/own-voice-folder.ts';
import { shippedClips } from './adapters/speech/shipped-packs.ts';
import { steadyClock } from './adapters/system-clock.ts';
import { csvTables } from './adapters/tables/csv-tables.ts';
import { xlsxTables } from './adapters/tables/xlsx-tables.ts';
import { KeyDesk } from './adapters/vault/key-desk.ts';
import type { Vault } from './adapters/vault/vault.ts';
import { Presence } from './application/access/presence.ts';
import { LookUps } from './application/access/look-ups.ts';
import { newGuesses } from './application/access/tries.ts';
import { MediaFaults } from './application/displays/media-faults.ts';
import { KioskPapers } from './application/kiosk/kiosk-papers.ts';
import type { KioskPace } from './application/kiosk/kiosk-papers.ts';
import { ZoneVoices } from './application/displays/zone-voices.ts';
import type { Office } from './application/office.ts';
import { closeDay } from './application/reactions.ts';
import { DaySummaries } from './application/reports/day-summaries.ts';
import { SelfCheck } from './application/seen/self-check.ts';
import { SurveyRoom } from './application/survey/survey-room.ts';
import { Turns } from './application/turns.ts';
import { TestCalls } from './application/voice/test-calls.ts';
import { dayAt } from './domain/hall-time/zone.ts';
import type { SteadyClock } from './ports/world.ts';
import { followHall } from './follow-hall.ts';
import { openHall } from './open-hall.ts';
import type { OpenHall } from './open-hall.ts';
import { openRooms } from './open-rooms.ts';
import type { RoomParts } from './open-rooms.ts';

interface OfficeParts extends RoomParts {
  /** Absent: the machine's own. */
  readonly steady?: SteadyClock;
  /** Absent: as fast as hands are. */
  readonly kioskPace?: KioskPace;
}

export interface OpenOffice {
  readonly office: Office;
  readonly shelf: RegisterShelf;
  readonly vault: Vault;
  close(): Promise<void>;
}

/** Opens one hall with everything that is opened and closed together with it: data, background work, use cases. */
export async function openOffice(parts: OfficeParts): Promise<OpenOffice> {
  const { folder, trial, ownAddress, clock, chance, steady = steadyClock } = parts;
  const hall = await openHall(parts, steady);
  const { vault, db, books, seen, look, disk, log, live } = hall;
  const { rooms, closeRooms } = await openRooms(parts, hall);
  const shelf = RegisterShelf.open(folder, vault, () => clock.now(), undefined, live.hall.register?.snapshot ?? null);
  const register = new RegisterRoom(shelf, log);
  const summaries = new DaySummaries({ archive: books.reportArchive, live, clock });
  const office = {
    live,
    ...books,
    ...rooms,
    ...begunAnew(parts, steady),
    register,
    summaries,
    selfCheck: new SelfCheck({ look, seen, steady }),
    editions: new EditionFolder(join(folder, 'editions')),
    ownVoice: new OwnVoiceFolder(join(folder, 'voice/own'), shippedClips(), log),
    hallKey: keyDeskOf(parts, hall),
    reportTypesetter: new ThreadTypesetter(),
    tables: { csv: csvTables, xlsx: xlsxTables },
    mark: vault.mark,
    clock,
    steady,
    chance,
    log,
    seen,
    look,
    disk,
    trial,
    ownAddress,
  };
  const stopFollowing = await followHall(office);
  await closeDay(office);
  office.speaking.prepareSoon();
  const logKeeper = new LogKeeper({ file: join(folder, 'hall.db'), key: vault.database, log });
  return {
    office,
    shelf,
    vault,
    close: async () => {
      await stopFollowing();
      disk.close();
      await closeRooms();
      await live.settle();
      await register.close();
      await summaries.close();
      look.close();
      await logKeeper.close();
      db.close();
    },
  };
}

/** What is known of a moment only: a start finds it empty. */
const begunAnew = ({ chance, kioskPace }: OfficeParts, steady: SteadyClock) => ({
  presence: new Presence(steady),
  guesses: newGuesses(),
  lookUps: new LookUps(),
  kioskPapers: new KioskPapers(kioskPace),
  survey: new SurveyRoom(() => chance.id()),
  cancelling: new Turns(),
  writing: new Turns(),
  saving: new Turns(),
  mediaFaults: new MediaFaults(),
  testCalls: new TestCalls(),
  voices: new ZoneVoices(steady.elapsedMs()),
});

const keyDeskOf = ({ clock }: OfficeParts, { living, vault }: OpenHall): KeyDesk =>
  new KeyDesk(vault, () => ({
    agency: living.current.agency.shownName,
    day: dayAt(clock.now(), living.current.timeZone),
  }));
