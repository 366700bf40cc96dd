import { expect, it } from 'vitest';
import type { JobReason } from '../../../printers/spool/print-job.ts';
import { papersEn } from './register-en.ts';
import { papersId } from './register-id.ts';

/** All reasons: a new one does not compile without being added. */
const reasons: Readonly<Record<JobReason, true>> = {
  'link-lost': true,
  'no-progress': true,
  'no-confirmation': true,
  restarted: true,
  'cannot-be-laid-out': true,
  'asked-by-clerk': true,
  'agent-lost': true,
  'cancelled-meanwhile': true,
};

it('[PR5] why a paper stands as it does is said in words, in both languages', () => {
  for (const { why } of [papersId, papersEn])
    expect(Object.keys(why).toSorted()).toEqual(Object.keys(reasons).toSorted());
});
