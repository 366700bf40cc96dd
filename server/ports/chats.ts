import type { Chat } from '../domain/chat/chat.ts';
import type { Instant } from '../domain/hall-time/instant.ts';
import type { AttachmentId, ChatId, MessageId } from '../domain/ids.ts';

/** A message of somebody's, as it came in; what is sent to him goes to the same `address`. */
export interface IncomingMessage {
  /** WhatsApp's own id: the same at every delivery. */
  readonly wamid: string;
  /** His number, or what WhatsApp gives in its place to those who show a user name. */
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
  /** Of our own: what it brings about is done once by it (IS2), and says nothing of who wrote. */
  readonly id: string;
}

export interface KeptChat {
  readonly id: ChatId;
  readonly address: string;
  readonly chat: Chat;
}

/** When he last wrote, and when he was last told that something waits for him (WA11). */
export interface Window {
  readonly heardAt: Instant | null;
  readonly toldAt: Instant | null;
}

/** Conversations by WhatsApp, beside the ledger: what came in, each once, and where each stands. Personal, and forgotten (WA7). */
export interface ChatBook {
  /** Durable when it resolves; what was kept before is passed over (WA8). The chats that have something new to answer. */
  keep(incoming: readonly IncomingMessage[], now: Instant): Promise<readonly ChatId[]>;
  /** Chats with something that waits for its answer. */
  waiting(): Promise<readonly ChatId[]>;
  chat(id: ChatId): Promise<KeptChat | undefined>;
  /** What is to be answered next: the earliest that he wrote. */
  next(id: ChatId): Promise<KeptIncoming | undefined>;
  /** Answered: the words are gone, and the chat stands where it stands now, both or neither. */
  answered(chatId: ChatId, incomingId: string, chat: Chat): Promise<void>;
  /** Photos that wait in a conversation: the ledger does not know of them yet. */
  photos(): Promise<readonly AttachmentId[]>;
  /** What was silent since then is forgotten; the photos that went with it. */
  forgetSilent(since: Instant): Promise<readonly AttachmentId[]>;
  window(address: string): Promise<Window>;
  /** WhatsApp says that it has closed, whatever our clock says; one that he has opened since then stays open. */
  closeWindow(address: string, then: Instant): Promise<void>;
  told(address: string, now: Instant): Promise<void>;
  /** Which of our messages bears this id of WhatsApp's. */
  rememberSent(wamid: string, messageId: MessageId, now: Instant): Promise<void>;
  /** Null: one that was to be sent anew since. */
  sentAs(wamid: string): Promise<MessageId | null | undefined>;
  sentAt(wamid: string): Promise<Instant | undefined>;
}
