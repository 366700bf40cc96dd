import type { PersonSection } from '../../../contract/requests/person-requests.ts';
import type { Cell } from '../../../contract/views/report-view.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { CorrectedField } from '../../domain/cases/correction.ts';
import type { Application } from '../../ports/person-archive.ts';
import { bringerShown } from '../cases/bringer.ts';
import { outcomeCalled, serviceCalled } from '../called.ts';
import type { Office } from '../office.ts';
import { at, by, day, moment, said, told, words } from './section-parts.ts';
import type { Telling } from './section-parts.ts';

const via: Record<string, Bilingual> = {
  hall: said('datang ke kantor', 'came to the office'),
  online: said('lewat situs', 'on the site'),
  whatsapp: said('lewat WhatsApp', 'by WhatsApp'),
  email: said('lewat surel', 'by e-mail'),
};

/** When the person came, or asked from home. */
export function visitSection(telling: Telling): PersonSection {
  const { setup } = telling.office.live.hall;
  return {
    id: 'visits',
    title: said('Kunjungan dan permohonan', 'Visits and requests'),
    columns: [
      moment('Waktu', 'Time'),
      words('Nomor', 'Number', 9),
      words('Layanan', 'Service', 32),
      words('Cara', 'How', 20),
      words('Hasil', 'Outcome', 30),
      moment('Selesai', 'Ended'),
    ],
    rows: telling.held.applications.map((each) => [
      at(telling, each.arrivedAt),
      each.visitNumber,
      serviceCalled(setup, each.serviceId),
      via[each.via] ?? each.via,
      outcomeCalled(setup, each.serviceId, each.outcomeId),
      at(telling, each.endedAt),
    ]),
    note: null,
  };
}

/** What was written down about the person each time. */
export function entrySection({ office, held }: Telling): PersonSection {
  return {
    id: 'entries',
    title: said('Yang dicatat tentang pemohon', 'What was written down about the applicant'),
    columns: [
      words('Nomor', 'Number', 13),
      words('Nama', 'Name', 24),
      words('NIK', 'NIK', 18),
      words('No. KK', 'Family card', 18),
      words('Lahir', 'Born', 12),
      words('Alamat', 'Address', 36),
      words('Telepon', 'Telephone', 16),
      words('Surel', 'E-mail', 22),
      words('Diajukan oleh', 'Brought by', 26),
    ],
    rows: held.applications.map((each) => [
      numberOf(each),
      told(each.name),
      told(each.nik),
      told(each.familyCard),
      day(each.birthDate),
      told(each.address),
      told(each.phone),
      told(each.email),
      broughtBy(office, each),
    ]),
    note: said(
      'Nama, alamat, telepon, surel, dan nama yang mengajukan diperbaiki di sini.',
      'Name, address, telephone, e-mail and the name of whoever brought it are corrected here.',
    ),
  };
}

/** CS11: in which capacity, and by which name; null: the applicant. */
function broughtBy({ file }: Office, { serviceId, broughtAs, broughtBy: name }: Application): Cell {
  const shown = bringerShown(file.current, serviceId, { id: broughtAs, name });
  return shown && { id: `${shown.called.id}: ${name}`, en: `${shown.called.en}: ${name}` };
}

export const numberOf = ({ caseNumber, visitNumber, day: on }: Application): string =>
  caseNumber ?? `${visitNumber}, ${String(day(on))}`;

const fields: Record<CorrectedField, Bilingual> = {
  name: said('Nama', 'Name'),
  address: said('Alamat', 'Address'),
  phone: said('Telepon', 'Telephone'),
  email: said('Surel', 'E-mail'),
  broughtBy: said('Yang mengajukan', 'Brought by'),
};

/** PD4: what was corrected, and what it said before. */
export function correctionSection(telling: Telling): PersonSection {
  const { corrections, applications } = telling.held;
  return {
    id: 'corrections',
    title: said('Perbaikan', 'Corrections'),
    columns: [
      moment('Waktu', 'Time'),
      words('Nomor', 'Number', 13),
      words('Data', 'Field', 12),
      words('Semula', 'Before', 34),
      words('Menjadi', 'After', 34),
      words('Oleh', 'By', 24),
    ],
    rows: corrections.map(({ visitId, at: when, clerkId, field, before, after }) => {
      const where = applications.find((each) => each.visitId === visitId);
      const number = where ? numberOf(where) : null;
      return [at(telling, when), number, fields[field], told(before), told(after), by(telling, clerkId)];
    }),
    note: null,
  };
}
