import type { Instant } from '../hall-time/instant.ts';
import type { ClerkId, KioskId } from '../ids.ts';

/** Somebody at a kiosk asks for a clerk to come (KI7). */
export interface HelpCall {
  readonly askedAt: Instant;
  /** A clerk has said that he is coming; null: nobody has yet. */
  readonly answeredAt: Instant | null;
}

export type HelpCommand =
  | { readonly type: 'ask-help'; readonly kioskId: KioskId }
  | { readonly type: 'answer-help'; readonly kioskId: KioskId; readonly clerkId: ClerkId };

export type HelpEvent =
  | { readonly type: 'help-asked'; readonly kioskId: KioskId }
  | { readonly type: 'help-answered'; readonly kioskId: KioskId; readonly clerkId: ClerkId };
