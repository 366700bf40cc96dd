import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { RequestEntered, RequestNumber } from '../../../contract/requests/request-from-home.ts';
import { worksOnCases } from '../access/actor.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import type { PaperGiven } from './keep-papers.ts';
import { messageLink } from './message-link.ts';
import { receiveRequest } from './receive-request.ts';
import { receivedWords } from './written-words.ts';

/** HM2: enters what reached the office's own telephone or mailbox, at the request of whoever wrote. */
export async function enterRequest(
  office: Office,
  seat: SignedIn,
  { medium, ...given }: RequestEntered,
  papers: readonly PaperGiven[],
): Promise<Reply<RequestNumber>> {
  if (!worksOnCases(office, seat)) return refused('not-allowed');
  const via = { is: 'clerk', seat, medium } as const;
  const reply = await receiveRequest(office, { ...given, consent: true, papers }, via);
  if (!reply.ok) return reply;
  const { caseId, number, dueAt } = reply.value;
  // AC26: whom he has looked up for it was looked up for something.
  office.lookUps.note(seat.clerk.id, { at: office.steady.elapsedMs(), mark: null, about: caseId });
  const behind = office.live.hall.cases.get(caseId);
  if (!behind) return refused('case-closed');
  const words = receivedWords(office, { behind, applicant: given.applicant }, office.clock.now());
  return granted({ caseId, number, dueAt, link: messageLink(medium, words) });
}
