import { describe, expect, it } from 'vitest';
import { givenAs, reasonOf } from './given-as.ts';

const nobody = { journal: null, asCancelled: false, isCalledBack: false };

describe('the reason of a job', () => {
  it('[PR10] [LE8] is read as it was written, whatever stands before it', () => {
    for (const journal of [null, '6f1c5f0e-50f2-4bb6-8f4e-6f9b2a0f2c11'])
      for (const cancelled of [
        { asCancelled: false, isCalledBack: false },
        { asCancelled: true, isCalledBack: false },
        { asCancelled: true, isCalledBack: true },
      ])
        for (const why of [null, 'no-confirmation']) {
          const given = { journal, ...cancelled };
          expect(givenAs(reasonOf(given, why))).toEqual({ ...given, why });
        }
  });

  it('[PR10] says nothing to people of the agent that has the paper', () => {
    expect(givenAs('with 6f1c5f0e-50f2-4bb6-8f4e-6f9b2a0f2c11').why).toBeNull();
    expect(givenAs(null)).toEqual({ ...nobody, why: null });
    expect(givenAs('asked-by-clerk')).toEqual({ ...nobody, why: 'asked-by-clerk' });
  });
});
