import { expect, it } from 'vitest';
import type { Archive } from '../../ports/archive.ts';
import { JobRecords } from './job-records.ts';
import type { JobParts } from './job-records.ts';

const begun = { printerId: 'kiosk', attempts: 1, maybePrinted: true, state: 'printed', why: 'process-id' };

it.each([
  ['a clerk took it back', [{ ...begun, state: 'cancelled', why: 'asked-by-clerk' }], true],
  ['a clerk said that it is out', [{ ...begun, why: 'clerk' }], true],
  [
    'the next one has not begun',
    [
      { ...begun, attempts: 0 },
      { ...begun, why: 'clerk' },
    ],
    true,
  ],
  ['another came out since', [begun, { ...begun, why: 'clerk' }], false],
  ['it never began', [{ ...begun, state: 'cancelled', maybePrinted: false }], false],
  ['it was at another printer', [{ ...begun, printerId: 'surat', why: 'clerk' }], false],
] as const)(
  '[PR3] what broke off may lie in a printer that was away until the hub ended: %s',
  async (_, newest, may) => {
    const archive = { newestJobs: () => Promise.resolve(newest) } as unknown as Archive;
    expect(await new JobRecords({ archive } as JobParts).hasScrap('kiosk')).toBe(may);
  },
);
