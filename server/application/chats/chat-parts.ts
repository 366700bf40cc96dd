import type { HallFile, HallService } from '../../../contract/hall-file.ts';
import type { PaperFact } from '../../domain/chat/hall-facts.ts';
import { shown } from '../standard/printed-words.ts';

/** The channel of the hall's file for complaints by WhatsApp, if it has one. */
export const complaintChannel = ({ complaints }: HallFile): string | undefined =>
  complaints.channels.find(({ medium }) => medium === 'whatsapp')?.kind;

export function paperFact(paper: HallService['requirements'][number]): PaperFact {
  const { id, text, documents, mandatory, alternatives = [] } = paper;
  const whole = shown(text);
  const called = documents.join(' / ');
  return {
    id,
    mandatory,
    alternatives,
    text: whole,
    name: called === '' ? whole : { id: called, en: called },
  };
}
