import type { CaseArchive } from '../../ports/case-archive.ts';
import type { PrintRoom } from '../../ports/paper.ts';
import type { KeptMessage, MessageWords, Outgoing } from '../../ports/post.ts';

export interface LetterDesk {
  readonly caseArchive: Pick<CaseArchive, 'letter'>;
  readonly printRoom: Pick<PrintRoom, 'letterPdf'>;
  readonly isTrial: boolean;
}

/** The message as its carrier takes it, with the letter drawn; throws on unforeseen faults. */
export async function outgoing(message: KeptMessage, desk: LetterDesk): Promise<Outgoing | 'letter-cancelled'> {
  const { id, words, about } = message;
  if (!words) throw new Error(`The message ${id} is to be sent and its words are forgotten.`);
  const { letterId, ...written } = words;
  const said = desk.isTrial && about.is !== 'chat' ? marked(written) : written;
  if (letterId === null) return { ...said, about, letter: null };
  const archived = await desk.caseArchive.letter(letterId);
  if (!archived) throw new Error(`The letter ${letterId} is to be sent and is not in the archive.`);
  // A cancelled letter is not sent; a clerk sees the reason.
  if (archived.cancelledWhy !== null) return 'letter-cancelled';
  const pdf = await desk.printRoom.letterPdf({ ...archived.slip, copy: 0 });
  return { ...said, about, letter: { name: `${archived.slip.number.replaceAll(/[^\w.-]+/g, '-')}.pdf`, pdf } };
}

/** ST2, except for conversations, where a mark at every turn would tell the tester nothing new. */
function marked<Written extends Pick<MessageWords, 'subject' | 'text'>>(written: Written): Written {
  const mark = 'Pesan uji coba, tidak berlaku. This message is a trial and means nothing.';
  return { ...written, subject: `[UJI COBA] ${written.subject}`, text: `${mark}\n\n${written.text}` };
}
