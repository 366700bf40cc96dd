import { inOneTransaction } from '../sqlite/in-one-transaction.ts';
import { KeptStatements } from '../sqlite/kept-statements.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { takingOut } from '../sqlite/taking-out.ts';
import { newChat, photosOf } from '../../domain/chat/chat.ts';
import type { Chat } from '../../domain/chat/chat.ts';
import { days } from '../../domain/hall-time/instant.ts';
import type { ChatBook, IncomingContent, IncomingMessage, KeptChat, KeptIncoming, Window } from '../../ports/chats.ts';

interface ChatRow {
  id: string;
  address: string;
  heard_at: number | null;
  told_at: number | null;
  body: string | null;
}

interface IncomingRow {
  id: string;
  wamid: string;
  at: number;
  address: string;
  body: string;
}

/** WhatsApp repeats deliveries that it thinks we missed for up to seven days. */
const DELIVERED_FOR = days(8);
/** A report may come long after its message, if the telephone was switched off. */
const REPORTED_FOR = days(31);

/** Conversations in hall.db, on the ledger's own connection: one fsync, one order. */
export class SqliteChatBook implements ChatBook {
  readonly #db: Sqlite;
  readonly #newId: () => string;
  readonly #statements: KeptStatements;

  constructor(db: Sqlite, newId: () => string) {
    [this.#db, this.#newId] = [db, newId];
    this.#statements = new KeptStatements(db);
  }

  keep(incoming: readonly IncomingMessage[], now: number): Promise<readonly string[]> {
    return this.#together(() => {
      const chats = incoming.flatMap((message) => this.#keepOne(message, now) ?? []);
      return [...new Set(chats)];
    });
  }

  #keepOne({ wamid, address, at, content }: IncomingMessage, now: number): string | undefined {
    this.#statements.run(
      'INSERT INTO chat (id, address) VALUES (?, ?) ON CONFLICT (address) DO NOTHING',
      this.#newId(),
      address,
    );
    const chat = this.#statements.one<{ id: string }>('SELECT id FROM chat WHERE address = ?', address);
    if (!chat) throw new Error('A chat that was just begun is not there.');
    const sql = `INSERT INTO chat_incoming (wamid, id, chat, at, received_at, body) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (wamid) DO NOTHING`;
    if (this.#statements.run(sql, wamid, this.#newId(), chat.id, at, now, JSON.stringify(content)) === 0)
      return undefined;
    this.#statements.run('UPDATE chat SET heard_at = max(coalesce(heard_at, 0), ?) WHERE id = ?', at, chat.id);
    return chat.id;
  }

  waiting(): Promise<readonly string[]> {
    const rows = this.#statements.all<{ chat: string }>(
      'SELECT DISTINCT chat FROM chat_incoming WHERE body IS NOT NULL',
    );
    return Promise.resolve(rows.map(({ chat }) => chat));
  }

  chat(id: string): Promise<KeptChat | undefined> {
    const row = this.#statements.one<ChatRow>('SELECT * FROM chat WHERE id = ?', id);
    return Promise.resolve(row && { id, address: row.address, chat: chatOf(row.body) });
  }

  next(id: string): Promise<KeptIncoming | undefined> {
    const row = this.#statements.one<IncomingRow>(
      `SELECT wamid, incoming.id, at, incoming.body, address FROM chat_incoming AS incoming JOIN chat ON chat.id = incoming.chat
       WHERE incoming.chat = ? AND incoming.body IS NOT NULL ORDER BY at, incoming.rowid LIMIT 1`,
      id,
    );
    // Only `keep` writes this column.
    if (!row) return Promise.resolve(undefined);
    const { body, ...incoming } = row;
    return Promise.resolve({ ...incoming, content: JSON.parse(body) as IncomingContent });
  }

  answered(chatId: string, incomingId: string, chat: Chat): Promise<void> {
    return this.#takingOut(() => {
      this.#statements.run('UPDATE chat SET body = ? WHERE id = ?', JSON.stringify(chat), chatId);
      this.#statements.run('UPDATE chat_incoming SET body = NULL WHERE id = ?', incomingId);
    });
  }

  photos(): Promise<readonly string[]> {
    const rows = this.#statements.all<{ body: string }>('SELECT body FROM chat WHERE body IS NOT NULL');
    return Promise.resolve(rows.flatMap(({ body }) => photosOf(chatOf(body)).map(({ id }) => id)));
  }

  forgetSilent(since: number): Promise<readonly string[]> {
    const silent = `FROM chat WHERE max(coalesce(heard_at, 0), coalesce(told_at, 0)) < ?
      AND NOT EXISTS (SELECT 1 FROM chat_incoming WHERE chat = chat.id AND chat_incoming.body IS NOT NULL)`;
    return this.#takingOut(() => {
      const rows = this.#statements.all<ChatRow>(`SELECT * ${silent}`, since);
      this.#statements.run(`DELETE ${silent}`, since);
      this.#statements.run('DELETE FROM chat_incoming WHERE body IS NULL AND received_at < ?', since - DELIVERED_FOR);
      this.#statements.run('DELETE FROM chat_sent WHERE at < ?', since - REPORTED_FOR);
      return rows.flatMap(({ body }) => photosOf(chatOf(body)).map(({ id }) => id));
    });
  }

  window(address: string): Promise<Window> {
    const row = this.#statements.one<ChatRow>('SELECT * FROM chat WHERE address = ?', address);
    return Promise.resolve({ heardAt: row?.heard_at ?? null, toldAt: row?.told_at ?? null });
  }

  closeWindow(address: string, then: number): Promise<void> {
    this.#statements.run('UPDATE chat SET heard_at = NULL WHERE address = ? AND heard_at <= ?', address, then);
    return Promise.resolve();
  }

  told(address: string, now: number): Promise<void> {
    const sql =
      'INSERT INTO chat (id, address, told_at) VALUES (?, ?, ?) ON CONFLICT (address) DO UPDATE SET told_at = ?';
    this.#statements.run(sql, this.#newId(), address, now, now);
    return Promise.resolve();
  }

  rememberSent(wamid: string, messageId: string, now: number): Promise<void> {
    this.#statements.run(
      'INSERT OR REPLACE INTO chat_sent (wamid, message, at) VALUES (?, ?, ?)',
      wamid,
      messageId,
      now,
    );
    return Promise.resolve();
  }

  sentAs(wamid: string): Promise<string | null | undefined> {
    const row = this.#statements.one<{ message: string }>('SELECT message FROM chat_sent WHERE wamid = ?', wamid);
    return Promise.resolve(row && (row.message === '' ? null : row.message));
  }

  sentAt(wamid: string): Promise<number | undefined> {
    const row = this.#statements.one<{ at: number }>('SELECT at FROM chat_sent WHERE wamid = ?', wamid);
    return Promise.resolve(row?.at);
  }

  #takingOut<Value>(work: () => Value): Promise<Value> {
    return new Promise((resolve) => resolve(takingOut(this.#db, work)));
  }

  /** In one transaction, like the ledger's writes. */
  #together<Value>(work: () => Value): Promise<Value> {
    return new Promise((resolve) => resolve(inOneTransaction(this.#db, work)));
  }
}

/** Only `answered` writes this column. */
const chatOf = (body: string | null): Chat => (body === null ? newChat : (JSON.parse(body) as Chat));
