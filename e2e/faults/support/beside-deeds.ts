// What hub and print agent store beside the ledger, each reported as soon as it is acknowledged.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AgentFolder } from '../../../print-agent/agent-folder.ts';
import { Journal } from '../../../print-agent/journal.ts';
import { SqliteAccessBook } from '../../../server/adapters/access/sqlite-access-book.ts';
import { AttachmentFolder } from '../../../server/adapters/attachments/attachment-folder.ts';
import { jpeg } from '../../../server/adapters/attachments/attachment-samples.fixture.ts';
import { openDatabase } from '../../../server/adapters/ledger/open-database.ts';
import { SqliteChatBook } from '../../../server/adapters/ledger/sqlite-chat-book.ts';
import { SqliteSurveyBook } from '../../../server/adapters/ledger/sqlite-survey-book.ts';
import { MediaFolder } from '../../../server/adapters/media/media-folder.ts';
import { SecretFile } from '../../../server/adapters/secrets/secret-file.ts';
import { OwnVoiceFolder } from '../../../server/adapters/speech/own-voice-folder.ts';
import { openVault } from '../../../server/adapters/vault/vault.ts';
import { CLIP, CLIPS, KEPT_IN_BOOKS, largePaper, recording, SILENT } from './beside-samples.ts';
import { tell } from './tell.ts';

export async function keepPaper(folder: string): Promise<void> {
  const room = new AttachmentFolder(join(folder, 'attachments'), openVault(folder).files, randomUUID);
  const kept = await room.keep(jpeg());
  room.settle(kept?.id ?? '');
  tell(kept?.id);
}

export async function keepSecret(folder: string): Promise<void> {
  const secrets = await SecretFile.open(join(folder, 'secrets.json'), openVault(folder).files);
  await secrets.set('mail-password', 'rekaan');
  tell('mail-password');
}

/** In hall.db, each in its own transaction. */
export async function keepInBooks(folder: string): Promise<void> {
  const db = openDatabase(join(folder, 'hall.db'), openVault(folder).database);
  const { incoming, answer, device, look } = KEPT_IN_BOOKS;
  await new SqliteChatBook(db, randomUUID).keep([incoming], look.at);
  tell('chat');
  await new SqliteSurveyBook(db).keep('mark', answer);
  tell('survey');
  await new SqliteAccessBook(db).pair(device, 'token-of-the-deed');
  tell('device');
  await new SqliteAccessBook(db).record(look);
  tell('look');
}

export async function recordVoice(folder: string): Promise<void> {
  await new OwnVoiceFolder(join(folder, 'voice/own'), CLIPS, SILENT).keep(CLIP, recording());
  tell(CLIP);
}

export async function keepPicture(folder: string): Promise<void> {
  const media = await MediaFolder.open(join(folder, 'media'), 2 ** 20, SILENT);
  const kept = await media.keep(Readable.from([jpeg()]), 'gedung.jpg');
  tell(kept);
}

export function takeAtAgent(folder: string): void {
  const agent = new AgentFolder(join(folder, 'agent'));
  agent.keep({ hub: 'http://localhost', token: 'token-of-the-deed' });
  tell('paired');
  const journal = new Journal(agent.path);
  for (const jobId of ['first', 'second', 'third']) {
    journal.add({ is: 'taken', printerId: 'kiosk', jobId, attempt: 1, kind: 'ticket', base64: largePaper });
    tell(jobId);
  }
}
