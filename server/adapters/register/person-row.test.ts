import { expect, it } from 'vitest';
import { columnsOf, type Columns } from './columns.ts';
import { readDate } from './dates.ts';
import { readPerson } from './person-row.ts';

const siti = '1377024503900001';

function columnsFor(headers: readonly string[]): Columns {
  const columns = columnsOf({ number: 1, cells: headers });
  if (!columns) throw new Error('no header');
  return columns;
}

function read(cells: Readonly<Record<string, string>>) {
  const columns = columnsFor(Object.keys(cells));
  return readPerson(
    { number: 2, cells: Object.values(cells) },
    { columns, countsFrom1904: false, today: '2026-11-23' },
  );
}

function personOf(cells: Readonly<Record<string, string>>) {
  const reading = read({ NIK: siti, Nama: 'SITI CONTOH', ...cells });
  if (reading.is !== 'person') throw new Error(reading.is);
  return reading;
}

it.each([
  [
    'the layout of Makassar',
    [
      'No. KK',
      'NIK',
      'Nama Kepala Keluarga',
      'Tanggal Lahir',
      'Jenis Kelamin',
      'Kecamatan',
      'Kelurahan',
      'Alamat Lengkap',
      'Desil',
    ],
    9,
  ],
  [
    'the layout of BDT',
    [
      'kd_wilayah',
      'IDBDT',
      'IDARTBDT',
      'NoPesertaPKH',
      'Nama',
      'JnsKel',
      'TmpLahir',
      'TglLahir',
      'NIK',
      'NoKK',
      'Ada_pkh',
      'Ada_BPNT',
      'namagadis_ibukandung',
    ],
    8,
  ],
  [
    'the layout of Sulawesi Tengah',
    [
      'id_dtks',
      'kecamatan',
      'desakeluarahan',
      'alamat',
      'rt',
      'rw',
      'nomor_kk',
      'nomor_nik',
      'nama',
      'tanggal_lahir',
      'jenis_kelamin',
      'nama_ibu_kandung',
    ],
    11,
  ],
  [
    'an export of DTSEN',
    ['desil_nasional', 'id_keluarga', 'no_kk', 'nik', 'nama_kepala_keluarga', 'nama', 'kab', 'kec', 'kel', 'rt', 'rw'],
    9,
  ],
])('understands %s', (_, headers, understood) => {
  expect(columnsFor(headers).understood).toHaveLength(understood);
});

it('says in the words of the office what each column was taken for [RG4]', () => {
  const { understood, ignored } = columnsFor(['NIK', 'NAMA', 'TGL_LAHIR', 'BPNT', 'PERIODE_BPNT', 'HOBI']);
  expect(understood.map(({ meaning }) => meaning)).toEqual([
    'NIK',
    'nama',
    'tanggal lahir',
    'Sembako/BPNT',
    'periode Sembako/BPNT',
  ]);
  expect(ignored).toEqual(['HOBI']);
});

it('prefers the name of the person to that of the head of family', () => {
  expect(columnsFor(['nama_kepala_keluarga', 'nama', 'nik']).at.name).toBe(1);
});

it("never imports the mother's name", () => {
  const columns = columnsFor(['NIK', 'Nama', 'nama_ibu_kandung', 'namagadis_ibukandung']);
  expect(columns.ignored).toEqual(['nama_ibu_kandung', 'namagadis_ibukandung']);
  expect(JSON.stringify(personOf({ nama_ibu_kandung: 'IBU RAHASIA' }))).not.toContain('RAHASIA');
});

it('reads all that a register says about a person', () => {
  const { person, warnings } = personOf({
    No_KK: '1377021201150003',
    'Tanggal Lahir': '05-03-1990',
    JK: 'P',
    Alamat: ' Jalan  Contoh\n5 ',
    'RT/RW': '001 / 002',
    Desa: 'Contoh 1',
    Kecamatan: 'Contoh',
    'ID DTKS': 'C-1',
    Desil: '3',
    PKH: 'YA',
    'Periode PKH': 'OKT-DES 2026',
    BPNT: 'TIDAK',
    PBI: '',
  });
  expect(warnings).toEqual([]);
  expect(person).toEqual({
    nik: siti,
    kk: '1377021201150003',
    name: 'SITI CONTOH',
    birthDate: '1990-03-05',
    sex: 'female',
    address: 'Jalan Contoh 5',
    rt: '001',
    rw: '002',
    village: 'Contoh 1',
    district: 'Contoh',
    desil: 3,
    registerId: 'C-1',
    programmes: [
      { id: 'pkh', receives: true, period: 'OKT-DES 2026' },
      { id: 'sembako', receives: false },
    ],
  });
});

