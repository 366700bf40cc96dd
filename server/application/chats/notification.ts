import type { IncomingMessage } from '../../ports/chats.ts';

/** What Meta brings in one delivery: messages of people, and what became of ours. */
export interface Notification {
  readonly incoming: readonly IncomingMessage[];
  readonly reports: readonly Report[];
}

export interface Report {
  readonly wamid: string;
  /** What we gave the message on its way; null where WhatsApp did not give it back. */
  readonly reference: string | null;
  readonly state: 'sent' | 'delivered' | 'failed';
  readonly code: number | null;
  readonly said: string;
}
