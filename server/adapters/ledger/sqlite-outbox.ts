import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { takingOut } from '../sqlite/taking-out.ts';
import type { Medium, MessageAbout, MessagePurpose, MessageState, MessageWhy } from '../../domain/post/message.ts';
import type { KeptMessage, MessageWords, Outbox } from '../../ports/post.ts';
import { idOfAbout } from './message-table.ts';

interface MessageRow {
  id: string;
  medium: string;
  about: string;
  about_id: string;
  purpose: string;
  state: string;
  attempts: number;
  queued_at: number;
  asked_at: number;
  try_at: number;
  why: string | null;
  said: string;
  words: string | null;
}

const IN_STATE = "SELECT * FROM message WHERE state IN ('queued', 'sending') AND medium = ? AND state = ?";

export class SqliteOutbox implements Outbox {
  readonly #db: Sqlite;

  constructor(db: Sqlite) {
    this.#db = db;
  }

  message(id: string): Promise<KeptMessage | undefined> {
    return Promise.resolve(this.#all('SELECT * FROM message WHERE id = ?', id)[0]);
  }

  waiting(medium: Medium): Promise<readonly KeptMessage[]> {
    return Promise.resolve(this.#all(`${IN_STATE} ORDER BY queued_at, rowid`, medium, 'queued'));
  }

  begun(medium: Medium): Promise<readonly KeptMessage[]> {
    return Promise.resolve(this.#all(`${IN_STATE} ORDER BY queued_at, rowid`, medium, 'sending'));
  }

  about(about: MessageAbout): Promise<readonly KeptMessage[]> {
    const sql = 'SELECT * FROM message WHERE about_id = ? AND about = ? ORDER BY queued_at DESC, rowid DESC';
    return Promise.resolve(this.#all(sql, idOfAbout(about), about.is));
  }

  keepSaid(id: string, said: string): Promise<void> {
    this.#db.prepare('UPDATE message SET said = ? WHERE id = ?').run(said, id);
    return Promise.resolve();
  }

  forgetWords(before: number): Promise<void> {
    const sql = `UPDATE message SET words = NULL, said = '' WHERE words IS NOT NULL AND changed_at < ?
      AND state IN ('sent', 'delivered', 'cancelled')`;
    return new Promise((resolve) => resolve(takingOut(this.#db, () => void this.#db.prepare(sql).run(before))));
  }

  #all(sql: string, ...values: string[]): KeptMessage[] {
    return this.#db
      .prepare<MessageRow>(sql)
      .all(...values)
      .map(messageOf);
  }
}

function messageOf(row: MessageRow): KeptMessage {
  return {
    id: row.id,
    medium: row.medium as Medium,
    about: aboutOf(row.about as MessageAbout['is'], row.about_id),
    purpose: row.purpose as MessagePurpose,
    state: row.state as MessageState,
    attempts: row.attempts,
    queuedAt: row.queued_at,
    askedAt: row.asked_at,
    tryAt: row.try_at,
    why: row.why as MessageWhy | null,
    said: row.said,
    words: row.words === null ? null : (JSON.parse(row.words) as MessageWords),
  };
}

function aboutOf(is: MessageAbout['is'], id: string): MessageAbout {
  if (is === 'case') return { is, caseId: id };
  return is === 'complaint' ? { is, complaintId: id } : { is, chatId: id };
}
