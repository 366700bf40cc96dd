import { join } from 'node:path';
import type { HallFile } from '../contract/hall-file.ts';
import { LARGEST_MEDIA } from '../contract/lists.ts';
import type { Device } from '../printers/devices/device.ts';
import { AttachmentFolder } from './adapters/attachments/attachment-folder.ts';
import { ThreadBackupRoom } from './adapters/backup/thread-backup-room.ts';
import { MediaFolder } from './adapters/media/media-folder.ts';
import { drawingThread } from './adapters/paper/drawing-thread.ts';
import { photoThread } from './adapters/photo/photo-thread.ts';
import { SaidFolder } from './adapters/speech/said-folder.ts';
import type { LiveHall } from './application/live-hall/live-hall.ts';
import { SpeakingRoom } from './application/voice/speaking-room.ts';
import type { Hall } from './domain/hall.ts';
import type { ChatBook } from './ports/chats.ts';
import type { HallFileKeeper } from './ports/hall-file.ts';
import type { SpeechEngine } from './ports/voice.ts';
import type { Chance } from './ports/world.ts';
import type { HallParts, OpenHall } from './open-hall.ts';
import { openPost } from './open-post.ts';
import { openPrintRoom } from './open-print-room.ts';

export interface RoomParts extends HallParts {
  readonly chance: Chance;
  readonly deviceFor: (printer: HallFile['printers'][number]) => Device;
  /** Called when there is something to say; a hall also runs without speech. */
  readonly findSpeech?: () => Promise<SpeechEngine | null>;
}

/** Opens the background work of a hall: drawing and printing, sending messages, speech, files, backups. */
export async function openRooms(parts: RoomParts, hall: OpenHall) {
  const { folder, clock, chance, deviceFor } = parts;
  const { vault, db, books, log, live } = hall;
  const photos = photoThread(log);
  const drawings = drawingThread(log);
  const speaking = openSpeakingRoom(parts, hall);
  const file = keeperOf(hall, speaking);
  const printRoom = openPrintRoom({
    live,
    file,
    archive: books.archive,
    log,
    deviceFor,
    draw: (drawing) => drawings.do(drawing),
  });
  const { caseArchive } = books;
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
    caseArchive,
  });
  const hallMedia = await openHallMedia(folder, hall);
  const backups = new ThreadBackupRoom({ folder, file, clock, log });
  backups.onChange = () => live.lookAgain();
  const attachments = new AttachmentFolder(
    join(folder, 'attachments'),
    vault.files,
    () => chance.id(),
    (bytes) => photos.do(bytes),
  );
  await tidy(attachments, live, post.chatBook);
  return {
    rooms: { file, attachments, speaking, printRoom, ...post, hallMedia, backups },
    closeRooms: async () => {
      await backups.close();
      await post.chatDesk.close();
      await speaking.close();
      await Promise.all([printRoom.close(), post.postRoom.close()]);
      await Promise.all([drawings.close(), photos.close()]);
      hallMedia.close();
    },
  };
}

function openSpeakingRoom({ folder, clock, findSpeech }: RoomParts, { living, live, log }: OpenHall): SpeakingRoom {
  return new SpeakingRoom({
    findEngine: findSpeech ?? (() => Promise.resolve(null)),
    shelf: new SaidFolder(join(folder, 'voice/said')),
    log,
    file: () => living.current,
    told: () => toldNow(live.hall, clock.now()),
  });
}

/** Spoken texts that are not in the hall's file: the present message to the hall. */
const toldNow = ({ message }: Hall, now: number) => (message && message.until > now ? [message.text] : []);

/** The hall's file for editing: changes take effect at once, and new sentences are rendered as speech. */
const keeperOf = ({ living, live, setup }: OpenHall, speaking: SpeakingRoom): HallFileKeeper => ({
  get current() {
    return living.current;
  },
  change: async (next, instead) => {
    if (!(await living.change(next, instead))) return false;
    live.useSetup(setup());
    speaking.prepareSoon();
    return true;
  },
});

async function openHallMedia(folder: string, { live, log }: OpenHall): Promise<MediaFolder> {
  const hallMedia = await MediaFolder.open(join(folder, 'media'), LARGEST_MEDIA, log);
  hallMedia.onChange = () => live.lookAgain();
  hallMedia.follow();
  return hallMedia;
}

/** AT2: attachments unsettled when the hub ended are settled or deleted, except those that a conversation still needs. */
async function tidy(attachments: AttachmentFolder, live: LiveHall, chatBook: ChatBook): Promise<void> {
  const inChats = new Set(await chatBook.photos());
  attachments.tidy(
    (id) => hasAttachment(live.hall, id),
    (id) => inChats.has(id),
  );
}

const hasAttachment = ({ cases, complaints }: Hall, id: string): boolean =>
  [...cases.values(), ...complaints.values()].some(({ attachments }) => attachments.some((each) => each.id === id));
