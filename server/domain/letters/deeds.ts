import type { Case } from '../cases/case.ts';
import { caseIn } from '../cases/put-case.ts';
import { partOf } from '../procedures/procedure-part.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { DeedDetail } from '../cases/case-commands.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';
import { letterOf, serviceOf } from '../hall-setup.ts';
import type { ServiceSetup } from '../hall-setup.ts';
import type { Deed } from '../procedures/work.ts';
import type { Instant } from '../hall-time/instant.ts';
import { isFromHome } from '../home/home.ts';
import { askPapers, reply } from '../home/write-to-applicant.ts';
import type { CaseId, ClerkId, PrinterId, RoleId, StepId } from '../ids.ts';
import { isForRoll } from './letter-setup.ts';
import type { LetterSetup } from './letter-setup.ts';
import { numberOfLetter } from './letter-number.ts';

/** Who does the deed, in which role, at which step of the case; null: at the end of a stage. */
export interface Doer {
  readonly clerkId: ClerkId;
  readonly roles: readonly RoleId[];
  readonly roleId: RoleId | null;
  readonly stepId: StepId | null;
}

interface DeedDone {
  readonly deed: Deed;
  readonly doer: Doer;
  readonly detail: DeedDetail;
}

/** LE2: a draft about somebody who is listed, initials in the order of the chain, the signature, the hand-over. */
export function doDeed(hall: Hall, caseId: CaseId, { deed, doer, detail }: DeedDone, now: Instant): Decision {
  const behind = caseIn(hall, caseId);
  const letter = letterOf(hall.setup, behind.serviceId);
  const act = { at: now, caseId, clerkId: doer.clerkId, roleId: doer.roleId };
  switch (deed) {
    case 'draft-letter':
      return draft(behind, letter, act, detail);
    case 'paraf':
      return paraf(behind, letter, act, doer);
    case 'sign':
      return sign(hall, behind, letter, act, detail);
    case 'reply':
      return reply(behind, act, detail);
    case 'ask-papers':
      return askPapers(hall.setup, behind, act, detail);
    case 'hand-over':
      return handOver(hall, behind, act, detail);
  }
}

interface Act {
  readonly at: Instant;
  readonly caseId: CaseId;
  readonly clerkId: ClerkId;
  readonly roleId: RoleId | null;
}

function draft(behind: Case, letter: LetterSetup | undefined, act: Act, detail: DeedDetail): Decision {
  if (!letter) return refuse('letter-not-issued-here');
  if (behind.letter?.state === 'signed') return refuse('letter-issued-already');
  const about = behind.check?.found ?? null;
  if ((letter.about ?? 'listed-person') === 'listed-person' && about === null) return refuse('not-listed');
  const purpose = detail.purpose === '' ? (behind.letter?.purpose ?? behind.purpose ?? '') : detail.purpose;
  if (purpose === '' && letter.about !== 'applicant') return refuse('purpose-wanted');
  return accept({ ...act, type: 'letter-drafted', letterId: detail.letterId, about, purpose });
}

function paraf({ letter }: Case, setup: LetterSetup | undefined, act: Act, doer: Doer): Decision {
  if (letter?.state !== 'draft') return refuse('no-draft');
  const due = setup?.paraf?.[letter.parafs.length];
  const roleId = due?.find((role) => doer.roles.includes(role));
  if (roleId === undefined) return refuse('paraf-not-due');
  return accept({ ...act, roleId, type: 'paraf-given', letterId: letter.id, stepId: doer.stepId });
}

function sign(hall: Hall, behind: Case, setup: LetterSetup | undefined, act: Act, detail: DeedDetail): Decision {
  const { letter } = behind;
  if (letter?.state !== 'draft' || !setup) return refuse('no-draft');
  if (letter.parafs.length < (setup.paraf ?? []).length) return refuse('paraf-missing');
  const { id: letterId, about, purpose } = letter;
  const numbered = numberOfLetter(hall, setup);
  const signed: HallEvent = {
    ...act,
    ...numbered,
    type: 'letter-signed',
    letterId,
    visitId: behind.visitId,
    code: detail.code,
    about,
    purpose,
  };
  // HM3: a letter that is sent is not printed.
  const isPrinted = isForRoll(setup) && !isFromHome(behind);
  const printerId = isPrinted ? handOverPrinter(hall, behind.serviceId) : undefined;
  if (printerId === undefined) return accept(signed);
  const paper = { kind: 'letter', letterId, copy: 0 } as const;
  return accept(signed, {
    type: 'paper-queued',
    at: act.at,
    jobId: detail.jobId,
    printerId,
    visitId: behind.visitId,
    paper,
  });
}

function handOver(hall: Hall, behind: Case, act: Act, { to, purpose }: DeedDetail): Decision {
  const { letter, serviceId } = behind;
  const isDue = letter !== null || givesLetter(serviceOf(hall.setup, serviceId), isFromHome(behind));
  if (isDue && letter?.state !== 'signed') return refuse('letter-not-signed');
  return accept({
    ...act,
    type: 'handed-over',
    to,
    purpose: purpose === '' ? (letter?.purpose ?? '') : purpose,
  });
}

/** The printer at the place where the visitor gets the letter. */
export function handOverPrinter(hall: Hall, serviceId: string): PrinterId | undefined {
  const service = serviceOf(hall.setup, serviceId);
  const stationId = stepThatDoes(service?.case, 'hand-over')?.visitorAt;
  return hall.setup.counters.find((counter) => counter.stationId === stationId && counter.printerId !== undefined)
    ?.printerId;
}

export const stepThatDoes = (procedure: Procedure | undefined, deed: Deed) =>
  procedure?.steps.find(({ outcomes }) => outcomes.some(({ does }) => does?.includes(deed)));

/** Whether a letter is handed over here; a service without one hands over aid, although the hall has letters for others. */
export const givesLetter = (service: ServiceSetup | undefined, fromHome: boolean): boolean =>
  stepThatDoes(partOf(service, fromHome), 'sign') !== undefined ||
  (!fromHome && (service?.journey.some(({ work }) => work.includes('issue-letter')) ?? false));
