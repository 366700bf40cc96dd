import type { Hall } from '../hall.ts';
import type { MessageAbout } from './message.ts';

/** The number of the case or complaint that a message is about; empty where there is none, or it has left memory. */
export function numberOf({ cases, complaints }: Hall, about: MessageAbout): string {
  if (about.is === 'case') return cases.get(about.caseId)?.number ?? '';
  return about.is === 'complaint' ? (complaints.get(about.complaintId)?.number ?? '') : '';
}
