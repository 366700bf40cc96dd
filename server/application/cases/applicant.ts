import type { Case } from '../../domain/cases/case.ts';
import { maskName } from '../../domain/register/person.ts';
import type { RegisterEntry } from '../../domain/queue/visit.ts';
import type { Applicant, ApplicantRecord } from '../../ports/ledger.ts';
import { addressOf } from '../letters/letter-words.ts';
import type { Office } from '../office.ts';

export const nobody: Applicant = {
  name: '',
  nik: '',
  familyCard: '',
  birthDate: '',
  address: '',
  phone: '',
  email: '',
};

/** Who was found in the register, to be kept beside the ledger. */
export function applicantFound(
  { register }: Pick<Office, 'register'>,
  found: RegisterEntry | null,
  visitId: string,
  known?: Applicant,
): ApplicantRecord | null {
  const person = found && register.byId(found.snapshot, found.personId);
  if (!person) return null;
  const { name, nik, kk: familyCard, birthDate } = person;
  // No register knows a telephone or a mailbox: what he has told stays, unless it was somebody else.
  const { phone, email } = known && (known.nik === '' || known.nik === nik) ? known : nobody;
  return { visitId, name, nik, familyCard, birthDate, address: addressOf(person), phone, email };
}

/** His name as lists show it; empty when nobody was found. */
export function maskFound({ register }: Pick<Office, 'register'>, found: RegisterEntry | null): string {
  const person = found && register.byId(found.snapshot, found.personId);
  return person ? maskName(person.name) : '';
}

export async function applicantOf({ caseArchive }: Pick<Office, 'caseArchive'>, { visitId }: Case): Promise<Applicant> {
  return (await caseArchive.applicant(visitId)) ?? nobody;
}
