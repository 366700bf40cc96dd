import type { Complainant } from '../../domain/complaints/complainant.ts';
import type { HallEvent } from '../../domain/events.ts';
import type { Hall } from '../../domain/hall.ts';
import { phoneDigits } from '../../domain/home/reply-address.ts';
import type { MessageWords } from '../../ports/post.ts';
import type { Office } from '../office.ts';
import { complaintWords } from './words/complaint-words.ts';
import { statusUrlOf } from '../../domain/complaints/complaint-receipt.ts';

interface Telling {
  readonly complainant: Complainant;
  /** Empty: there is none yet. */
  readonly answer: string;
}

/** CM10: the messages to a complainant that follow from these events, in his language. */
export function messagesOf(
  { file }: Pick<Office, 'file'>,
  hall: Hall,
  events: readonly HallEvent[],
  { complainant, answer }: Telling,
): MessageWords[] {
  return events.flatMap((event) => {
    if (event.type !== 'message-queued' || event.about.is !== 'complaint') return [];
    const complaint = hall.complaints.get(event.about.complaintId);
    if (!complaint) return [];
    const { number, code, language, kind } = complaint;
    const words = complaintWords(language);
    const about = { agency: file.current.agency.shownName, number, code, kind, name: complainant.name };
    const url = statusUrlOf(hall.setup, code);
    const { subject, text } =
      event.purpose === 'complaint-received'
        ? words.received({ ...about, url })
        : words.answered({ ...about, url, answer });
    const { email, phone } = complainant;
    const to = event.medium === 'email' ? email : (phoneDigits(phone.replaceAll(/[^\d+]/gu, '')) ?? phone);
    return [{ messageId: event.messageId, to, subject, text, letterId: null }];
  });
}
