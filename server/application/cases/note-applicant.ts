import { refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Payload } from '../../../contract/requests.ts';
import { visitorAt } from '../../domain/hall.ts';
import type { VisitId } from '../../domain/ids.ts';
import { isToCome } from '../../domain/register/calendar.ts';
import { readNik } from '../../domain/register/nik.ts';
import { maskName } from '../../domain/register/person.ts';
import type { Applicant } from '../../ports/ledger.ts';
import { counterHeld } from '../access/actor.ts';
import { atCounter } from '../answers/counter-answers.ts';
import type { Screen } from '../answers/screen.ts';
import { merged } from '../merged.ts';
import { todayAt } from '../today.ts';
import type { Office } from '../office.ts';
import { nobody } from './applicant.ts';
import { maskedBringer } from './bringer.ts';

/** CS8: what the clerk has changed of what he was shown; what somebody else has put right meanwhile stays. */
export function noteApplicant(
  office: Office,
  screen: Screen,
  { commandId, visitId, applicant, was }: Payload<'visit:note-applicant'>,
): Promise<Reply<null>> {
  const counterId = screen.seat && counterHeld(office, screen.seat);
  if (counterId === null) return office.live.refuse(commandId, 'counter-closed');
  return office.writing.inTurn(visitId, async () => {
    const known = await office.live.answered<null>(commandId);
    if (known) return known;
    // Whoever has another before him is told nothing of what was written of this one, not even by a refusal.
    if (visitorAt(office.live.hall, counterId)?.id !== visitId)
      return office.live.refuse(commandId, 'changed-meanwhile');
    const today = todayAt(office);
    // RG6: what was written earlier and is left as it was keeps nobody from putting the rest right.
    const reading = applicant.nik === '' || applicant.nik === was.nik ? null : readNik(applicant.nik, today);
    if (reading && !reading.ok) return refused('malformed-nik', reading.refusal);
    if (isToCome(applicant.birthDate, today)) return office.live.refuse(commandId, 'birth-to-come');
    const next = merged(await writtenOf(office, visitId), was, applicant);
    if (!next) return office.live.refuse(commandId, 'changed-meanwhile');
    const command = { type: 'note-applicant', shown: { visitId }, applicant: maskName(next.name) } as const;
    return atCounter(office, screen, commandId, command, {
      applicant: (_hall, events) => {
        const noted = events.find((event) => event.type === 'applicant-noted');
        return noted ? { visitId: noted.visitId, ...next } : null;
      },
    });
  });
}

/** CS11 */
export function noteBringer(
  office: Office,
  screen: Screen,
  { commandId, visitId, bringer }: Payload<'visit:note-bringer'>,
): Promise<Reply<null>> {
  const command = { type: 'note-bringer', shown: { visitId }, bringer: maskedBringer(bringer) } as const;
  return office.writing.inTurn(visitId, () =>
    atCounter(office, screen, commandId, command, {
      bringer: (events) => {
        const noted = events.find((event) => event.type === 'bringer-noted');
        return noted ? { visitId: noted.visitId, ...bringer } : null;
      },
    }),
  );
}

async function writtenOf({ caseArchive }: Office, visitId: VisitId): Promise<Applicant> {
  const { name, nik, familyCard, birthDate, address, phone, email } = (await caseArchive.applicant(visitId)) ?? nobody;
  return { name, nik, familyCard, birthDate, address, phone, email };
}
