import type { Hall } from '../../domain/hall.ts';
import { dateInWords } from '../../domain/hall-time/date-words.ts';
import { days } from '../../domain/hall-time/instant.ts';
import type { RoleId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import { printedAt } from '../../domain/paper/visit-slips.ts';
import type { RegisterEntry } from '../../domain/queue/visit.ts';
import type { RegisteredPerson } from '../../domain/register/person.ts';
import { programmeNames } from '../../domain/register/programmes.ts';
import type { LetterSlip } from '../../domain/slips.ts';
import type { Applicant } from '../../ports/ledger.ts';
import type { Office } from '../office.ts';
import { templateIn } from './letter-template.ts';
import type { Template } from './letter-template.ts';

/** Content of a letter: about whom, for what, with which number. */
interface LetterMatter {
  readonly serviceId: string;
  readonly at: Instant;
  readonly state: 'draft' | 'signed';
  /** Empty for a draft: the number is given at signing (LE2). */
  readonly number: string;
  readonly code: string;
  readonly purpose: string;
  /** The role in which it was signed; null: not yet, or issued at a counter. */
  readonly signedAs: RoleId | null;
  readonly about: RegisterEntry | null;
  readonly applicant: Applicant;
  /** The case's records about itself, in words. */
  readonly findings: readonly Line[];
}

/** Where a letter's words come from. */
export type LetterSources = Pick<Office, 'file' | 'register'>;

type Line = LetterSlip['person'][number];

/** The words of a letter. They are fixed at signing: a signed letter does not change (LE3). */
export function letterSlipFor(office: LetterSources, hall: Hall, matter: LetterMatter): Omit<LetterSlip, 'copy'> {
  const { agency, address } = office.file.current;
  const letter = templateOf(office, matter.serviceId);
  const person = matter.about && office.register.byId(matter.about.snapshot, matter.about.personId);
  if (!letter || (matter.about && !person)) throw new Error(`A letter has no template or nobody to speak of.`);
  const at = printedAt(hall, matter.at);
  const { logo, government, addressee, subject, copies } = letter;
  return {
    kind: 'letter',
    agency: agency.shownName,
    language: 'id',
    at,
    trial: hall.setup.trial,
    state: matter.state,
    letterhead: { logo, government, agency: agency.shownName, address: address.map(({ text }) => text) },
    ...wordsOf(letter, registerNameOf(office, matter.about)),
    number: matter.number,
    addressee,
    subject,
    copies,
    person: person ? personLines(person) : applicantLines(matter.applicant),
    findings: [
      ...(person ? findingLines(office, matter, person) : []),
      ...matter.findings,
      ...(matter.purpose === '' || addressee ? [] : [{ label: 'Keperluan', value: matter.purpose }]),
    ],
    validUntil: validUntil(letter, hall, matter.at),
    place: letter.place,
    date: dateInWords(at.day, 'id'),
    signatory: letter.signatories?.[matter.signedAs ?? ''] ?? letter.signatory,
    household: letter.annexHousehold && matter.about && person ? household(office, matter.about, person) : undefined,
    verifyUrl: hall.setup.publicUrl === undefined ? null : `${hall.setup.publicUrl}/v/${matter.code}`,
    code: matter.code,
  };
}

export const templateOf = ({ file }: Pick<Office, 'file'>, serviceId: string): Template | undefined =>
  templateIn(file.current, serviceId);

/** The words for a register of this name, where the hall has them (DTKS, since 2025 DTSEN). */
function wordsOf(
  letter: Template,
  registerName: string,
): Pick<LetterSlip, 'title' | 'opening' | 'finding' | 'closing'> {
  const own = letter.forRegister?.[registerName];
  return {
    title: own?.title ?? letter.title,
    opening: own?.opening ?? letter.opening,
    finding: own?.finding ?? letter.finding,
    closing: own?.closing ?? letter.closing,
  };
}

function registerNameOf({ register, file }: LetterSources, about: RegisterEntry | null): string {
  const snapshot = register.list().find(({ number }) => number === about?.snapshot);
  return snapshot?.registerName ?? file.current.register.name;
}

function personLines(person: RegisteredPerson): Line[] {
  return filled([
    { label: 'Nama', value: person.name },
    { label: 'NIK', value: person.nik },
    { label: 'No. KK', value: person.kk },
    { label: 'Tanggal lahir', value: person.birthDate === '' ? '' : dateInWords(person.birthDate, 'id') },
    { label: 'Alamat', value: addressOf(person) },
  ]);
}

function applicantLines({ name, nik, familyCard, birthDate, address }: Applicant): Line[] {
  return filled([
    { label: 'Nama', value: name },
    { label: 'NIK', value: nik },
    { label: 'No. KK', value: familyCard },
    { label: 'Tanggal lahir', value: birthDate === '' ? '' : dateInWords(birthDate, 'id') },
    { label: 'Alamat', value: address },
  ]);
}

/** LE1: as of which period. Aid is stated as the register shows it, never promised. */
function findingLines(office: LetterSources, matter: LetterMatter, person: RegisteredPerson): Line[] {
  const { about, serviceId } = matter;
  const showsDesil = templateOf(office, serviceId)?.showsDesil === true;
  const snapshot = office.register.list().find(({ number }) => number === about?.snapshot);
  const received = person.programmes.filter(({ receives }) => receives).map(({ id }) => programmeNames[id]);
  return filled([
    { label: 'Status', value: `TERDAFTAR DALAM ${registerNameOf(office, about)}` },
    { label: 'Periode data', value: snapshot?.period ?? '' },
    { label: 'Peringkat desil', value: showsDesil && person.desil !== undefined ? String(person.desil) : '' },
    { label: 'Program', value: received.length > 0 ? received.join(', ') : 'Tidak tercatat menerima program' },
  ]);
}

/** LE1: from the same snapshot, even if another is current when the letter is signed. */
function household({ register }: LetterSources, { snapshot }: RegisterEntry, person: RegisteredPerson) {
  return register.family(snapshot, person.kk).map(({ name, birthDate, nik }) => ({
    name,
    relation: nik === person.nik ? 'yang bersangkutan' : 'satu keluarga',
    birthDate: birthDate === '' ? '' : dateInWords(birthDate, 'id'),
  }));
}

function validUntil({ validityDays }: Template, { setup }: Hall, at: Instant): string | undefined {
  if (validityDays === undefined) return undefined;
  return dateInWords(dayAt(at + days(validityDays), setup.timeZone), 'id');
}

const filled = (lines: Line[]): Line[] => lines.filter(({ value }) => value !== '');

export function addressOf({ address, rt, rw, village, district }: RegisteredPerson): string {
  const neighbourhood = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(' ');
  return [address, neighbourhood, village, district && `Kec. ${district}`].filter(Boolean).join(', ');
}
