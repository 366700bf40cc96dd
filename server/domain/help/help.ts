import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { ClerkId, KioskId } from '../ids.ts';

/** Somebody at a kiosk wants a clerk to come [KI7]. */
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

/** Who presses again while nobody has answered has asked already; two clerks who answer together both come. */
export function decideHelp(hall: Hall, command: HelpCommand, now: Instant): Decision {
  const { kioskId } = command;
  if (!hall.setup.kiosks.some(({ id }) => id === kioskId)) return refuse('unknown-kiosk');
  const isOpen = hall.help.get(kioskId)?.answeredAt === null;
  if (command.type === 'ask-help') return isOpen ? accept() : accept({ type: 'help-asked', at: now, kioskId });
  return isOpen ? accept({ type: 'help-answered', at: now, kioskId, clerkId: command.clerkId }) : accept();
}

export function evolveHelp(hall: Hall, event: HelpEvent & { readonly at: Instant }): Hall {
  const { at, kioskId } = event;
  const asked = hall.help.get(kioskId)?.askedAt ?? at;
  const call = event.type === 'help-asked' ? { askedAt: at, answeredAt: null } : { askedAt: asked, answeredAt: at };
  return { ...hall, help: new Map(hall.help).set(kioskId, call) };
}
