import type { HallSetup } from '../../domain/hall-setup.ts';
import type { MessageAbout } from '../../domain/post/message.ts';
import { hasPartInCases } from '../cases/case-roles.ts';
import { hasPart } from '../complaints/complaint-roles.ts';

export interface Handler {
  readonly roles: readonly string[];
  readonly administers: boolean;
}

/** MS7: who may see a message: about complaints, those with a part in them; about cases and chats, those who work on cases. */
export function mayHandle({ roles, administers }: Handler, about: MessageAbout, setup: HallSetup): boolean {
  if (administers) return true;
  return about.is === 'complaint' ? hasPart(setup.complaints, roles) : hasPartInCases(setup, roles);
}
