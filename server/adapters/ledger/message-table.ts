import type { Sqlite } from '../sqlite/open-sqlite.ts';
import type { EventOf, HallEvent } from '../../domain/events.ts';
import { isSettled, newMessage } from '../../domain/post/message.ts';
import type { MessageAbout } from '../../domain/post/message.ts';
import type { MessageWords } from '../../ports/post.ts';

/** Messages with their addresses and words, written with their events (MS1). */
export class MessageTable {
  readonly #prepare: Sqlite['prepare'];

  constructor(prepare: Sqlite['prepare']) {
    this.#prepare = prepare;
  }

  record(event: HallEvent, words: readonly MessageWords[]): void {
    if (event.type === 'message-queued') this.#queue(event, words);
    if (event.type === 'message-changed') this.#change(event);
  }

  #queue(event: EventOf<'message-queued'>, all: readonly MessageWords[]): void {
    const words = all.find(({ messageId }) => messageId === event.messageId);
    if (!words) throw new Error(`The message ${event.messageId} was queued without its words.`);
    const { messageId: id, medium, about, purpose, at } = event;
    const message = newMessage({ id, medium, about, purpose }, at);
    this.#prepare(
      `INSERT INTO message (id, medium, about, about_id, purpose, state, attempts, queued_at, asked_at, try_at,
         changed_at, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      medium,
      about.is,
      idOfAbout(about),
      purpose,
      message.state,
      message.attempts,
      at,
      message.askedAt,
      message.tryAt,
      at,
      JSON.stringify(words),
    );
  }

  #change({ at, message }: EventOf<'message-changed'>): void {
    const { id, state, attempts, askedAt, tryAt, why } = message;
    this.#prepare(
      'UPDATE message SET state = ?, attempts = ?, asked_at = ?, try_at = ?, changed_at = ?, why = ? WHERE id = ?',
    ).run(state, attempts, askedAt, tryAt, at, why, id);
    // WA12: reports on the sending before no longer concern this message.
    if (state === 'queued') this.#prepare("UPDATE chat_sent SET message = '' WHERE message = ?").run(id);
    // WA7: the words of a conversation are deleted at once.
    if (message.about.is === 'chat' && isSettled(message)) {
      this.#prepare("UPDATE message SET words = NULL, said = '' WHERE id = ?").run(id);
    }
  }
}

export function idOfAbout(about: MessageAbout): string {
  if (about.is === 'case') return about.caseId;
  return about.is === 'complaint' ? about.complaintId : about.chatId;
}
