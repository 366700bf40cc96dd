import { expect, it } from 'vitest';
import { isMailAddress, phoneDigits } from './reply-address.ts';

it.each([
  ['0812-3456-7890', '6281234567890'],
  ['+62 812 3456 7890', '6281234567890'],
  ['62812.3456.7890', '6281234567890'],
  ['0062 81234567890', '6281234567890'],
  ['81234567890', '6281234567890'],
  ['(0751) 123456', '62751123456'],
  ['+60 12-345 6789', '60123456789'],
  ['+62 0812 3456 7890', '6281234567890'],
  ['+62 (0)812 3456 7890', '6281234567890'],
  ['0062 0812 345 6789', '628123456789'],
  ['+81 90-1234-5678', '819012345678'],
])('[HM2] the number %s is written to as %s', (typed, digits) => {
  expect(phoneDigits(typed)).toBe(digits);
});

it.each(['', '12345', '0812 abc', '08123456789012345', '@', '0812/0813', '000 1234567', '+0812 3456 7890'])(
  '[HM2] %j is no number',
  (typed) => {
    expect(phoneDigits(typed)).toBeNull();
  },
);

it('[HM2] an address has a name, a place and one @, and cannot bring in another', () => {
  for (const good of ['warga@contoh.example', 'a.b+c@kota-x.go.id'])
    expect([good, isMailAddress(good)]).toEqual([good, true]);
  const bad = [
    '',
    'warga',
    'warga@',
    '@contoh.id',
    'a b@contoh.id',
    'a@b',
    'a@contoh.id,b@contoh.id',
    'a@contoh.id\nBcc: x@y.id',
  ];
  for (const each of [...bad, 'a@b@c.id', 'a@c.', '<a@b.id>'])
    expect([each, isMailAddress(each)]).toEqual([each, false]);
});
