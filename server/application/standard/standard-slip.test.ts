import { expect, it } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { standardEssentials } from './standard-slip.ts';

it('[CS4] [SB4] the sheet of a standard has with a paper what may be brought in its place, which is no optional one', () => {
  const hall = shippedHall('pariaman');
  const [service] = hall.services;
  const [kk, ktp, further] = service!.requirements;
  const suket = { ...ktp!, id: 'suket', text: { text: 'Suket', own: true as const }, mandatory: false };
  service!.requirements = [kk!, { ...ktp!, alternatives: ['suket'] }, further!, suket];
  const { papers } = standardEssentials(hall, service!.id, 'id')!;
  expect(papers.map(({ text, optional, instead }) => [text.slice(0, 13), optional, instead ?? false])).toEqual([
    ['Foto Copy KK', false, false],
    ['Foto copy KTP', false, false],
    ['Suket', false, true],
    ['dokumen tamba', true, false],
  ]);
});
