import { describe, expect, it } from 'vitest';
import { shippedHall } from '../adapters/hall-file/shipped-halls.ts';
import { minute } from '../domain/hall.fixture.ts';
import { newHall } from '../domain/hall.ts';
import type { RegisteredPerson } from '../domain/register/person.ts';
import { nobody } from './applicant.ts';
import { letterSlipFor } from './letter-words.ts';
import type { LetterSources } from './letter-words.ts';
import { setupOf } from './office.ts';

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
  publicUrl: 'http://hub.example',
  file: { current: file, change: () => Promise.resolve(true) },
  register: {
    current: () => null,
    list: () => [],
    find: () => undefined,
    everywhere: () => [],
    byId: () => person,
    family: () => [],
    importing: { is: 'idle' },
    beginImport: () => false,
    bringBack: () => false,
    forgetBefore: () => {},
    refusedRows: () => Promise.resolve(undefined),
    onSwitch: () => () => {},
  },
};

function signedAs(role: string | null) {
  const about = { snapshot: 1, personId: 1 };
  const matter = { serviceId: 'pelayanan-dtks', at: minute(0), state: 'signed', number: '1', code: 'C' } as const;
  const words = { ...matter, purpose: 'sekolah', about, applicant: nobody, findings: [], signedAs: role };
  return letterSlipFor(sources, hall, words).signatory;
}

describe('a letter that several may sign', () => {
  it('[LE6] names whoever signed it, by the role', () => {
    expect(signedAs('kabid-linjamsos')).toMatchObject({ form: 'a.n.', ownOffice: expect.stringContaining('Bidang') });
    expect(signedAs('kepala-dinas')).toEqual(file.letter?.signatory);
    expect(signedAs(null)).toEqual(file.letter?.signatory);
  });
});
