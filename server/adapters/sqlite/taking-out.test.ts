import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newChat } from '../../domain/chat/chat.ts';
import { openDatabase } from '../ledger/open-database.ts';
import { SqliteArchive } from '../ledger/sqlite-archive.ts';
import { SqliteChatBook } from '../ledger/sqlite-chat-book.ts';
import { SqliteOutbox } from '../ledger/sqlite-outbox.ts';
import type { Sqlite } from './open-sqlite.ts';
import { takingOut } from './taking-out.ts';

const NAME = 'Siti Rekaan';
/** One longer than a page, one short enough to share a page. */
const texts = [NAME, NAME.repeat(1_000)];

describe('what is taken out', () => {
  let folder: string;
  let db: Sqlite;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'taken-out-'));
    // Unsealed, as somebody with the key sees it.
    db = openDatabase(join(folder, 'hall.db'), null);
  });
  afterEach(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  const isOnDisk = () => {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return readFileSync(join(folder, 'hall.db')).includes(NAME);
  };

  it('[WA7] of a conversation is on the disk no more once it was answered', async () => {
    const book = new SqliteChatBook(db, () => crypto.randomUUID());
    const incoming = texts.map((text, i) => {
      return { wamid: `w${i}`, address: '6281', at: i, content: { is: 'text', text } } as const;
    });
    const [chat = ''] = await book.keep(incoming, 0);
    expect(isOnDisk()).toBe(true);
    for (let next = await book.next(chat); next; next = await book.next(chat))
      await book.answered(chat, next.id, newChat);
    expect(isOnDisk()).toBe(false);
  });

  it('[MS1] of a message is on the disk no more once its words are forgotten', async () => {
    const add =
      db.prepare(`INSERT INTO message (id, medium, about, about_id, purpose, state, attempts, queued_at, asked_at,
      try_at, changed_at, words) VALUES (?, 'email', 'case', 'c', 'letter', 'sent', 1, 0, 0, 0, 0, ?)`);
    texts.forEach((text, i) => add.run(`m${i}`, JSON.stringify({ to: text })));
    expect(isOnDisk()).toBe(true);
    await new SqliteOutbox(db).forgetWords(1);
    expect(isOnDisk()).toBe(false);
  });

  it('[PR5] of a paper is on the disk no more once its picture is forgotten', async () => {
    const add = db.prepare(`INSERT INTO print_job (id, printer, visit, paper, state, queued_at, bytes)
      VALUES (?, 'p', NULL, '{}', 'printed', 0, ?)`);
    texts.forEach((text, i) => add.run(`j${i}`, Buffer.from(text)));
    expect(isOnDisk()).toBe(true);
    await new SqliteArchive(db).forgetBytes(1);
    expect(isOnDisk()).toBe(false);
  });

  it('[PR10] of a paper that an agent is still to print is kept, however long it was away', async () => {
    db.exec(`INSERT INTO print_job (id, printer, visit, paper, state, queued_at, bytes)
      VALUES ('given', 'p', NULL, '{}', 'sending', 0, x'00'), ('printed', 'p', NULL, '{}', 'printed', 0, x'00')`);
    const archive = new SqliteArchive(db);
    await archive.forgetBytes(1);
    expect([await archive.bytes('given'), await archive.bytes('printed')]).toEqual([Buffer.from([0]), undefined]);
  });

  it('is overwritten, and nothing else that is written afterwards: that would cost each press a page', () => {
    takingOut(db, () => {});
    expect(db.prepare('PRAGMA secure_delete').get()).toEqual({ secure_delete: 0 });
    expect(() =>
      takingOut(db, () => {
        throw new Error('disk full');
      }),
    ).toThrow('disk full');
    expect(db.prepare('PRAGMA secure_delete').get()).toEqual({ secure_delete: 0 });
  });
});
