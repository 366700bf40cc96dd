import * as fc from 'fast-check';
import { stepOf } from '../procedures/procedure.ts';
import type { HallCommand } from '../commands.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import type { HallEvent } from '../events.ts';
import { minute } from '../hall.fixture.ts';
import type { Hall } from '../hall.ts';
import { serviceOf } from '../hall-setup.ts';
import type { ServiceSetup } from '../hall-setup.ts';
import { hours, minutes } from '../hall-time/instant.ts';
import { as, asks, brings, caseFromHome, checks, does, homeHall, homeSetup } from './home.fixture.ts';

const people = ['siti', 'budi'] as const;
export const service = serviceOf(homeSetup, 'surat') as ServiceSetup;

/** Attempts, possible or not: of applicants at home, of clerks at their desks, and the night between two days. */
export const attempt = fc.record({
  does: fc.constantFrom(
    'ask',
    'bring',
    'act',
    'act',
    'act',
    'check',
    'tick',
    'undo',
    'undo',
    'cancel',
    'sent',
    'night',
  ),
  who: fc.constantFrom(...people),
  step: fc.constantFrom('look', 'answer', 'wait'),
  choice: fc.nat(9),
  answerBy: fc.constantFrom('email', 'whatsapp', 'by-hand'),
  asked: fc.oneof(fc.constant(['ktp']), fc.subarray(['ktp', 'sktm', 'foto'])),
  words: fc.constantFrom('', 'Silakan.'),
  pause: fc.nat(20),
});
export type Attempt = typeof attempt extends fc.Arbitrary<infer Value> ? Value : never;

function commandOf({ does: what, who, choice, ...tried }: Attempt, hall: Hall, i: number): HallCommand {
  const by = as('back-office');
  const caseId = caseFromHome(who);
  switch (what) {
    case 'ask': {
      const id = `${who} ${i}`;
      return { ...asks(who, { answerBy: tried.answerBy }), visitId: id, code: id, messageId: `receipt ${i}` };
    }
    case 'bring':
      return brings(who, ...tried.asked);
    case 'check':
      return checks(who, choice % 2 === 0);
    case 'tick':
      return { type: 'tick-case-papers', caseId, papers: { ktp: choice % 2 ? 'present' : 'missing' }, by };
    case 'undo':
      return { type: 'undo-move', caseId, by };
    case 'cancel': {
      const letterId = hall.cases.get(caseId)?.letter?.id ?? 'none';
      return { type: 'cancel-letter', letterId, serviceId: 'surat', caseId, reason: 'salah', by };
    }
    case 'sent': {
      const [messageId = 'none'] = hall.messages.keys();
      return { type: 'decide-message', messageId, clerkId: 'dewi', answer: 'done' };
    }
    case 'night':
      return { type: 'close-day' };
    case 'act': {
      const open = hall.cases.get(caseId)?.open ?? [];
      const stepId = choice % 5 === 0 ? tried.step : (open[choice % Math.max(1, open.length)]?.stepId ?? tried.step);
      const outcomes = stepOf(service.case, stepId)?.outcomes ?? [];
      const outcomeId = outcomes[choice % Math.max(1, outcomes.length)]?.id ?? 'none';
      const act = does(who, stepId, outcomeId, { ...tried, messageId: `message ${i}` });
      return {
        ...act,
        deed: { ...(act as { deed: object }).deed, letterId: `letter ${i}`, code: `CODE ${i}` },
      } as HallCommand;
    }
  }
}

export interface Lived {
  readonly hall: Hall;
  readonly events: readonly { readonly event: HallEvent; readonly before: Hall }[];
  /** Each accepted command with its events and the hall after it. */
  readonly moments: readonly { readonly events: readonly HallEvent[]; readonly after: Hall }[];
}

export function live(attempts: readonly Attempt[]): Lived {
  const events: { event: HallEvent; before: Hall }[] = [];
  const moments: { events: readonly HallEvent[]; after: Hall }[] = [];
  let [hall, now] = [homeHall, minute(0)];
  attempts.forEach((tried, i) => {
    now += tried.does === 'night' ? hours(24) : minutes(tried.pause) / 60;
    // This case exists already, and ids are never made twice.
    if (tried.does === 'ask' && hall.cases.has(caseFromHome(tried.who))) return;
    const decision = decide(hall, commandOf(tried, hall, i), now);
    if (!decision.ok) return;
    for (const event of decision.events) {
      events.push({ event, before: hall });
      hall = evolve(hall, event);
    }
    moments.push({ events: decision.events, after: hall });
  });
  return { hall, events, moments };
}
