import type { Instant } from '../domain/hall-time/instant.ts';
import type { CaseId, ChatId, ComplaintId, KioskId, LetterId, ServiceId, VisitId } from '../domain/ids.ts';
import type { LetterSlip } from '../domain/slips.ts';
import type { RecordedAct } from './access.ts';
import type { Applicant, Brought, Correction } from './ledger.ts';

/** All that the tables hold about one person, found by NIK only. */
export interface PersonArchive {
  /** Visits and requests in which the person was the applicant, newest first. */
  applications(nik: string): Promise<readonly Application[]>;
  /** Letters of these visits, and any other letter that contains the NIK. */
  letters(nik: string, visitIds: readonly VisitId[]): Promise<readonly PersonLetter[]>;
  /** Complaints that contain the NIK, or by somebody with this name and this telephone or e-mail address. */
  complaints(nik: string, known: KnownContacts): Promise<readonly ComplaintId[]>;
  /** Conversations that contain the NIK, or are held from one of these numbers. */
  chats(nik: string, phones: readonly string[]): Promise<readonly ChatId[]>;
  /** Entries of the audit record about these subjects, or with the person's mark. */
  recorded(subjects: readonly string[], mark: string): Promise<readonly RecordedAct[]>;
  /** Checks of the register with the NIK, at a kiosk. */
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
  /** Digits with country code. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

export interface PersonAsking {
  readonly at: Instant;
  readonly kioskId: KioskId;
  readonly listed: boolean;
}
