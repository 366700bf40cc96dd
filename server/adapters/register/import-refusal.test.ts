import { expect, it } from 'vitest';
import { refusalOf } from './import-refusal.ts';

const fault = (code: string): Error => Object.assign(new Error(code), { code });

it.each(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])('[DU7] a disk that says %s is full, whoever wrote to it', (code) => {
  expect(refusalOf(fault(code))?.code).toBe('disk-full');
});

it('[DU7] another fault is nothing that the office is told of its disk', () => {
  expect(refusalOf(fault('SQLITE_CORRUPT'))).toBeUndefined();
});
