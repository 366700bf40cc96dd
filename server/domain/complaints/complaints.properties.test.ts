import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { decide } from '../decide.ts';
import type { EventOf, HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { emptyHall, minute } from '../hall.fixture.ts';
import type { Hall } from '../hall.ts';
import { days, seconds } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import { as, atKiosk, receives } from './complaint-acts.fixture.ts';
import { canAlwaysEnd } from './complaint-faults.ts';
import { complaintSetup } from './complaint-setup.fixture.ts';
import { isOpen } from './complaint.ts';
import type { Complaint } from './complaint.ts';

const roles = ['officer', 'kadis', 'kabid', 'team', 'front-office'] as const;

/** Secret texts and names: words that occur nowhere else. */
const secret = fc.stringMatching(/^RAHASIA[a-z]{12}$/u);
const complainant = fc.record({ name: secret, address: secret, phone: fc.constant('081200000000'), email: secret });

const attempt = fc.record({
  does: fc.constantFrom('receive', 'leave', 'act', 'act', 'act', 'act', 'note', 'undo', 'attach', 'print', 'turn'),
  channel: fc.constantFrom(...complaintSetup.channels.map(({ kind }) => kind), 'pigeon'),
  which: fc.nat(5),
  step: fc.nat(3),
  outcome: fc.nat(2),
  role: fc.constantFrom(...roles),
  obeys: fc.boolean(),
  note: fc.oneof(fc.constant(''), secret),
  words: fc.oneof(fc.constant(''), secret),
  answer: fc.oneof(fc.constant(''), secret),
  findings: fc.oneof(fc.constant(''), secret),
  complainant,
  answerBy: fc.constantFrom(null, 'email', 'whatsapp', 'letter', 'in-person'),
  passes: fc.integer({ min: 0, max: seconds(90) }),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer Value> ? Value : never;

interface Moment {
  readonly before: Hall;
  readonly command: HallCommand;
  readonly at: Instant;
  readonly events: readonly HallEvent[];
  readonly after: Hall;
}

function commandOf(tried: Attempt, hall: Hall, i: number): HallCommand {
  const { words, complainant: who, answerBy, channel, note } = tried;
  const complaints = [...hall.complaints.values()];
  const chosen = complaints[tried.which % Math.max(1, complaints.length)];
  const complaintId = chosen?.id ?? 'nobody';
  const told = { words, complainant: who, answerBy };
  switch (tried.does) {
    case 'receive':
      return receives(`complaint ${i}`, { ...told, channel, receipt: { jobId: `job ${i}`, printerId: null } });
    case 'leave':
      return receives(`complaint ${i}`, { ...told, channel, by: tried.obeys ? atKiosk : { is: 'online' } });
    case 'note':
      return { type: 'note-complaint', complaintId, noteId: `note ${i}`, kind: 'input', ...told, by: as(tried.role) };
    case 'undo':
      return { type: 'undo-complaint', complaintId, by: as(chosen?.undo && tried.obeys ? doerOf(chosen) : tried.role) };
    case 'attach': {
      const attachment = { id: `scan ${i}`, kind: 'image/jpeg', bytes: 9, at: minute(i) } as const;
      return { type: 'attach-to-complaint', complaintId, attachment, by: as(tried.role) };
    }
    case 'print':
      return { type: 'print-complaint-receipt', complaintId, jobId: `job ${i}`, printerId: null, by: as(tried.role) };
    case 'turn':
      return { type: 'close-day' };
    default: {
      const open = chosen?.open[tried.step % Math.max(1, chosen.open.length)]?.stepId ?? 'tell';
      const step = complaintSetup.steps.find(({ id }) => id === open);
      const outcomeId = step?.outcomes[tried.outcome % step.outcomes.length]?.id ?? 'none';
      const by = as(tried.obeys ? (step?.roles[0] ?? '') : tried.role);
      const records = { met: '2026-11-24', findings: tried.findings };
      const ids = { moveId: `move ${i}`, messageId: `message ${i}` };
      return {
        type: 'act-on-complaint',
        complaintId,
        stepId: open,
        outcomeId,
        note,
        records,
        answer: tried.answer,
        ...ids,
        by,
      };
    }
  }
}

const doerOf = ({ undo }: Complaint): string => (undo?.clerkId ?? '').replace('somebody as ', '');

function live(attempts: readonly Attempt[]): Moment[] {
  const moments: Moment[] = [];
  let [hall, now] = [emptyHall, minute(0)];
  attempts.forEach((tried, i) => {
    now += tried.passes + (tried.does === 'turn' ? days(1) : 0);
    const command = commandOf(tried, hall, i);
    const decision = decide(hall, command, now);
    const events = decision.ok ? decision.events : [];
    const after = events.reduce(evolve, hall);
    moments.push({ before: hall, command, at: now, events, after });
    hall = after;
  });
  return moments;
}

function onAnyDays(holds: (moments: readonly Moment[], attempts: readonly Attempt[]) => void): void {
  const long = fc.array(attempt, { maxLength: 80, size: 'max' });
  fc.assert(
    fc.property(long, (attempts) => holds(live(attempts), attempts)),
    { numRuns: 150 },
  );
}

const only = <Type extends HallEvent['type']>(moments: readonly Moment[], type: Type) =>
  moments.flatMap(({ events, before, command, at }) =>
    events
      .filter((event): event is EventOf<Type> => event.type === type)
      .map((event) => ({ event, before, command, at })),
  );

describe('whatever is done with any complaints', () => {
  it('[CM7] no event says who complains, of what, what was noted or what was answered', () => {
    onAnyDays((moments, attempts) => {
      const written = JSON.stringify(moments.flatMap(({ events }) => events));
      expect(written).not.toMatch(/RAHASIA/u);
      expect(written).not.toContain('081200000000');
      expect(JSON.stringify(attempts)).toMatch(attempts.length === 0 ? /^\[\]$/u : /RAHASIA/u);
    });
  });

  it('[CM3] numbers are those of the agenda: 1, 2, 3, with none left out and none given twice', () => {
    onAnyDays((moments) => {
      const received = only(moments, 'complaint-received').map(({ event }) => event);
      const years = new Set(received.map(({ year }) => year));
      for (const year of years) {
        const ofYear = received.filter((event) => event.year === year).map(({ sequence }) => sequence);
        expect(ofYear).toEqual(ofYear.map((_, i) => i + 1));
      }
    });
  });

  it('[CM5] nobody moves what is not his, and nothing moves that is not open', () => {
    onAnyDays((moments) => {
      for (const { event, before } of only(moments, 'complaint-moved')) {
        const step = complaintSetup.steps.find(({ id }) => id === event.stepId);
        expect(step?.roles).toContain(event.roleId);
        expect(before.complaints.get(event.complaintId)?.open.map(({ stepId }) => stepId)).toContain(event.stepId);
      }
    });
  });

  it('[CM6] only what was written is endorsed, delivered or called answered', () => {
    onAnyDays((moments) => {
      const all = moments.flatMap(({ after }) => [...after.complaints.values()]);
      const answered = all.filter(({ stage }) => stage.is === 'closed' && stage.as === 'answered');
      expect(answered.every(({ answer }) => answer?.state === 'delivered')).toBe(true);
      for (const { event, before, command } of only(moments, 'answer-delivered')) {
        const writes = command.type === 'act-on-complaint' && command.answer !== '';
        expect(before.complaints.get(event.complaintId)?.answer !== null || writes).toBe(true);
      }
    });
  });

  it('[CM2] [CM11] every open complaint can still be brought to its end, and none is lost with its day', () => {
    onAnyDays((moments) => {
      for (const { before, after } of moments) {
        const lost = [...before.complaints.values()].filter((each) => isOpen(each) && !after.complaints.has(each.id));
        expect(lost).toEqual([]);
      }
      const open = [...(moments.at(-1)?.after.complaints.values() ?? [])].filter(isOpen);
      for (const complaint of open) {
        expect(complaint.open.length + complaint.arrived.length).toBeGreaterThan(0);
        expect(canAlwaysEnd(complaintSetup, complaint)).toBe(true);
      }
    });
  });

  it('[CM5] what is taken back was done by the same clerk within 60 s, and stands as it stood', () => {
    onAnyDays((moments) => {
      for (const { event, before, at } of only(moments, 'complaint-undone')) {
        const undo = before.complaints.get(event.complaintId)?.undo;
        expect(undo?.clerkId).toBe(event.clerkId);
        expect(at - (undo?.at ?? 0)).toBeLessThanOrEqual(seconds(60));
      }
    });
  });
});
