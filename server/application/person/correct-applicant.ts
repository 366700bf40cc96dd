import type { Payload } from '../../../contract/requests.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { correctionsOf } from '../../domain/cases/correction.ts';
import type { FieldCorrection, Written } from '../../domain/cases/correction.ts';
import { maskName } from '../../domain/register/person.ts';
import type { Correction } from '../../ports/ledger.ts';
import type { Application } from '../../ports/person-archive.ts';
import type { SignedIn } from '../answers/screen.ts';
import { merged } from '../merged.ts';
import type { Office } from '../office.ts';
import { runsTheHall } from '../reports/reader.ts';
import { groundOf } from './see-person.ts';
import { audit } from '../access/audit.ts';

type Asked = Payload<'person:correct'>;

/** PD4: what the hall itself wrote down wrong. The event says which fields, the table beside it the words, the record who and on what ground. */
export async function correctApplicant(office: Office, seat: SignedIn | null, asked: Asked): Promise<Reply<null>> {
  if (!runsTheHall(seat)) return refused('not-allowed');
  return office.writing.inTurn(asked.visitId, () => correct(office, seat, asked));
}

async function correct(office: Office, seat: SignedIn, wished: Asked): Promise<Reply<null>> {
  const { commandId, asked, visitId } = wished;
  const known = await office.live.answered<null>(commandId);
  if (known) return known;
  const clerkId = seat.clerk.id;
  // PD2: every answer tells whether the hall holds something of somebody, so none is given that is not on record.
  const tried = () => audit(office, clerkId, 'person-correction-tried', groundOf(office, asked));
  const found = (await office.people.applications(asked.nik)).find((each) => each.visitId === visitId);
  const right = found && rightOf(found, wished);
  if (!right) {
    await tried();
    return office.live.refuse(commandId, found ? 'changed-meanwhile' : 'unknown-visit');
  }
  const fields = correctionsOf(found, right);
  if (fields.length === 0) {
    await tried();
    return granted(null);
  }
  const names = fields.map(({ field }) => field);
  await audit(office, clerkId, 'person-corrected', `${groundOf(office, asked)} ${names.join(',')}`);
  const command = { type: 'correct-applicant', visitId, caseId: found.caseId, clerkId, fields: names } as const;
  return office.live.perform({
    command: { ...command, applicant: maskName(right.name), ...renamed(fields) },
    commandId,
    answer: () => null,
    corrections: (events) =>
      events.flatMap((event): Correction[] =>
        event.type === 'applicant-corrected' ? fields.map((each) => ({ ...each, visitId, clerkId, at: event.at })) : [],
      ),
  });
}

/** Null: somebody else has changed the same meanwhile, and otherwise. */
function rightOf(found: Application, { name, address, phone, email, was, ...wished }: Asked): Written | null {
  const { broughtAs, broughtBy } = found;
  const called = wished.broughtBy ?? was.broughtBy;
  // CS11: nobody else brought it, or whoever did keeps a name.
  const bringer = broughtAs === '' || called.length < 2 ? was.broughtBy : called;
  const stands = { name: found.name, address: found.address, phone: found.phone, email: found.email, broughtBy };
  return merged(stands, was, { name, address, phone, email, broughtBy: bringer });
}

/** The new name, masked, where there is one. */
function renamed(fields: readonly FieldCorrection[]): { readonly bringer?: string } {
  const bringer = fields.find(({ field }) => field === 'broughtBy');
  return bringer ? { bringer: maskName(bringer.after) } : {};
}
