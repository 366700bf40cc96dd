import type { Hall } from '../hall.ts';
import type { PaperState, RegisterCheck, Visit } from '../queue/visit.ts';
import type { Case } from './case.ts';

/** What an outcome's needs are checked against, at a visitor's counter or on an official's desk. */
export interface FileFacts {
  readonly papers: Readonly<Record<string, PaperState>>;
  readonly check: RegisterCheck | null;
  /** Masked; empty: not yet known. */
  readonly applicant: string;
  readonly letterIssued: boolean;
  readonly handedOver: boolean;
}

export function factsOfCase({ papers, check, applicant, letter, handedOver }: Case): FileFacts {
  return { papers, check, applicant, letterIssued: letter?.state === 'signed', handedOver: handedOver !== null };
}

/** The visit's facts, completed by what its case has learned since, also at desks. */
export function factsOfVisit(hall: Hall, visit: Visit): FileFacts {
  const behind = caseOf(hall, visit);
  const { papers, check, applicant } = behind?.visitId === visit.id ? behind : visit;
  return {
    papers: { ...behind?.papers, ...papers },
    check: check ?? behind?.check ?? null,
    applicant: applicant === '' ? (behind?.applicant ?? '') : applicant,
    letterIssued: visit.letter !== null || behind?.letter?.state === 'signed',
    handedOver: behind !== undefined && behind.handedOver !== null,
  };
}

export const caseOf = (hall: Hall, { caseId }: Visit): Case | undefined =>
  caseId === null ? undefined : hall.cases.get(caseId);
