import { expect, it } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { hallSentences, keyOf } from '../voice/hall-sentences.ts';
import { standardEssentials } from './standard-slip.ts';
import { whoMayBring } from './who-may-bring.ts';

const serviceOf = (hallId: string) => shippedHall(hallId).services[0]!;
const sheetOf = (hallId: string, language: 'id' | 'en') =>
  standardEssentials(shippedHall(hallId), serviceOf(hallId).id, language)?.forWhom;

it('[SB4] is said in the words of the standard, in its order: 000 line 27, 003 line 24', () => {
  expect(whoMayBring(serviceOf('banyuasin'))?.id).toBe(
    'Boleh mengajukan untuk orang lain: Desa, Kelurahan, Kecamatan, Masyarakat.',
  );
  expect(whoMayBring(serviceOf('banjarnegara'))).toEqual({
    id: 'Boleh mengajukan untuk orang lain: Keluarga, kelurahan / desa.',
    en: 'May apply for somebody else: Family, ward or village.',
  });
});

it('[SB4] [CS11] is said of nobody where the hall’s file names none, and by its name where the office has no line for it', () => {
  expect(whoMayBring(serviceOf('pariaman'))).toBeNull();
  const guardian = { id: 'wali', name: { id: 'Wali', en: 'Guardian' }, fetchesAs: 'family' } as const;
  expect(whoMayBring({ ...serviceOf('pariaman'), broughtBy: [guardian] })?.id).toContain(': Wali.');
});

it('[SB4] stands on the printed sheet with who may have it: 000 line 27, 004 line 1', () => {
  expect(sheetOf('banyuasin', 'id')).toEqual([
    'Boleh mengajukan untuk orang lain: Desa, Kelurahan, Kecamatan, Masyarakat.',
  ]);
  expect(sheetOf('pariaman', 'id')).toEqual([
    'Surat Keterangan ini hanya bisa didapatkan apabila orang tersebut sudah di daftarkan oleh Desa/Kelurahannya ke dalam DTKS.',
  ]);
  expect(sheetOf('banjarnegara', 'en')).toEqual([
    expect.stringContaining('Neglected older people of the region'),
    'May apply for somebody else: Family, ward or village.',
  ]);
  expect(sheetOf('oku-selatan', 'id')).toEqual([]);
});

it('[SB4] [VO1] is read aloud as it stands there', () => {
  const file = shippedHall('banyuasin');
  const said = new Set(hallSentences(file).map(keyOf));
  const { id, en } = whoMayBring(file.services[0]!) ?? { id: '', en: '' };
  expect([said.has(keyOf({ language: 'id', text: id })), said.has(keyOf({ language: 'en', text: en }))]).toEqual([
    true,
    true,
  ]);
});
