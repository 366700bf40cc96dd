import type { IncomingMessage } from '../../ports/chats.ts';

/** One delivery from Meta: people's messages, and reports about ours. */
export interface Notification {
  readonly incoming: readonly IncomingMessage[];
  readonly reports: readonly Report[];
}

export interface Report {
  readonly wamid: string;
  /** The reference that we gave the message at sending; null where WhatsApp did not return it. */
  readonly reference: string | null;
  readonly state: 'sent' | 'delivered' | 'failed';
  readonly code: number | null;
  readonly said: string;
}
