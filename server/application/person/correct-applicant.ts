import type { Payload } from '../../../contract/requests.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { correctionsOf } from '../../domain/cases/correction.ts';
import { maskName } from '../../domain/register/person.ts';
import type { ApplicantRecord, Correction } from '../../ports/ledger.ts';
import type { Application } from '../../ports/person-archive.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import { runsTheHall } from '../reports/reader.ts';
import { groundOf } from './see-person.ts';

/** PD4: what the hall itself wrote down wrong. The event says which fields, the table beside it the words, the record who and on what ground. */
export async function correctApplicant(
  office: Office,
  seat: SignedIn | null,
  { commandId, asked, visitId, ...after }: Payload<'person:correct'>,
): Promise<Reply<null>> {
  if (!runsTheHall(seat)) return refused('not-allowed');
  const known = await office.live.answered<null>(commandId);
  if (known) return known;
  const found = (await office.people.applications(asked.nik)).find((each) => each.visitId === visitId);
  if (!found) return refused('unknown-visit');
  const { broughtAs, broughtBy } = found;
  const { broughtBy: called = broughtBy } = after;
  // CS11: nobody else brought it, or whoever did keeps a name.
  const right = { ...after, broughtBy: broughtAs === '' || called.length < 2 ? broughtBy : called };
  const fields = correctionsOf(found, right);
  if (fields.length === 0) return granted(null);
  const clerkId = seat.clerk.id;
  await office.access.record({
    at: office.clock.now(),
    clerkId,
    what: 'person-corrected',
    subject: `${groundOf(office, asked)} ${fields.map(({ field }) => field).join(',')}`,
  });
  const command = { type: 'correct-applicant', visitId, caseId: found.caseId, clerkId } as const;
  return office.live.perform({
    command: {
      ...command,
      applicant: maskName(right.name),
      ...renamed(broughtBy, right.broughtBy),
      fields: fields.map(({ field }) => field),
    },
    commandId,
    answer: () => null,
    applicant: () => corrected(found, right),
    bringer: () => (broughtAs === '' ? null : { visitId, broughtAs, broughtBy: right.broughtBy }),
    corrections: (events) =>
      events.flatMap((event): Correction[] =>
        event.type === 'applicant-corrected' ? fields.map((each) => ({ ...each, visitId, clerkId, at: event.at })) : [],
      ),
  });
}

/** The new name, masked, where there is one. */
const renamed = (before: string, after: string) => (before === after ? {} : { bringer: maskName(after) });

function corrected(
  { visitId, nik, familyCard, birthDate }: Application,
  { name, address, phone, email }: Pick<ApplicantRecord, 'name' | 'address' | 'phone' | 'email'>,
): ApplicantRecord {
  return { visitId, nik, familyCard, birthDate, name, address, phone, email };
}
