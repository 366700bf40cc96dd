import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AttachmentFolder } from '../../../server/adapters/attachments/attachment-folder.ts';
import { hallFileIn } from '../../../server/adapters/hall-file/hall-folder.ts';
import { readHallFile } from '../../../server/adapters/hall-file/read-hall-file.ts';
import { openDatabase } from '../../../server/adapters/ledger/open-database.ts';
import { SqliteArchive } from '../../../server/adapters/ledger/sqlite-archive.ts';
import { SqliteOutbox } from '../../../server/adapters/ledger/sqlite-outbox.ts';
import { SqliteRetentionBook } from '../../../server/adapters/ledger/sqlite-retention-book.ts';
import { RegisterShelf } from '../../../server/adapters/register/register-shelf.ts';
import { openVault } from '../../../server/adapters/vault/vault.ts';
import { forgetWhatIsOver } from '../../../server/application/retention/forget-what-is-over.ts';

/** A hall's house-keeping in a folder, as its hub does it at a start. */
export async function forgetIn(folder: string, at: number): Promise<void> {
  const vault = openVault(folder);
  const db = openDatabase(join(folder, 'hall.db'), vault.database);
  const register = RegisterShelf.open(folder, vault, () => at);
  await forgetWhatIsOver({
    register,
    retention: new SqliteRetentionBook(db),
    archive: new SqliteArchive(db),
    outbox: new SqliteOutbox(db),
    attachments: new AttachmentFolder(join(folder, 'attachments'), vault.files, randomUUID),
    file: { current: readHallFile(hallFileIn(folder)) },
    clock: { now: () => at },
  });
  await register.close();
  db.close();
}
