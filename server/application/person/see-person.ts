import type {
  PersonAsked,
  PersonData,
  PersonEntry,
  PersonSection,
} from '../../../contract/requests/person-requests.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Application } from '../../ports/person-archive.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import { runsTheHall } from '../reports/reader.ts';
import { attachmentSection, caseSection, letterSection } from './case-sections.ts';
import { chatSection, complaintSection, lookSection, messageSection } from './contact-sections.ts';
import { heldOf } from './held.ts';
import type { PersonHeld } from './held.ts';
import { registerSection } from './register-section.ts';
import { correctionSection, entrySection, numberOf, visitSection } from './visit-sections.ts';
import { audit } from '../access/audit.ts';

type PersonAct = 'person-data-seen' | 'person-data-taken';

/** PD1, PD2: all data held about the person with this NIK; who asked and on what ground is recorded before anything is shown. */
export async function seePerson(
  office: Office,
  seat: SignedIn | null,
  asked: PersonAsked,
  what: PersonAct,
): Promise<Reply<PersonData>> {
  if (!runsTheHall(seat)) return refused('not-allowed');
  await audit(office, seat.clerk.id, what, groundOf(office, asked));
  const held = await heldOf(office, seat, asked.nik);
  return granted({
    sections: await sectionsOf(office, held, asked.nik),
    entries: held.applications.map(entryOf),
    complaintsUntold: !held.hearsAll,
  });
}

/** For the audit record: whose (a mark), on what ground (a word of a list), for which letter of the office (a number). */
export const groundOf = ({ mark }: Pick<Office, 'mark'>, { nik, ground, reference }: PersonAsked): string =>
  [mark(nik), ground, ...(reference === '' ? [] : [reference])].join(' ');

async function sectionsOf(office: Office, held: PersonHeld, nik: string): Promise<PersonSection[]> {
  const clerks = await office.access.clerks();
  const telling = { office, held, clerkNames: new Map(clerks.map(({ id, fullName }) => [id, fullName])) };
  const complaints = complaintSection(telling);
  return [
    registerSection(telling),
    visitSection(telling),
    entrySection(telling),
    correctionSection(telling),
    caseSection(telling),
    letterSection(telling, nik),
    attachmentSection(telling),
    messageSection(telling),
    chatSection(telling),
    ...(complaints ? [complaints] : []),
    lookSection(telling),
  ];
}

function entryOf(each: Application): PersonEntry {
  const { visitId, day, name, address, phone, email, broughtBy } = each;
  return { visitId, number: numberOf(each), day, name, address, phone, email, broughtBy };
}
