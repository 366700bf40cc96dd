import { join } from 'node:path';
import type { HallFile } from '../contract/hall-file.ts';
import { LARGEST_MEDIA } from '../contract/lists.ts';
import type { Device } from '../printers/devices/device.ts';
import { AttachmentFolder } from './adapters/attachment-folder.ts';
import { ThreadBackupRoom } from './adapters/backup/thread-backup-room.ts';
import { EditionFolder } from './adapters/hall-file/edition-folder.ts';
import { LogKeeper } from './adapters/ledger/log-keeper.ts';
import { MediaFolder } from './adapters/media/media-folder.ts';
import { drawingThread } from './adapters/paper/drawing-thread.ts';
import { photoThread } from './adapters/photo/photo-thread.ts';
import { RegisterRoom } from './adapters/register/register-room.ts';
import { ThreadTypesetter } from './adapters/report-paper/thread-typesetter.ts';
import { RegisterShelf } from './adapters/register/register-shelf.ts';
import { OwnVoiceFolder } from './adapters/speech/own-voice-folder.ts';
import { SaidFolder } from './adapters/speech/said-folder.ts';
import { shippedClips } from './adapters/speech/shipped-packs.ts';
import { csvTables } from './adapters/tables/csv-tables.ts';
import { xlsxTables } from './adapters/tables/xlsx-tables.ts';
import { KeyDesk } from './adapters/vault/key-desk.ts';
import type { Vault } from './adapters/vault/vault.ts';
import { Presence } from './application/access/presence.ts';
import { MediaFaults } from './application/displays/media-faults.ts';
import type { Office } from './application/office.ts';
import { KioskPapers } from './application/kiosk/kiosk-papers.ts';
import type { KioskPace } from './application/kiosk/kiosk-papers.ts';
import { DaySummaries } from './application/reports/day-summaries.ts';
import { Turns } from './application/turns.ts';
import { SurveyRoom } from './application/survey/survey-room.ts';
import { SelfCheck } from './application/seen/self-check.ts';
import { SpeakingRoom } from './application/voice/speaking-room.ts';
import { steadyClock } from './adapters/system-clock.ts';
import { ZoneVoices } from './application/lease/zone-voices.ts';
import { TestCalls } from './application/voice/test-calls.ts';
import { newGuesses } from './application/access/tries.ts';
import { dayAt } from './domain/hall-time/zone.ts';
import type { Hall } from './domain/hall.ts';
import type { HallFileKeeper } from './ports/hall-file.ts';
import type { SpeechEngine } from './ports/voice.ts';
import type { Chance, SteadyClock } from './ports/world.ts';
import { followHall } from './follow-hall.ts';
import { openHall } from './open-hall.ts';
import type { HallParts } from './open-hall.ts';
import { openPost } from './open-post.ts';
import { openPrintRoom } from './open-print-room.ts';

interface OfficeParts extends HallParts {
  /** Absent: the machine's own. */
  readonly steady?: SteadyClock;
  readonly chance: Chance;
  /** Absent: as fast as hands are. */
  readonly kioskPace?: KioskPace;
  readonly deviceFor: (printer: HallFile['printers'][number]) => Device;
  /** Looked for when there is something to say; a hall runs without. */
  readonly findSpeech?: () => Promise<SpeechEngine | null>;
}

export interface OpenOffice {
  readonly office: Office;
  readonly shelf: RegisterShelf;
  readonly vault: Vault;
  close(): Promise<void>;
}

