import type { Case } from '../../domain/cases/case.ts';
import type { ActOnStep } from '../../domain/cases/case-commands.ts';
import type { EventOf, HallEvent } from '../../domain/events.ts';
import type { Hall } from '../../domain/hall.ts';
import { serviceOf } from '../../domain/hall-setup.ts';
import { dateInWords } from '../../domain/hall-time/date-words.ts';
import type { LetterSlip } from '../../domain/slips.ts';
import { stepOf } from '../../domain/procedures/procedure.ts';
import type { RecordField } from '../../domain/procedures/procedure.ts';
import type { Applicant, LetterRecord } from '../../ports/ledger.ts';
import { letterMarks } from './letter-marks.ts';
import { letterSlipFor, templateOf } from './letter-words.ts';
import type { Office } from '../office.ts';

/** The words of a letter signed by these events, if any; they are archived with it (LE3). */
export function letterSignedIn(
  office: Office,
  hall: Hall,
  events: readonly HallEvent[],
  applicant: Applicant,
): LetterRecord | null {
  const signed = events.find((event): event is EventOf<'letter-signed'> => event.type === 'letter-signed');
  const behind = signed && hall.cases.get(signed.caseId);
  if (!signed || !behind) return null;
  // CS12: decided by the words of a moment ago. Nothing happens, and he asks again.
  if (hall.setup.letterWords?.[behind.serviceId] !== letterMarks(office.file.current)[behind.serviceId])
    throw new Error('The words of letters were changed at this very moment.');
  const { at, number, code, purpose, about, roleId: signedAs } = signed;
  const matter = { at, number, code, purpose, about, applicant, signedAs, state: 'signed' } as const;
  const findings = findingsOf(hall, behind);
  return {
    id: signed.letterId,
    slip: letterSlipFor(office, hall, { ...matter, findings, serviceId: behind.serviceId }),
  };
}

/** LE1: the person was found once, but that snapshot is gone, and with it the letter's data. A return is still possible. */
export function signsOfNobody(
  { register, live }: Office,
  { serviceId, letter, check }: Case,
  { stepId, outcomeId }: Pick<ActOnStep, 'stepId' | 'outcomeId'>,
): boolean {
  const step = stepOf(serviceOf(live.hall.setup, serviceId)?.case, stepId);
  const does = step?.outcomes.find(({ id }) => id === outcomeId)?.does ?? [];
  const about = does.includes('draft-letter')
    ? (check?.found ?? null)
    : letter?.state === 'draft'
      ? letter.about
      : null;
  return does.includes('sign') && about !== null && register.byId(about.snapshot, about.personId) === undefined;
}

/** The letter as it would be signed now. */
export function draftOf(office: Office, behind: Case, applicant: Applicant): LetterSlip | null {
  const { hall } = office.live;
  const { letter } = behind;
  if (!letter || !templateOf(office, behind.serviceId)) return null;
  const { about } = letter;
  if (about && !office.register.byId(about.snapshot, about.personId)) return null; // the data went with the snapshot
  const slip = letterSlipFor(office, hall, {
    serviceId: behind.serviceId,
    at: office.clock.now(),
    state: 'draft',
    number: '',
    signedAs: null,
    code: '',
    purpose: letter.purpose,
    about,
    applicant,
    findings: findingsOf(hall, behind),
  });
  return { ...slip, copy: 0 };
}

/** For a letter about the application: its number here, and the records of its steps. */
function findingsOf(hall: Hall, behind: Case): LetterSlip['findings'] {
  if (behind.letter?.about) return [];
  const procedure = serviceOf(hall.setup, behind.serviceId)?.case;
  const recorded = Object.entries(behind.records).flatMap(([stepId, values]) =>
    (stepOf(procedure, stepId)?.records ?? []).flatMap((field) => {
      const value = values[field.id];
      return value === undefined ? [] : [{ label: field.name.id, value: recordInWords(field, value) }];
    }),
  );
  return [{ label: 'Nomor berkas', value: behind.number }, { label: 'Persyaratan', value: 'lengkap' }, ...recorded];
}

export function recordInWords({ kind }: RecordField, value: string): string {
  if (kind === 'day') return dateInWords(value, 'id');
  if (kind === 'rupiah') return `Rp${value.replace(/\D/gu, '').replace(/\B(?=(\d{3})+$)/gu, '.')}`;
  return value;
}
