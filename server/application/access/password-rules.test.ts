import { describe, expect, it } from 'vitest';
import { isWeakPin, weaknessOf } from './password-rules.ts';

const names = ['dewi.a', 'Dewi Anggrainingsih', 'Dinas Sosial Kota Pariaman'];

describe('a password', () => {
  it.each(['pendek', 'Aa1!Aa1!', '', '         '])('[AC6] is refused if it is short: %j', (password) => {
    expect(weaknessOf(password, names)).toBe('short');
  });

  it.each([
    'password123',
    'P@ssw0rd2026',
    'kata sandi 1',
    'Rahasia123!',
    'admin12345',
    '!!!bismillah',
    'dinassosial2026',
    '1234567890',
    '0987654321',
    'qwertyuiop',
    'aaaaaaaaaaaa',
    '12121212121',
    'abcabcabcabc',
    '08123456789',
    'Jakarta1945',
  ])('[AC6] is refused if everybody takes it: %j', (password) => {
    expect(weaknessOf(password, names)).toBe('common');
  });

  it.each(['anggrainingsih', 'Anggrainingsih2026', 'Dewi Anggrainingsih'])(
    "[AC6] is refused if it is the clerk's own name: %j",
    (password) => {
      expect(weaknessOf(password, names)).toBe('name');
    },
  );

  it.each([
    'payung hijau di rak',
    'kucing-sapu-meja-ungu',
    'bukanRahasiaSiapaPun',
    'sembilan belas ekor',
    'Xk2#vv9!mnQ',
  ])('[AC6] is taken for its length, whatever signs it has: %j', (password) => {
    expect(weaknessOf(password, names)).toBeNull();
  });
});

it('[AC6] a PIN that is tried first is refused', () => {
  const easy = ['0000', '1234', '9876', '1212', '123123', '2468'.repeat(2), '1990', '2026'];
  expect(easy.map((pin) => [pin, isWeakPin(pin)])).toEqual(easy.map((pin) => [pin, true]));
  expect(['7391', '40826', '581207'].map((pin) => isWeakPin(pin))).toEqual([false, false, false]);
});
