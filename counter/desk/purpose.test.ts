import { describe, expect, it } from 'vitest';
import { onlyPurpose, purposeIn } from './purpose.ts';

const purposes = ['Pendaftaran sekolah (SPMB)', 'Bantuan sosial'];

describe('what a letter is for', () => {
  it.each([
    ['untuk SPMB anak kedua', 'Pendaftaran sekolah (SPMB)'],
    ['minta bantuan sosial', 'Bantuan sosial'],
    ['beasiswa', 'beasiswa'],
    [' ', ''],
  ])('[CT6] is what the visitor has said: %j is %j', (need, purpose) => {
    expect(purposeIn({ need, purposes })).toBe(purpose);
  });

  it('[CT6] is not asked where the office lists one purpose', () => {
    expect(purposeIn({ need: 'anak sakit', purposes: ['Pengaktifan PBI-JK'] })).toBe('Pengaktifan PBI-JK');
    expect(onlyPurpose(['Pengaktifan PBI-JK'])).toBe('Pengaktifan PBI-JK');
    expect([onlyPurpose(purposes), onlyPurpose([])]).toEqual(['', '']);
  });
});
