import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { HelpEvent } from './help-call.ts';

export function evolveHelp(hall: Hall, event: HelpEvent & { readonly at: Instant }): Hall {
  const { at, kioskId } = event;
  const asked = hall.help.get(kioskId)?.askedAt ?? at;
  const call = event.type === 'help-asked' ? { askedAt: at, answeredAt: null } : { askedAt: asked, answeredAt: at };
  return { ...hall, help: new Map(hall.help).set(kioskId, call) };
}
