import { describe, expect, it } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { minute } from '../../domain/hall.fixture.ts';
import { newHall } from '../../domain/hall.ts';
import type { RegisteredPerson } from '../../domain/register/person.ts';
import { nobody } from '../cases/applicant.ts';
import { letterSlipFor } from './letter-words.ts';
import type { LetterSources } from './letter-words.ts';
import { setupOf } from '../office.ts';

const file = shippedHall('oku-selatan');
const hall = newHall(setupOf(file, false, 'http://hub.example'));
const person: RegisteredPerson = {
  nik: '1609024503900001',
  kk: '',
  name: 'Sari Contoh',
  birthDate: '',
  sex: 'female',
  address: '',
  rt: '',
  rw: '',
  village: '',
  district: '',
  programmes: [],
};
const sources: LetterSources = {
  file: { current: file, change: () => Promise.resolve(true) },
  register: {
    current: () => null,
    damaged: null,
    list: () => [],
    find: () => undefined,
    everywhere: () => [],
    byId: () => person,
    family: (snapshot) => [{ ...person, name: `Anak menurut ${snapshot}`, nik: '' }],
    importing: { is: 'idle' },
    beginImport: () => false,
    bringBack: () => false,
    forgetBefore: () => {},
    refusedRows: () => Promise.resolve(undefined),
    onSwitch: () => () => {},
  },
};

function letterOf(signedAs: string | null, from = sources) {
  const about = { snapshot: 1, personId: 1 };
  const matter = { serviceId: 'pelayanan-dtks', at: minute(0), state: 'signed', number: '1', code: 'C' } as const;
  const words = { ...matter, purpose: 'sekolah', about, applicant: nobody, findings: [], signedAs };
  return letterSlipFor(from, hall, words);
}

const signedAs = (role: string | null) => letterOf(role).signatory;

describe('a letter that several may sign', () => {
  it('[LE6] names whoever signed it, by the role', () => {
    expect(signedAs('kabid-linjamsos')).toMatchObject({ form: 'a.n.', ownOffice: expect.stringContaining('Bidang') });
    expect(signedAs('kepala-dinas')).toEqual(file.letter?.signatory);
    expect(signedAs(null)).toEqual(file.letter?.signatory);
  });
});

it('[LE1] a letter with a household has that of its own snapshot, also where another answers by the time it is signed', () => {
  if (!file.letter) throw new Error('this hall has a letter');
  const withAnnex = { ...file, letter: { ...file.letter, annexHousehold: true } };
  const from = { ...sources, file: { ...sources.file, current: withAnnex } };
  const family = [{ name: 'Anak menurut 1', relation: 'satu keluarga', birthDate: '' }];
  expect(letterOf(null, from).household).toEqual(family);
  expect(letterOf(null).household).toBeUndefined();
});
