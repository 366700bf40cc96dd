import type { PersonSection } from '../../../contract/requests/person-requests.ts';
import type { Cell } from '../../../contract/views/report-view.ts';
import type { Sex } from '../../domain/register/nik.ts';
import type { FoundPerson } from '../../domain/register/snapshot.ts';
import { programmeNames } from '../../domain/register/programmes.ts';
import { addressOf } from '../letters/letter-words.ts';
import { day, said, told, words } from './section-parts.ts';
import type { Telling } from './section-parts.ts';

const sexes: Record<Sex, Cell> = { male: said('laki-laki', 'male'), female: said('perempuan', 'female') };

/** The person's row in each stored snapshot, field by field as the register has it. */
export function registerSection(telling: Telling): PersonSection {
  return {
    id: 'register',
    title: said('Register kesejahteraan sosial', 'Social welfare register'),
    columns: [words('Data', 'Field', 24), words('Isi', 'What it says', 60)],
    rows: telling.held.register.flatMap((found) => rowsOf(telling, found)),
    note: said(
      'Baris register diperbaiki di SIKS-NG (DTSEN), melalui desa, kelurahan, atau operator Dinas Sosial. Sesudah itu register diimpor lagi; balai ini tidak mengubahnya.',
      'Rows of the register are corrected in SIKS-NG (DTSEN), by the village or the operator of the social affairs office, and then imported again; this hall does not change them.',
    ),
  };
}

function rowsOf({ office: { register } }: Telling, { snapshot, person }: FoundPerson): Cell[][] {
  const info = register.list().find(({ number }) => number === snapshot);
  const name = `${info?.registerName ?? ''} ${info?.period ?? ''}`.trim();
  const isCurrent = register.current()?.number === snapshot;
  const which = isCurrent ? said(`${name} (berlaku)`, `${name} (in use)`) : said(name, name);
  const fields: readonly (readonly [Cell, Cell])[] = [
    [said('Register', 'Register'), which],
    ['NIK', person.nik],
    [said('No. KK', 'Family card'), told(person.kk)],
    [said('Nama', 'Name'), person.name],
    [said('Tanggal lahir', 'Date of birth'), day(person.birthDate)],
    [said('Jenis kelamin', 'Sex'), sexes[person.sex]],
    [said('Alamat', 'Address'), told(addressOf(person))],
    [said('Desil', 'Decile'), person.desil ?? null],
    [said('Nomor di register', 'Number in the register'), told(person.registerId)],
    ...person.programmes.map(
      ({ id, receives, period }) =>
        [
          programmeNames[id],
          receives
            ? said(`menerima ${period ?? ''}`.trim(), `receives it ${period ?? ''}`.trim())
            : said('terdaftar, tidak menerima', 'listed, does not receive it'),
        ] as const,
    ),
  ];
  return fields.filter(([, value]) => value !== null).map(([field, value]) => [field, value]);
}