it.each([
  [{ 'Tanggal Lahir': '06/03/1990' }, 'birth-date-mismatch'],
  [{ 'Tanggal Lahir': '' }, 'birth-date-from-nik'],
  [{ 'Tanggal Lahir': '03/25/1990' }, 'birth-date-unreadable'],
  [{ 'Tanggal Lahir': '05/03/90' }, 'birth-date-unreadable'],
  [{ 'Tanggal Lahir': '05/03/2990' }, 'birth-date-unreadable'],
  [{ JK: 'L' }, 'sex-mismatch'],
  [{ JK: '?' }, 'sex-unreadable'],
  [{ KK: '' }, 'kk-missing'],
  [{ KK: '1377029901150003' }, 'kk-date-strange'],
  [{ Desil: '11' }, 'desil-unreadable'],
  [{ PKH: 'MUNGKIN' }, 'programme-unreadable'],
])('[RG6] takes a person with %o, and counts it as %s', (cells, warning) => {
  expect(personOf(cells).warnings).toContain(warning);
});

it('[RG6] counts an unknown province', () => {
  expect(read({ NIK: '9977024503900001', Nama: 'SITI' })).toMatchObject({
    is: 'person',
    warnings: expect.arrayContaining(['province-unknown']),
  });
});

it('refuses a row without a name', () => {
  expect(read({ NIK: siti, Nama: ' ' })).toEqual({ is: 'refused', refusal: 'name-missing' });
});

it.each([
  [{ is_nonaktif: '1' }, 'inactive'],
  [{ is_nonaktif: '0' }, 'person'],
  [{ status_dtsen: 'DTSEN NON AKTIF' }, 'inactive'],
  [{ status_dtsen: 'TIDAK AKTIF' }, 'inactive'],
  [{ status_dtsen: 'DTSEN AKTIF' }, 'person'],
])('reads %o as %s', (cells, expected) => {
  expect(read({ NIK: siti, Nama: 'SITI', ...cells }).is).toBe(expected);
});

it.each([
  ['1990-03-05', '1990-03-05'],
  ['1990-03-05 00:00:00', '1990-03-05'],
  ['1990/3/5', '1990-03-05'],
  ['05/03/1990', '1990-03-05'],
  ['5-3-1990', '1990-03-05'],
  ['05.03.1990', '1990-03-05'],
  ['05 Maret 1990', '1990-03-05'],
  ['5 Pebruari 1990', '1990-02-05'],
  ['5 Nopember 1990', '1990-11-05'],
  ['5-Ags-1990', '1990-08-05'],
  ['17 Agustus 1945', '1945-08-17'],
  ['5-Mei-1990', '1990-05-05'],
  ['05-Dec-1990', '1990-12-05'],
  ['32937', '1990-03-05'],
  ['32937.75', '1990-03-05'],
  ['13/25/1990', undefined],
  ['29/02/1991', undefined],
  ['5/3/90', undefined],
  ['kemarin', undefined],
  ['', undefined],
])('reads the date "%s" as %s', (text, date) => {
  expect(readDate(text, false)).toBe(date);
});

it('[AC24] reads names, numbers and programmes as whoever looks at the table sees them', () => {
  const { person } = personOf({
    NIK: `\u202a${siti.slice(0, 6)}\u2060${siti.slice(6)}\u202c`,
    Nama: 'SITI\u200b \u202eCONTOH',
    Alamat: 'Jl.\u00a0Raya \u20661\u2069',
    PKH: '\ufeffya\u200e',
    'Periode PKH': '2026\u202e',
  });
  expect(person).toMatchObject({ nik: siti, name: 'SITI CONTOH', address: 'Jl. Raya 1' });
  expect(person.programmes).toEqual([{ id: 'pkh', receives: true, period: '2026' }]);
});
