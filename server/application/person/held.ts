import { phoneDigits } from '../../domain/home/reply-address.ts';
import type { FoundPerson } from '../../domain/register/snapshot.ts';
import type { RecordedAct } from '../../ports/access.ts';
import type { ArchivedCase } from '../../ports/case-archive.ts';
import type { KeptChat } from '../../ports/chats.ts';
import type { ArchivedComplaint } from '../../ports/complaint-archive.ts';
import type { Correction } from '../../ports/ledger.ts';
import type { Application, PersonAsking, PersonLetter } from '../../ports/person-archive.ts';
import type { KeptMessage } from '../../ports/post.ts';
import { actorOf } from '../access/actor.ts';
import type { SignedIn } from '../answers/screen.ts';
import { hasPart, isOfficer, maySee } from '../complaints/complaint-roles.ts';
import type { Office } from '../office.ts';
import { lookUpCase } from '../views/cases/case-detail.ts';

/** All that the hall holds about one person (PD1), as it lies in its tables. */
export interface PersonHeld {
  readonly register: readonly FoundPerson[];
  readonly applications: readonly Application[];
  readonly cases: readonly ArchivedCase[];
  readonly letters: readonly PersonLetter[];
  readonly messages: readonly KeptMessage[];
  readonly chats: readonly KeptChat[];
  /** Null: whoever looks has no part in complaints, and is not told whether there are any (CM7). */
  readonly complaints: readonly ArchivedComplaint[] | null;
  readonly corrections: readonly Correction[];
  readonly askings: readonly PersonAsking[];
  readonly recorded: readonly RecordedAct[];
  /** Every complaint, and what is still being told as one: before the officer nothing is left out (CM7). */
  readonly hearsAll: boolean;
}

export async function heldOf(office: Office, seat: SignedIn, nik: string): Promise<PersonHeld> {
  const { people, register, chatBook } = office;
  const applications = await people.applications(nik);
  const visitIds = applications.map(({ visitId }) => visitId);
  const cases = await eachOf(applications, ({ caseId }) => (caseId === null ? undefined : lookUpCase(office, caseId)));
  const letters = await people.letters(nik, visitIds);
  const complaints = await complaintsOf(office, seat, nik, applications);
  const messages = await messagesAbout(office, cases, complaints ?? []);
  const conversations = await eachOf(await people.chats(nik, phonesOf(applications)), (id) => chatBook.chat(id));
  // CM7: what is still being told as a complaint is before nobody but the officer.
  const hearsAll = isOfficer(office.live.hall.setup.complaints, actorOf(office, seat).roles);
  const chats = conversations.filter(({ chat }) => hearsAll || chat.topic?.is !== 'complaint');
  const subjects = [
    ...visitIds,
    ...cases.flatMap(({ case: { id, attachments } }) => [id, ...attachments.map((each) => each.id)]),
    ...letters.map(({ id }) => id),
    ...messages.map(({ id }) => id),
    ...(complaints ?? []).map(({ complaint }) => complaint.id),
  ];
  const mark = office.mark(nik);
  return {
    applications,
    cases,
    letters,
    complaints,
    messages,
    chats,
    hearsAll,
    register: register.everywhere(nik),
    corrections: await people.corrections(visitIds),
    askings: await people.askings(mark),
    recorded: await people.recorded(subjects, mark),
  };
}

async function complaintsOf(
  { live, people, complaintArchive }: Office,
  seat: SignedIn,
  nik: string,
  applications: readonly Application[],
): Promise<readonly ArchivedComplaint[] | null> {
  const { complaints: setup } = live.hall.setup;
  const { roles } = actorOf({ live }, seat);
  if (!hasPart(setup, roles)) return null;
  const names = applications.map(({ name }) => name);
  const emails = applications.map(({ email }) => email.toLowerCase()).filter((email) => email !== '');
  const ids = await people.complaints(nik, { names, emails, phones: phonesOf(applications) });
  const all = await eachOf(ids, (id) => complaintArchive.complaint(id));
  return all.filter((each) => isOfficer(setup, roles) || maySee(setup, each, roles));
}

async function messagesAbout(
  { outbox }: Office,
  cases: readonly ArchivedCase[],
  complaints: readonly ArchivedComplaint[],
): Promise<readonly KeptMessage[]> {
  const about = [
    ...cases.map((each) => ({ is: 'case', caseId: each.case.id }) as const),
    ...complaints.map(({ complaint }) => ({ is: 'complaint', complaintId: complaint.id }) as const),
  ];
  return (await eachOf(about, (each) => outbox.about(each))).flat();
}

const phonesOf = (applications: readonly Application[]): string[] =>
  applications.flatMap(({ phone }) => phoneDigits(phone) ?? []);

async function eachOf<From, To>(
  all: readonly From[],
  ask: (one: From) => Promise<To | undefined> | undefined,
): Promise<To[]> {
  const found: To[] = [];
  for (const one of all) {
    const answer = await ask(one);
    if (answer !== undefined) found.push(answer);
  }
  return found;
}
