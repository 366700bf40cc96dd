import type { Sqlite } from './adapters/sqlite/open-sqlite.ts';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { SqliteOutbox } from './adapters/ledger/sqlite-outbox.ts';
import { SqliteChatBook } from './adapters/ledger/sqlite-chat-book.ts';
import { mailCarrierOf } from './adapters/post/smtp-carrier.ts';
import { SECRETS, SecretFile } from './adapters/secrets/secret-file.ts';
import { cloudCarrierOf, graphAccess } from './adapters/whatsapp/cloud-carrier.ts';
import { CloudMedia } from './adapters/whatsapp/cloud-media.ts';
import { ChatDesk } from './application/chats/chat-desk.ts';
import type { LiveHall } from './application/live-hall/live-hall.ts';
import type { LetterDesk } from './application/post/outgoing.ts';
import { SendingPostRoom } from './application/post/post-room.ts';
import type { Medium } from './domain/post/message.ts';
import type { HallFileKeeper } from './ports/hall-file.ts';
import type { Carrier } from './ports/post.ts';
import type { Chance, Clock, Log } from './ports/world.ts';

interface PostParts extends Omit<LetterDesk, 'isTrial'> {
  readonly folder: string;
  readonly db: Sqlite;
  readonly files: KeyObject;
  readonly live: LiveHall;
  readonly file: HallFileKeeper;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
}

/** Opens outgoing messages: the carriers (e-mail, WhatsApp), their credentials, and the post room that sends. */
export async function openPost({ folder, db, files, live, file, chance, ...parts }: PostParts) {
  const secrets = await SecretFile.open(join(folder, SECRETS), files);
  const outbox = new SqliteOutbox(db);
  const chatBook = new SqliteChatBook(db, () => chance.id());
  const media = new CloudMedia(() => graphAccess(file.current, secrets));
  const carriers: Record<Medium, () => Carrier | null> = {
    email: () => mailCarrierOf(file.current, secrets, parts.clock),
    whatsapp: () => cloudCarrierOf(file.current, secrets, chatBook, parts.clock),
  };
  const postRoom = new SendingPostRoom({
    ...parts,
    isTrial: live.hall.setup.trial,
    outbox,
    newId: () => chance.id(),
    carrierFor: (medium) => carriers[medium](),
    record: async (message, from = 'post-room') => {
      const command = { type: 'record-message', message, from } as const;
      return (await live.perform({ command, commandId: null, answer: () => null })).ok;
    },
  });
  return { secrets, outbox, postRoom, chatBook, chatDesk: new ChatDesk(), media };
}
