import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { HelpCommand } from './help-call.ts';

/** A second press while nobody has answered changes nothing; two clerks who answer together both come. */
export function decideHelp(hall: Hall, command: HelpCommand, now: Instant): Decision {
  const { kioskId } = command;
  if (!hall.setup.kiosks.some(({ id }) => id === kioskId)) return refuse('unknown-kiosk');
  const isOpen = hall.help.get(kioskId)?.answeredAt === null;
  if (command.type === 'ask-help') return isOpen ? accept() : accept({ type: 'help-asked', at: now, kioskId });
  return isOpen ? accept({ type: 'help-answered', at: now, kioskId, clerkId: command.clerkId }) : accept();
}
