import type { Bilingual } from '../../domain/bilingual.ts';
import type { ChatLanguage } from '../../domain/chat/chat.ts';
import type { Outcome } from '../../domain/chat/conclude.ts';
import { chatWords } from '../../domain/chat/talk.ts';
import type { KeptChat } from '../../ports/chats.ts';
import { lookUpComplaint } from '../complaints/look-up-complaint.ts';
import type { ComplaintSeen } from '../complaints/look-up-complaint.ts';
import { lookUpRequest } from '../home/look-up-request.ts';
import type { Office } from '../office.ts';
import { wantedOf } from './wanted-papers.ts';

/** State of a request or complaint for whoever has its code; wrong codes are counted (CM9). */
export async function stateByCode(office: Office, chat: KeptChat, code: string): Promise<Outcome> {
  const look = () => lookUp(office, chat, code);
  const tried = await office.chatDesk.wrongCodes.guess(chat.id, office.clock.now(), look, isUnknown);
  return tried ?? unknown;
}

const unknown: Outcome = { is: 'unknown-code' };
const isUnknown = ({ is }: Outcome): boolean => is === 'unknown-code';

async function lookUp(office: Office, { id }: KeptChat, code: string): Promise<Outcome> {
  const request = await lookUpRequest(office, code);
  if (request.ok) {
    const { number, state } = request.value;
    return { is: 'state', number, state, wanted: wantedOf(office, request.value, code) };
  }
  const complaint = await lookUpComplaint(office, code, id);
  if (complaint.ok)
    return { is: 'state', number: complaint.value.number, state: stateOf(complaint.value), wanted: null };
  return unknown;
}

const stateOf = (seen: ComplaintSeen): Bilingual => ({ id: stateIn('id', seen), en: stateIn('en', seen) });

function stateIn(language: ChatLanguage, { shownAs, state, answer }: ComplaintSeen): string {
  const { complaintStates: say } = chatWords[language];
  if (answer) return say.answered(answer.words);
  if (state !== 'open') return say.closed;
  return shownAs.map((each) => each[language]).join(', ') || say.open;
}
