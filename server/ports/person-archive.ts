import type { Instant } from '../domain/hall-time/instant.ts';
import type { CaseId, ChatId, ComplaintId, KioskId, LetterId, ServiceId, VisitId } from '../domain/ids.ts';
import type { LetterSlip } from '../domain/slips.ts';
import type { RecordedAct } from './access.ts';
import type { Applicant, Brought, Correction } from './ledger.ts';

/** Everything that the tables hold about one person, found by his NIK and by nothing else. */
export interface PersonArchive {
  /** Visits and requests in which he was the applicant, the newest first. */
  applications(nik: string): Promise<readonly Application[]>;
  /** Of these visits, and whatever other letter has his NIK in it. */
  letters(nik: string, visitIds: readonly VisitId[]): Promise<readonly PersonLetter[]>;
  /** Complaints with his NIK in them, or of somebody of his name with his telephone or mailbox. */
  complaints(nik: string, known: KnownContacts): Promise<readonly ComplaintId[]>;
  /** Conversations with his NIK in them, or that are led from his number. */
  chats(nik: string, phones: readonly string[]): Promise<readonly ChatId[]>;
  /** Lines of the audit record about these, or with his mark. */
  recorded(subjects: readonly string[], mark: string): Promise<readonly RecordedAct[]>;
  /** Askings of the register with his NIK, at a kiosk. */
  askings(mark: string): Promise<readonly PersonAsking[]>;
  corrections(visitIds: readonly VisitId[]): Promise<readonly Correction[]>;
}

export interface Application extends Applicant, Brought {
  readonly visitId: VisitId;
  readonly visitNumber: string;
  readonly day: string;
  readonly serviceId: ServiceId;
  readonly arrivedAt: Instant;
  readonly endedAt: Instant | null;
  readonly outcomeId: string | null;
  readonly via: string;
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
}

export interface PersonLetter {
  readonly id: LetterId;
  readonly number: string;
  readonly issuedAt: Instant;
  readonly copies: number;
  readonly cancelledAt: Instant | null;
  readonly slip: Pick<LetterSlip, 'title' | 'subject' | 'person' | 'findings' | 'signatory'>;
}

export interface KnownContacts {
  readonly names: readonly string[];
  /** Digits with the country's code. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

export interface PersonAsking {
  readonly at: Instant;
  readonly kioskId: KioskId;
  readonly listed: boolean;
}
