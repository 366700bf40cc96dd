import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import { emptyHall, minute } from '../hall.fixture.ts';
import type { Score } from './elements.ts';
import type { SurveyAnswer } from './survey-answer.ts';

const answer = fc.record<SurveyAnswer>({
  serviceId: fc.constantFrom('surat', 'bansos'),
  via: fc.constantFrom('kiosk', 'phone', 'tablet'),
  scores: fc.array(fc.constantFrom<Score | null>(1, 2, 3, 4, null), { minLength: 9, maxLength: 9 }),
});

const collected = (answers: readonly SurveyAnswer[]) => {
  const command = { type: 'collect-survey', day: '2026-11-23', answers, facts: [] } as const;
  const decision = decide(emptyHall, command, minute(0));
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.events.filter((event) => event.type === 'survey-collected');
};

describe('the answers of a day', () => {
  it('[SV3] stand in the ledger in an order that does not say who came first', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat()), (answers, chance) => {
        const shuffled = answers
          .map((each) => ({ each, by: chance.next().value ?? 0 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ each }) => each);
        expect(collected(shuffled)).toEqual(collected(answers));
      }),
    );
  });

  it('[SV3] that nobody gave leave no trace', () => {
    expect(collected([])).toEqual([]);
  });

  it('[SV3] change nothing in the hall', () => {
    const [event] = collected([{ serviceId: 'surat', via: 'kiosk', scores: [4, 4, 4, 4, 4, 4, 4, 4, 4] }]);
    if (!event) throw new Error('nothing was collected');
    expect(evolve(emptyHall, event)).toBe(emptyHall);
  });
});
