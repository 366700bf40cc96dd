import type { HallFile } from '../../contract/hall-file.ts';
import type { AccessBook } from '../ports/access.ts';
import type { Archive } from '../ports/archive.ts';
import type { AttachmentRoom } from '../ports/attachments.ts';
import type { ChatBook } from '../ports/chats.ts';
import type { ComplaintArchive } from '../ports/complaint-archive.ts';
import type { BackupRoom } from '../ports/backup.ts';
import type { HallKey } from '../ports/hall-key.ts';
import type { RetentionBook } from '../ports/retention.ts';
import type { BookArchive } from '../ports/book-archive.ts';
import type { CaseArchive } from '../ports/case-archive.ts';
import type { HallMedia } from '../ports/hall-media.ts';
import type { DoorBook } from '../ports/door.ts';
import type { Editions } from '../ports/editions.ts';
import type { HallFileKeeper } from '../ports/hall-file.ts';
import type { MediaRoom } from '../ports/media.ts';
import type { PersonArchive } from '../ports/person-archive.ts';
import type { PrintRoom } from '../ports/paper.ts';
import type { Outbox, PostRoom } from '../ports/post.ts';
import type { Register } from '../ports/register.ts';
import type { ReportTypesetter } from '../ports/report-paper.ts';
import type { ReportArchive } from '../ports/report-archive.ts';
import type { SecretBook } from '../ports/secrets.ts';
import type { SelfLook } from '../ports/self-look.ts';
import type { SurveyBook } from '../ports/survey.ts';
import type { TableWriter, WorkbookWriter } from '../ports/tables.ts';
import type { OwnVoice } from '../ports/voice.ts';
import type { Chance, Clock, Log, SteadyClock } from '../ports/world.ts';
import type { HallSetup } from '../domain/hall-setup.ts';
import type { LookUps } from './access/look-ups.ts';
import type { Presence } from './access/presence.ts';
import { letterMarks } from './letters/letter-marks.ts';
import type { ChatDesk } from './chats/chat-desk.ts';
import type { DiskWatch } from './seen/disk-watch.ts';
import type { ZoneVoices } from './displays/zone-voices.ts';
import type { MediaFaults } from './displays/media-faults.ts';
import type { KioskPapers } from './kiosk/kiosk-papers.ts';
import type { LiveHall } from './live-hall/live-hall.ts';
import type { DaySummaries } from './reports/day-summaries.ts';
import type { HubSeen } from './seen/hub-seen.ts';
import type { SelfCheck } from './seen/self-check.ts';
import type { Turns } from './turns.ts';
import type { SurveyRoom } from './survey/survey-room.ts';
import type { SpeakingRoom } from './voice/speaking-room.ts';
import type { TestCalls } from './voice/test-calls.ts';
import type { Guesses } from './access/tries.ts';

/** One open hall with everything its use cases need: the live hall, its ports, and state that lasts until the next start. */
export interface Office {
  readonly live: LiveHall;
  readonly file: HallFileKeeper;
  readonly editions: Editions;
  readonly access: AccessBook;
  readonly door: DoorBook;
  readonly presence: Presence;
  readonly guesses: Guesses;
  readonly lookUps: LookUps;
  readonly kioskPapers: KioskPapers;
  readonly archive: Archive;
  readonly caseArchive: CaseArchive;
  readonly complaintArchive: ComplaintArchive;
  readonly attachments: AttachmentRoom;
  readonly register: Register;
  readonly surveyBook: SurveyBook;
  readonly survey: SurveyRoom;
  /** One letter is cancelled by one at a time: what has left memory cannot tell a second that the first was there (LE2). */
  readonly cancelling: Turns;
  /** What is kept of a visit or a complaint beside the ledger is written by one at a time: he finds what the one before has written. */
  readonly writing: Turns;
  /** The hall's file is saved by one at a time: what was forgotten for it can be put back only where nobody else saves (MS6). */
  readonly saving: Turns;
  readonly reportArchive: ReportArchive;
  readonly summaries: DaySummaries;
  readonly books: BookArchive;
  readonly reportTypesetter: ReportTypesetter;
  readonly printRoom: PrintRoom;
  readonly outbox: Outbox;
  readonly retention: RetentionBook;
  readonly people: PersonArchive;
  readonly hallKey: HallKey;
  readonly postRoom: PostRoom;
  readonly secrets: SecretBook;
  readonly chatBook: ChatBook;
  readonly chatDesk: ChatDesk;
  readonly media: MediaRoom;
  readonly hallMedia: HallMedia;
  readonly mediaFaults: MediaFaults;
  readonly ownVoice: OwnVoice;
  readonly speaking: SpeakingRoom;
  readonly testCalls: TestCalls;
  readonly voices: ZoneVoices;
  readonly tables: { readonly csv: TableWriter; readonly xlsx: WorkbookWriter };
  readonly clock: Clock;
  readonly steady: SteadyClock;
  readonly chance: Chance;
  readonly log: Log;
  /** What the hub has seen of itself, of the machine it runs on, and whether it can do its work (OB1). */
  readonly seen: HubSeen;
  readonly look: SelfLook;
  readonly selfCheck: SelfCheck;
  readonly backups: BackupRoom;
  readonly disk: DiskWatch;
  readonly trial: boolean;
  /** Where the hub is reached now, if the office gave papers no address of its own; null: nowhere (ON11). */
  readonly ownAddress: () => string | null;
  /** A keyed digest of a NIK (RG3): the key lies beside the data, never in it. */
  mark(nik: string): string;
}

/** The hall's file as decisions see it. A trial never closes, and says so on every paper. */
export function setupOf(file: HallFile, trial: boolean, ownAddress: string | null): HallSetup {
  return {
    ...file,
    hours: trial ? { ...file.hours, always: true } : file.hours,
    publicUrl: file.publicUrl ?? ownAddress ?? undefined,
    letterWords: letterMarks(file),
    trial,
  };
}
