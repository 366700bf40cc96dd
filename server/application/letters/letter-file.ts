import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { LetterSlip } from '../../domain/slips.ts';
import { counterHeld, worksOnCases } from '../access/actor.ts';
import type { SignedIn } from '../answers/screen.ts';
import { applicantOf } from '../cases/applicant.ts';
import { draftOf } from './case-letter.ts';
import type { Office } from '../office.ts';

/** A letter on A4, for those who write, sign or hand it over. Each look is in the audit record (DU5). */
export async function seeLetter(office: Office, seat: SignedIn, letterId: string): Promise<Reply<Uint8Array>> {
  if (!worksOnCases(office, seat) && counterHeld(office, seat) === null) return refused('not-allowed');
  const slip = await letterAsItStands(office, letterId);
  if (!slip) return refused('unknown-letter');
  const { access, clock, printRoom } = office;
  await access.record({ at: clock.now(), clerkId: seat.clerk.id, what: 'letter-seen', subject: letterId });
  return granted(await printRoom.letterPdf(slip));
}

/** The letter as signed (LE3), marked if it is no longer valid; or as it would be signed now. */
async function letterAsItStands(office: Office, letterId: string): Promise<LetterSlip | null> {
  const archived = await office.caseArchive.letter(letterId);
  if (archived) {
    const { slip, cancelledWhy } = archived;
    return { ...slip, ...(cancelledWhy === null ? {} : { state: 'cancelled' }), copy: 0 };
  }
  for (const behind of office.live.hall.cases.values()) {
    if (behind.letter?.id === letterId) return draftOf(office, behind, await applicantOf(office, behind));
  }
  return null;
}
