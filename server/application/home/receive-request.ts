import { refused } from '../../../contract/reply.ts';
import type { RefusalCode, Reply } from '../../../contract/reply.ts';
import type { Attachment } from '../../domain/cases/case.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { Hall } from '../../domain/hall.ts';
import type { AnswerBy, HomeVia } from '../../domain/home/home.ts';
import { isMailAddress, phoneDigits } from '../../domain/home/reply-address.ts';
import { isToCome } from '../../domain/register/calendar.ts';
import { maskName } from '../../domain/register/person.ts';
import { readNik } from '../../domain/register/nik.ts';
import type { Applicant, Brought } from '../../ports/ledger.ts';
import { actorOf } from '../access/actor.ts';
import { byHimself, maskedBringer } from '../cases/bringer.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import { caseDueAt } from '../views/cases/case-clock.ts';
import { todayAt } from '../today.ts';
import { sceneOf } from '../views/hall-parts.ts';
import { keepPapers, settlePapers, unlessLost } from './keep-papers.ts';
import type { PaperGiven } from './keep-papers.ts';
import { wordsFor } from './message-words.ts';

/** The form of 004 line 19, whatever way it came. */
export interface RequestGiven {
  /** Made by the page, chat or screen: repeated, it is the same request (IS2). A refusal is stored under it, too. */
  readonly commandId: string;
  readonly serviceId: string;
  readonly applicant: Applicant;
  /** Absent: the applicant (CS11). */
  readonly bringer?: Brought | undefined;
  readonly purpose: string;
  readonly need: string;
  readonly answerBy: AnswerBy;
  readonly consent: boolean;
  readonly language: 'id' | 'en';
  readonly papers: readonly PaperGiven[];
}

/** It arrived by itself, or a clerk enters it. */
type RequestVia =
  | 'online'
  | 'whatsapp'
  | { readonly is: 'clerk'; readonly seat: SignedIn; readonly medium: 'whatsapp' | 'email' };

export interface RequestReceived {
  readonly caseId: string;
  readonly number: string;
  /** Shows the applicant the state; told to nobody else. */
  readonly code: string;
  readonly dueAt: Instant;
}

const CODE_LENGTH = 12;

/** HM1: a complete form with its photos becomes a case at once; otherwise a refusal with the reason, and nothing is kept. */
export async function receiveRequest(
  office: Office,
  given: RequestGiven,
  via: RequestVia,
): Promise<Reply<RequestReceived>> {
  const known = await office.live.answered<RequestReceived>(given.commandId);
  if (known) return known;
  const lacking = whatLacks(office, given, viaOf(via));
  if (lacking) return refused(lacking);
  const kept = await keepPapers(office, given.papers);
  if (!kept.ok) return kept;
  const [caseId, visitId] = [office.chance.id(), office.chance.id()];
  const made = { caseId, visitId, attachments: kept.value };
  const reply = await unlessLost(office, kept.value, () => ask(office, given, via, made));
  // Of two equal requests at the same moment, the photos of the second are deleted.
  settlePapers(office, kept.value, reply.ok && reply.value.caseId === caseId);
  return reply;
}

interface Made {
  readonly caseId: string;
  readonly visitId: string;
  readonly attachments: readonly Attachment[];
}

function ask(office: Office, given: RequestGiven, via: RequestVia, made: Made): Promise<Reply<RequestReceived>> {
  const { applicant, bringer = byHimself, serviceId, answerBy, language, purpose, need, commandId } = given;
  return office.live.perform({
    command: {
      type: 'receive-request',
      ...made,
      serviceId,
      answerBy,
      language,
      purpose,
      need,
      code: office.chance.code(CODE_LENGTH),
      messageId: office.chance.id(),
      via: viaOf(via),
      applicant: maskName(applicant.name),
      bringer: maskedBringer(bringer),
      by: typeof via === 'string' ? null : actorOf(office, via.seat),
    },
    commandId,
    answer: (hall) => received(office, hall, made.caseId),
    applicant: () => ({ ...applicant, visitId: made.visitId }),
    bringer: () => (bringer.broughtAs === '' ? null : { ...bringer, visitId: made.visitId }),
    messages: wordsFor(office, applicant, { words: '', asked: [] }),
  });
}

function received(office: Office, hall: Hall, caseId: string): RequestReceived {
  const behind = hall.cases.get(caseId);
  if (!behind) throw new Error('A request was received without its case.');
  const { number, code = '' } = behind;
  return { caseId, number, code, dueAt: caseDueAt({ ...sceneOf(office), hall }, behind) };
}

const viaOf = (via: RequestVia): HomeVia => (typeof via === 'string' ? via : via.medium);

/** HM2: whoever wants an answer gives a name and consent, and can be reached in the way asked for. */
function whatLacks(office: Office, given: RequestGiven, via: HomeVia): RefusalCode | null {
  const { consent, applicant, answerBy } = given;
  if (!consent) return 'consent-wanted';
  if (applicant.name.trim().length < 2) return 'applicant-wanted';
  const today = todayAt(office);
  if (!readNik(applicant.nik, today).ok) return 'malformed-nik';
  if (isToCome(applicant.birthDate, today)) return 'birth-to-come';
  return canBeReached(applicant, answerBy, via) ? null : 'reply-address-wanted';
}

function canBeReached({ email, phone }: Applicant, answerBy: AnswerBy, via: HomeVia): boolean {
  const isByMail = answerBy === 'email' || (answerBy === 'by-hand' && via === 'email');
  return isByMail ? isMailAddress(email) : phoneDigits(phone) !== null;
}
