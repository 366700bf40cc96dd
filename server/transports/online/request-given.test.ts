import { expect, it } from 'vitest';
import { personsOf } from './request-given.ts';

it('[ON7] somebody is known by his number and his address, however he writes them', () => {
  const once = personsOf({ phone: '0813-7700-1234', email: 'rosmawati@contoh.id' });
  expect(once).toHaveLength(2);
  expect(personsOf({ phone: '+62 813 7700 1234', email: 'Rosmawati@Contoh.ID' })).toEqual(once);
  expect(personsOf({ phone: '', email: '' })).toEqual([]);
});
