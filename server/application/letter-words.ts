import type { EventOf } from '../domain/events.ts';
import type { Hall } from '../domain/hall.ts';
import { dateInWords } from '../domain/hall-time/date-words.ts';
import { printedAt } from '../domain/paper/visit-slips.ts';
import type { RegisteredPerson } from '../domain/register/person.ts';
import type { LetterSlip } from '../domain/slips.ts';
import { programmeNames } from '../domain/register/programmes.ts';
import type { Office } from './office.ts';

/** What a letter says, fixed when it is issued: a signed letter does not change (LE3). */
export function letterSlipFor(office: Office, hall: Hall, issued: EventOf<'letter-issued'>): Omit<LetterSlip, 'copy'> {
  const { letter, agency, address } = office.file.current;
  const person = office.register.byId(issued.about.snapshot, issued.about.personId);
  if (!letter || !person) throw new Error(`The letter ${issued.letterId} has no template or nobody to speak of.`);
  const at = printedAt(hall, issued.at);
  return {
    kind: 'letter',
    agency: agency.shownName,
    language: 'id',
    at,
    trial: hall.setup.trial,
    letterhead: { government: letter.government, agency: agency.shownName, address: address.map(({ text }) => text) },
    title: letter.title,
    number: issued.number,
    opening: letter.opening,
    person: personLines(person),
    finding: letter.finding,
    findings: findingLines(office, issued, person),
    closing: letter.closing,
    place: letter.place,
    date: dateInWords(at.day, 'id'),
    signatory: letter.signatory,
    verifyUrl: `${hall.setup.publicUrl ?? office.publicUrl}/v/${issued.code}`,
    code: issued.code,
  };
}

type Line = LetterSlip['person'][number];

function personLines(person: RegisteredPerson): Line[] {
  const lines: Line[] = [
    { label: 'Nama', value: person.name },
    { label: 'NIK', value: person.nik },
    { label: 'No. KK', value: person.kk },
    { label: 'Tanggal lahir', value: person.birthDate === '' ? '' : dateInWords(person.birthDate, 'id') },
    { label: 'Alamat', value: addressOf(person) },
  ];
  return lines.filter(({ value }) => value !== '');
}

/** LE1: as of which period. Whether aid is received is stated as the register has it, never promised. */
function findingLines({ file, register }: Office, issued: EventOf<'letter-issued'>, person: RegisteredPerson): Line[] {
  const snapshot = register.list().find(({ number }) => number === issued.about.snapshot);
  const received = person.programmes.filter(({ receives }) => receives).map(({ id }) => programmeNames[id]);
  return [
    { label: 'Status', value: `TERDAFTAR DALAM ${snapshot?.registerName ?? file.current.register.name}` },
    { label: 'Periode data', value: snapshot?.period ?? '' },
    { label: 'Program', value: received.length > 0 ? received.join(', ') : 'Tidak tercatat menerima program' },
    { label: 'Keperluan', value: issued.purpose },
  ].filter(({ value }) => value !== '');
}

export function addressOf({ address, rt, rw, village, district }: RegisteredPerson): string {
  const neighbourhood = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(' ');
  return [address, neighbourhood, village, district && `Kec. ${district}`].filter(Boolean).join(', ');
}
