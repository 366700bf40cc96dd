import type { Bilingual } from '../domain/bilingual.ts';
import type { Recipient } from '../domain/cases/case.ts';
import type { ComplaintKind } from '../domain/complaints/complaint.ts';
import { serviceOf } from '../domain/hall-setup.ts';
import type { HallSetup } from '../domain/hall-setup.ts';
import type { Instant } from '../domain/hall-time/instant.ts';
import { clockText, dayAt } from '../domain/hall-time/zone.ts';
import type { TimeZoneName } from '../domain/hall-time/zone.ts';
import type { CaseState } from '../ports/case-archive.ts';

/** Names for reports: what was removed from the hall's file keeps its figures and rows, under its id. */
export const called = (name: Bilingual | undefined, id: string): Bilingual => name ?? { id, en: id };

export const serviceCalled = (setup: HallSetup, id: string): Bilingual => called(serviceOf(setup, id)?.shortName, id);

const stillHere: Bilingual = { id: 'Masih di kantor', en: 'Still here' };
const expired: Bilingual = { id: 'Tidak selesai', en: 'Left without an outcome' };
const becameCase: Bilingual = { id: 'Menjadi berkas', en: 'Became a case' };

/** How a visit, or a request from home, ended. */
export function outcomeCalled(setup: HallSetup, serviceId: string, outcomeId: string | null): Bilingual {
  if (outcomeId === null) return stillHere;
  if (outcomeId === 'expired') return expired;
  if (outcomeId === 'from-home') return becameCase;
  const stops = serviceOf(setup, serviceId)?.journey ?? [];
  return called(stops.flatMap(({ outcomes }) => outcomes).find(({ id }) => id === outcomeId)?.name, outcomeId);
}

export const caseStateCalled: Readonly<Record<CaseState, Bilingual>> = {
  open: { id: 'Terbuka', en: 'Open' },
  done: { id: 'Selesai', en: 'Done' },
  refused: { id: 'Tidak dipenuhi', en: 'Refused' },
  expired: { id: 'Kedaluwarsa', en: 'Expired' },
};

export const complaintKindCalled: Readonly<Record<ComplaintKind, Bilingual>> = {
  complaint: { id: 'Pengaduan', en: 'Complaint' },
  suggestion: { id: 'Saran', en: 'Suggestion' },
  input: { id: 'Masukan', en: 'Feedback' },
};

export const recipientCalled: Readonly<Record<Recipient, Bilingual>> = {
  applicant: { id: 'Pemohon', en: 'Applicant' },
  family: { id: 'Keluarga', en: 'Family' },
  representative: { id: 'Wakil dengan kuasa', en: 'Authorised representative' },
};

/** 2026-11-25 09:05, a form that spreadsheets recognise. */
export const momentText = (timeZone: TimeZoneName, at: Instant): string =>
  `${dayAt(at, timeZone)} ${clockText(at, timeZone).replace('.', ':')}`;
