import { expect, it } from 'vitest';
import { caseHall } from '../cases/case-acts.fixture.ts';
import type { HallEvent } from '../events.ts';
import { minute } from '../hall.fixture.ts';
import { summaryOf } from './summary-of.ts';

it('[RP1] [RP2] complaints are counted by what they are, and as ended unless that was taken back', () => {
  const about = { complaintId: 'one', clerkId: 'officer', roleId: 'officer' } as const;
  const received: HallEvent = {
    type: 'complaint-received',
    at: minute(1),
    complaintId: 'one',
    number: 'P-2026-00001',
    year: 2026,
    sequence: 1,
    code: 'KODE',
    kind: 'suggestion',
    channel: 'box',
    medium: 'box',
    language: 'id',
    answerBy: null,
    cameAt: minute(0),
    by: { is: 'online' },
    hasWords: true,
    attachments: [],
    open: ['agenda'],
    arrived: [],
  };
  const moved: HallEvent = {
    type: 'complaint-moved',
    at: minute(2),
    ...about,
    moveId: 'm',
    stepId: 'agenda',
    outcomeId: 'noted',
    open: [],
    arrived: [],
    begun: [],
    returned: false,
    closes: 'closed',
    tookMs: 1,
  };
  const undone: HallEvent = { type: 'complaint-undone', at: minute(3), ...about };
  expect(counted(received, moved)).toEqual({ received: { suggestion: 1 }, ended: { answered: 0, closed: 1 } });
  expect(counted(received, moved, undone).ended).toEqual({ answered: 0, closed: 0 });
  expect(counted(undone).ended).toEqual({ answered: 0, closed: 0 });
});

const counted = (...events: HallEvent[]) =>
  summaryOf(caseHall.setup, {
    day: '2026-11-23',
    events,
    until: minute(9),
    cases: new Map(),
    letters: new Map(),
    outages: [],
  }).complaints;
