import { describe, expect, it } from 'vitest';
import { shippedHall, shippedHalls } from '../server/adapters/hall-file/shipped-halls.ts';
import { setupOf } from '../server/application/office.ts';
import type { HallCommand } from '../server/domain/commands.ts';
import { actsOn, receives, somebody } from '../server/domain/complaints/complaint-acts.fixture.ts';
import { isOpen } from '../server/domain/complaints/complaint.ts';
import { decide } from '../server/domain/decide.ts';
import { evolve } from '../server/domain/evolve.ts';
import { newHall } from '../server/domain/hall.ts';
import type { Hall } from '../server/domain/hall.ts';
import type { HallSetup } from '../server/domain/hall-setup.ts';
import { minute } from '../server/domain/hall.fixture.ts';

type Step = HallSetup['complaints']['steps'][number];

const halls = shippedHalls().map(({ id }) => [id, setupOf(shippedHall(id), false, 'http://hall.example')] as const);

const everythingFor = ({ records = [] }: Step) => ({
  note: 'Alasan.',
  answer: 'Jawaban.',
  records: Object.fromEntries(records.map(({ id, kind }) => [id, kind === 'day' ? '2026-11-24' : 'Catatan'])),
});

function after(hall: Hall, command: HallCommand): Hall {
  const decision = decide(hall, command, minute(0));
  if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.refusal}`);
  return decision.events.reduce(evolve, hall);
}

interface Walked {
  /** `agenda/terverifikasi` */
  readonly ways: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
}

/** Every outcome of every step, chosen by the first of its roles in the hall itself, for every channel. */
function walkThrough(setup: HallSetup): Walked {
  const [ways, ends, seen] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const { officer, channels, steps } = setup.complaints;
  const by = { is: 'clerk', actor: { clerkId: 'officer', roles: [officer.roleId], administers: false } } as const;
  const pending = channels.map(({ kind }) =>
    after(newHall(setup), receives('a', { channel: kind, by, complainant: somebody })),
  );
  for (let hall = pending.pop(); hall !== undefined; hall = pending.pop()) {
    const complaint = hall.complaints.get('a');
    const key = JSON.stringify([complaint?.open.map(({ stepId }) => stepId), complaint?.answer?.state]);
    if (!complaint || seen.has(key)) continue;
    seen.add(key);
    for (const { stepId } of complaint.open) {
      const step = steps.find(({ id }) => id === stepId);
      for (const { id: outcomeId } of step?.outcomes ?? []) {
        const role = step?.roles[0] ?? '';
        const next = after(hall, actsOn('a', role, stepId, outcomeId, step && everythingFor(step)));
        ways.add(`${stepId}/${outcomeId}`);
        const moved = next.complaints.get('a');
        if (moved && isOpen(moved)) pending.push(next);
        else if (moved?.stage.is === 'closed') ends.add(moved.stage.as);
      }
    }
  }
  return { ways, ends };
}

describe.each(halls)('complaints of %s', (_, setup) => {
  const { steps, channels } = setup.complaints;

  it('[CM1] [CM11] go every way that its file has, and come to an answer', () => {
    const all = steps.flatMap(({ id, outcomes }) => outcomes.map((outcome) => `${id}/${outcome.id}`));
    const { ways, ends } = walkThrough(setup);
    expect([...ways].toSorted()).toEqual(all.toSorted());
    expect(ends).toContain('answered');
  });

  it('[CM4] are entered by the complainant himself where its file says so, and nowhere else', () => {
    for (const { kind, at = [] } of channels) {
      for (const by of [{ is: 'kiosk', kioskId: setup.kiosks[0]?.id ?? '' }, { is: 'online' }] as const) {
        const entered = decide(newHall(setup), receives('a', { channel: kind, by, complainant: somebody }), minute(0));
        expect(entered.ok).toBe(at.includes(by.is));
      }
    }
  });

  it('[CM8] have a deadline only if its text sets one: none does', () => {
    expect(setup.complaints.limit).toBeUndefined();
  });
});

describe('the hall of 003', () => {
  const setup = halls.find(([, { complaints }]) => complaints.identityRequired)?.[1];

  it('[CM4] is the only one that demands name and address', () => {
    expect(halls.filter(([, { complaints }]) => complaints.identityRequired)).toHaveLength(1);
  });

  it('[CM6] has the result of a team endorsed before it is told', () => {
    const endorse = setup?.complaints.steps.find(({ outcomes }) =>
      outcomes.some(({ does }) => does?.includes('endorse')),
    );
    const team = setup?.complaints.steps.find(({ place }) => place === 'field');
    expect(team?.outcomes.flatMap(({ opens }) => opens)).toEqual([endorse?.id]);
  });
});
