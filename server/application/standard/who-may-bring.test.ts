import { expect, it } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { hallSentences, keyOf } from '../voice/hall-sentences.ts';
import { whoMayBring } from './who-may-bring.ts';

const serviceOf = (hallId: string) => shippedHall(hallId).services[0]!;

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

it('[SB4] [VO1] is read aloud as it stands there', () => {
  const file = shippedHall('banyuasin');
  const said = new Set(hallSentences(file).map(keyOf));
  const { id, en } = whoMayBring(file.services[0]!) ?? { id: '', en: '' };
  expect([said.has(keyOf({ language: 'id', text: id })), said.has(keyOf({ language: 'en', text: en }))]).toEqual([
    true,
    true,
  ]);
});
