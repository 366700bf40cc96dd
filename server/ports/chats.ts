import type { Chat } from '../domain/chat/chat.ts';
import type { Instant } from '../domain/hall-time/instant.ts';
import type { AttachmentId, ChatId, MessageId } from '../domain/ids.ts';

/** A person's message as it came in; answers go to the same `address`. */
export interface IncomingMessage {
  /** WhatsApp's own id: the same at every delivery. */
  readonly wamid: string;
  /** The sender's number, or WhatsApp's substitute for people who show a user name. */
  readonly address: string;
  readonly at: Instant;
  readonly content: IncomingContent;
}

export type IncomingContent =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'choice'; readonly id: string }
  | { readonly is: 'file'; readonly mediaId: string; readonly caption: string }
  | { readonly is: 'other' };

export interface KeptIncoming extends IncomingMessage {
  /** Our own id: makes its effects idempotent (IS2), and says nothing about the writer. */
  readonly id: string;
}

export interface KeptChat {
  readonly id: ChatId;
  readonly address: string;
  readonly chat: Chat;
}

/** When the person last wrote, and was last told that something waits for him (WA11). */
export interface Window {
  readonly heardAt: Instant | null;
  readonly toldAt: Instant | null;
}

/** WhatsApp conversations, beside the ledger: incoming messages, each once, and each chat's state. Personal, and forgotten (WA7). */
export interface ChatBook {
  /** Durable when it resolves; duplicates are skipped (WA8). Returns the chats with something new to answer. */
  keep(incoming: readonly IncomingMessage[], now: Instant): Promise<readonly ChatId[]>;
  /** Chats with unanswered messages. */
  waiting(): Promise<readonly ChatId[]>;
  chat(id: ChatId): Promise<KeptChat | undefined>;
  /** The earliest unanswered message. */
  next(id: ChatId): Promise<KeptIncoming | undefined>;
  /** Deletes the message's words and stores the chat's new state, both or neither. */
  answered(chatId: ChatId, incomingId: string, chat: Chat): Promise<void>;
  /** Photos held by conversations, which the ledger does not know yet. */
  photos(): Promise<readonly AttachmentId[]>;
  /** Forgets chats silent since then; returns their photos. */
  forgetSilent(since: Instant): Promise<readonly AttachmentId[]>;
  window(address: string): Promise<Window>;
  /** WhatsApp says that the window has closed, whatever our clock says; one opened since then stays open. */
  closeWindow(address: string, then: Instant): Promise<void>;
  told(address: string, now: Instant): Promise<void>;
  /** Records which of our messages has this id of WhatsApp's. */
  rememberSent(wamid: string, messageId: MessageId, now: Instant): Promise<void>;
  /** Null: a sending that has been replaced by a newer one since. */
  sentAs(wamid: string): Promise<MessageId | null | undefined>;
  sentAt(wamid: string): Promise<Instant | undefined>;
}
