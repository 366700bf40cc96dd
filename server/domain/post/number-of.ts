import type { Hall } from '../hall.ts';
import type { MessageAbout } from './message.ts';

/** By what number people know what a message is about; empty where it has none, or has left memory. */
export function numberOf({ cases, complaints }: Hall, about: MessageAbout): string {
  if (about.is === 'case') return cases.get(about.caseId)?.number ?? '';
  return about.is === 'complaint' ? (complaints.get(about.complaintId)?.number ?? '') : '';
}
