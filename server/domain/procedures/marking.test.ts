import { describe, expect, it } from 'vitest';
import { following, nowhere, opening } from './marking.ts';
import type { Marking } from './marking.ts';
import { forkedProcedure as procedure } from './procedure.fixture.ts';
import { stepOf } from './procedure.ts';

const begun = opening(procedure, nowhere, ['intake']);

function after(from: Marking, ...acts: readonly (readonly [step: string, outcome: string])[]): Marking {
  return acts.reduce((marking, [stepId, outcomeId]) => {
    const chosen = stepOf(procedure, stepId)?.outcomes.find(({ id }) => id === outcomeId);
    if (!chosen) throw new Error(`${stepId} has no outcome ${outcomeId}`);
    return following(procedure, marking, stepId, chosen);
  }, from);
}

describe('where a case stands', () => {
  it('[CS3] goes on side by side at a fork', () => {
    expect(after(begun, ['intake', 'on'])).toEqual({ open: ['field', 'papers'], arrived: [] });
  });

  it('[CS3] waits at a join for the last of its branches, whichever that is', () => {
    const forked = after(begun, ['intake', 'on']);
    expect(after(forked, ['field', 'seen'])).toEqual({ open: ['papers'], arrived: ['field'] });
    const joined = { open: ['decision'], arrived: [] };
    expect(after(forked, ['field', 'seen'], ['papers', 'checked'])).toEqual(joined);
    expect(after(forked, ['papers', 'checked'], ['field', 'seen'])).toEqual(joined);
  });

  it('[CS6] goes back into one branch and leaves the other as it was', () => {
    const joined = after(begun, ['intake', 'on'], ['field', 'seen'], ['papers', 'checked']);
    const back = after(joined, ['decision', 'look-again']);
    expect(back).toEqual({ open: ['field'], arrived: ['papers'] });
    expect(after(back, ['field', 'seen'])).toEqual({ open: ['decision'], arrived: [] });
  });

  it('[CS6] goes back before the fork and withdraws both branches', () => {
    const joined = after(begun, ['intake', 'on'], ['field', 'seen'], ['papers', 'checked']);
    expect(after(joined, ['decision', 'from-the-start'])).toEqual(begun);
  });

  it('is nowhere once it has ended, whatever else was open', () => {
    expect(after(begun, ['intake', 'on'], ['field', 'not-there'])).toEqual(nowhere);
  });
});