/** One hall, opened from its folder: everything that lives and dies with it. */
export async function openOffice(parts: OfficeParts): Promise<OpenOffice> {
  const { folder, trial, publicUrl, clock, chance, steady = steadyClock } = parts;
  const { living, vault, db, books, seen, look, disk, log, live, setup } = await openHall(parts, steady);
  const summaries = new DaySummaries({ archive: books.reportArchive, live, clock });
  const photos = photoThread(log);
  const attachments = new AttachmentFolder(
    join(folder, 'attachments'),
    vault.files,
    () => chance.id(),
    (bytes) => photos.do(bytes),
  );
  const file: HallFileKeeper = {
    get current() {
      return living.current;
    },
    change: async (next, instead) => {
      if (!(await living.change(next, instead))) return false;
      live.useSetup(setup());
      speaking.prepareSoon();
      return true;
    },
  };
  const speaking = new SpeakingRoom({
    findEngine: parts.findSpeech ?? (() => Promise.resolve(null)),
    shelf: new SaidFolder(join(folder, 'voice/said')),
    log,
    file: () => living.current,
    told: () => toldNow(live.hall, clock.now()),
  });
  const drawings = drawingThread(log);
  const printRoom = openPrintRoom({
    live,
    file,
    archive: books.archive,
    log,
    deviceFor: parts.deviceFor,
    draw: (drawing) => drawings.do(drawing),
  });
  const post = await openPost({
    folder,
    db,
    files: vault.files,
    live,
    file,
    printRoom,
    clock,
    chance,
    log,
    caseArchive: books.caseArchive,
  });
  const shelf = RegisterShelf.open(folder, vault, () => clock.now());
  const register = new RegisterRoom(shelf, log);
  const hallMedia = await MediaFolder.open(join(folder, 'media'), LARGEST_MEDIA, log);
  hallMedia.onChange = () => live.lookAgain();
  hallMedia.follow();
  const backups = new ThreadBackupRoom({ folder, file, clock, log });
  backups.onChange = () => live.lookAgain();
  const office = {
    live,
    file,
    editions: new EditionFolder(join(folder, 'editions')),
    presence: new Presence(steady),
    guesses: newGuesses(),
    kioskPapers: new KioskPapers(parts.kioskPace),
    attachments,
    register,
    hallKey: new KeyDesk(vault, () => ({
      agency: living.current.agency.shownName,
      day: dayAt(clock.now(), living.current.timeZone),
    })),
    survey: new SurveyRoom(() => chance.id()),
    cancelling: new Turns(),
    saving: new Turns(),
    summaries,
    reportTypesetter: new ThreadTypesetter(),
    printRoom,
    ...books,
    ...post,
    hallMedia,
    mediaFaults: new MediaFaults(),
    ownVoice: new OwnVoiceFolder(join(folder, 'voice/own'), shippedClips(), log),
    speaking,
    testCalls: new TestCalls(),
    voices: new ZoneVoices(steady.elapsedMs()),
    tables: { csv: csvTables, xlsx: xlsxTables },
    clock,
    steady,
    chance,
    log,
    seen,
    look,
    selfCheck: new SelfCheck({ look, seen, steady }),
    backups,
    disk,
    trial,
    publicUrl,
    mark: vault.mark,
  };

  const inChats = new Set(await post.chatBook.photos());
  attachments.tidy(
    (id) => hasAttachment(live.hall, id),
    (id) => inChats.has(id),
  );
  const stopFollowing = await followHall(office);
  // DU7: on a full disk the hall is shown as it was, and its day turns as soon as there is room.
  await live
    .perform({ command: { type: 'close-day' }, commandId: null, answer: () => null })
    .catch((fault: unknown) => log.fault('the day could not be closed', fault));
  speaking.prepareSoon();
  const logKeeper = new LogKeeper({ file: join(folder, 'hall.db'), key: vault.database, log });
  return {
    office,
    shelf,
    vault,
    close: async () => {
      await stopFollowing();
      disk.close();
      await backups.close();
      await post.chatDesk.close();
      await speaking.close();
      await Promise.all([printRoom.close(), post.postRoom.close()]);
      await Promise.all([drawings.close(), photos.close()]);
      await live.settle();
      await register.close();
      hallMedia.close();
      await summaries.close();
      look.close();
      await logKeeper.close();
      db.close();
    },
  };
}

const hasAttachment = ({ cases, complaints }: Hall, id: string): boolean =>
  [...cases.values(), ...complaints.values()].some(({ attachments }) => attachments.some((each) => each.id === id));

/** What the hall is told besides its file: the message that holds now. */
const toldNow = ({ message }: Hall, now: number) => (message && message.until > now ? [message.text] : []);
