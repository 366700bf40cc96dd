import { programmeNames, type ProgrammeId } from '../../domain/register/programmes.ts';
import { FileRefused, type Row } from './table.ts';

/**
 * Headers found in practice, ignoring case, spaces and punctuation; earlier names take precedence. Sources: exports of wp-siks (DTKS,
 * DTSEN), the BDT 2015/2018 layout, dtks-sulteng, Makassar's Sicadas, East Java's DTSEN sheets.
 */
const fieldHeaders = {
  nik: ['nik', 'nomornik', 'nonik', 'nikktp', 'noktp', 'nomorktp', 'nomorindukkependudukan', 'nikart'],
  kk: ['nokk', 'nomorkk', 'kk', 'nokartukeluarga', 'nomorkartukeluarga', 'kartukeluarga', 'nkk'],
  name: ['nama', 'namalengkap', 'namaart', 'namapenduduk', 'namaanggotakeluarga', 'namapenerima', 'namakepalakeluarga'],
  birthDate: ['tanggallahir', 'tgllahir', 'tanggallhr', 'tgllhr'],
  sex: ['jeniskelamin', 'jnskel', 'jnskelamin', 'kelamin', 'jk', 'lp'],
  address: ['alamat', 'alamatlengkap', 'alamatrumah'],
  rt: ['rt'],
  rw: ['rw'],
  rtrw: ['rtrw'],
  village: [
    'desakelurahan',
    'desakeluarahan', // spelt like this in dtks-sulteng
    'kelurahandesa',
    'namadesa',
    'desa',
    'kelurahan',
    'kel',
    'nmdesa',
    'pekon',
    'nagari',
  ],
  district: ['kecamatan', 'namakecamatan', 'kec', 'nmkec'],
  desil: ['desil', 'desilnasional', 'peringkatdesil'],
  registerId: ['iddtks', 'idbdt', 'iddtsen', 'idartbdt', 'idsemesta', 'idkeluarga'],
  isInactive: ['isnonaktif', 'nonaktif'],
  status: ['statusdtsen', 'statusdtks'],
} as const satisfies Record<string, readonly string[]>;
export type Field = keyof typeof fieldHeaders;

/** As the report on an import names what a column was taken for. */
const fieldNames: Readonly<Record<Field, string>> = {
  nik: 'NIK',
  kk: 'No. KK',
  name: 'nama',
  birthDate: 'tanggal lahir',
  sex: 'jenis kelamin',
  address: 'alamat',
  rt: 'RT',
  rw: 'RW',
  rtrw: 'RT/RW',
  village: 'desa atau kelurahan',
  district: 'kecamatan',
  desil: 'desil',
  registerId: 'nomor di register',
  isInactive: 'nonaktif',
  status: 'status',
};

/** `periode_pkh` and the like contain the period of that programme. */
const programmeHeaders: Readonly<Record<ProgrammeId, readonly string[]>> = {
  pkh: ['pkh', 'adapkh', 'statuspkh'],
  sembako: ['sembako', 'bpnt', 'adabpnt', 'bsp', 'statussembako', 'statusbpnt'],
  'pbi-jk': ['pbi', 'pbijk', 'adapbi', 'pbijkn', 'statuspbi'],
  pip: ['pip', 'kip', 'adakip'],
  atensi: ['atensi'],
  yapi: ['yapi'],
  permakanan: ['permakanan'],
  pena: ['pena'],
  rutilahu: ['rutilahu', 'rst'],
  'sembako-adaptif': ['sembakoadaptif'],
  blt: ['blt'],
  'blt-bbm': ['bltbbm'],
  bst: ['bst'],
};

export interface ProgrammeColumn {
  readonly id: ProgrammeId;
  readonly at: number;
  readonly periodAt: number;
}

export interface Columns {
  readonly headerRow: number;
  /** Column of each field; -1: the file has none. */
  readonly at: Readonly<Record<Field, number>>;
  readonly programmes: readonly ProgrammeColumn[];
  /** What each column was taken for, in words. */
  readonly understood: readonly { readonly meaning: string; readonly header: string }[];
  readonly ignored: readonly string[];
}

const simplified = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Undefined: not the header, which must name a NIK and a person. */
export function columnsOf(row: Row): Columns | undefined {
  const headers = row.cells.map(simplified);
  const find = (names: readonly string[]): number =>
    names.map((name) => headers.indexOf(name)).find((index) => index >= 0) ?? -1;
  const at = Object.fromEntries(Object.entries(fieldHeaders).map(([field, names]) => [field, find(names)])) as Record<
    Field, // the keys of the object being iterated
    number
  >;
  if (at.nik < 0 || at.name < 0) return undefined;
  const programmes = (Object.entries(programmeHeaders) as [ProgrammeId, readonly string[]][])
    .map(([id, names]) => ({ id, at: find(names), periodAt: find(names.map((name) => `periode${name}`)) }))
    .filter((column) => column.at >= 0);
  return { headerRow: row.number, at, programmes, ...accountOf(row.cells, at, programmes) };
}

function accountOf(cells: readonly string[], at: Record<Field, number>, programmes: readonly ProgrammeColumn[]) {
  const uses = new Map<number, string>();
  for (const [field, index] of Object.entries(at)) uses.set(index, fieldNames[field as Field]); // the keys of `at`
  for (const { id, at: column, periodAt } of programmes) {
    uses.set(column, programmeNames[id]).set(periodAt, `periode ${programmeNames[id]}`);
  }
  const understood: { meaning: string; header: string }[] = [];
  const ignored: string[] = [];
  for (const [index, header] of cells.entries()) {
    const meaning = uses.get(index);
    if (meaning !== undefined) understood.push({ meaning, header });
    else if (header.trim() !== '') ignored.push(header);
  }
  return { understood, ignored };
}

/** A few titles and empty lines may stand above the header. */
export const headerWithinRows = 20;

export function headerMissing(rowsSeen: readonly Row[]): FileRefused {
  const widest = rowsSeen.reduce<readonly string[]>(
    (cells, row) => (row.cells.length > cells.length ? row.cells : cells),
    [],
  );
  const found = widest.map((cell) => cell.trim()).filter((cell) => cell !== '' && !/[0-9]{6}/.test(cell));
  return new FileRefused(
    'columns-missing',
    `Dicari NIK dengan nama kolom: ${fieldHeaders.nik.join(', ')}; dan nama orang: ${fieldHeaders.name.join(', ')}. ` +
      `Ditemukan: ${found.slice(0, 40).join(', ') || '(tidak ada)'}.`,
  );
}
