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

/** The person found in the register, to be stored beside the ledger. */
export function applicantFound(
  { register }: Pick<Office, 'register'>,
  found: RegisterEntry | null,
  visitId: string,
  known?: Applicant,
): ApplicantRecord | null {
  const person = found && register.byId(found.snapshot, found.personId);
  if (!person) return null;
  const { name, nik, kk: familyCard, birthDate } = person;
  // A register has no telephone or e-mail address: what the applicant gave stays, unless it was somebody else's.
  const { phone, email } = known && (known.nik === '' || known.nik === nik) ? known : nobody;
  return { visitId, name, nik, familyCard, birthDate, address: addressOf(person), phone, email };
}

/** The name, masked for lists; empty when nobody was found. */
export function maskFound({ register }: Pick<Office, 'register'>, found: RegisterEntry | null): string {
  const person = found && register.byId(found.snapshot, found.personId);
  return person ? maskName(person.name) : '';
}

export async function applicantOf({ caseArchive }: Pick<Office, 'caseArchive'>, { visitId }: Case): Promise<Applicant> {
  return (await caseArchive.applicant(visitId)) ?? nobody;
}
