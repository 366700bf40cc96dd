import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import type { EventOf, HallEvent } from '../events.ts';
import { newHall } from '../hall.ts';
import type { Hall } from '../hall.ts';
import { callsNext, comes, continuing, deedOf, finishes, minute, opens, starts } from '../hall.fixture.ts';
import { loket1 } from '../hall-setup.fixture.ts';
import { minutes } from '../hall-time/instant.ts';
import { serviceOf } from '../hall-setup.ts';
import { isOpen } from '../cases/case.ts';
import type { Case } from '../cases/case.ts';
import { faultsInProcedures } from './procedure-faults.ts';
import { hallOf, letter } from './procedure.fixture.ts';
import { stepOf } from './procedure.ts';
import { randomProcedure } from './random-procedure.fixture.ts';

const caseId = 'case of ana';
const roles = ['front-office', 'back-office', 'kabid', 'fungsional', 'kadis'] as const;

/** Any attempt: any role, at any step of the procedure. */
const attempt = fc.record({
  does: fc.constantFrom('act', 'act', 'act', 'act', 'check', 'undo', 'act-closed-step'),
  role: fc.constantFrom(...roles),
  step: fc.nat(20),
  outcome: fc.nat(3),
  reason: fc.boolean(),
  listed: fc.boolean(),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer Value> ? Value : never;

interface Lived {
  readonly hall: Hall;
  readonly events: readonly { readonly event: HallEvent; readonly before: Hall }[];
}

function accepted(setup: Hall['setup']): Hall {
  const papers = {
    type: 'tick-papers',
    counterId: loket1,
    papers: { ktp: 'present', sktm: 'present' },
    caseId,
  } as const;
  const accepts = { ...finishes(loket1, 'accepted'), deed: { ...deedOf('draft'), purpose: 'beasiswa' } } as HallCommand;
  const served = [opens(loket1), comes('ana'), callsNext(loket1), starts(loket1)];
  return continuing(newHall(setup), minute(0), ...served, papers, accepts);
}

function commandOf(tried: Attempt, hall: Hall, i: number): HallCommand {
  const by = { clerkId: tried.role, roles: [tried.role], administers: false };
  const steps = serviceOf(hall.setup, 'surat')?.case?.steps ?? [];
  const openIds = new Set(caseIn(hall).open.map(({ stepId }) => stepId));
  const among = tried.does === 'act-closed-step' ? steps : steps.filter(({ id }) => openIds.has(id));
  const step = among[tried.step % Math.max(1, among.length)] ?? steps[0];
  if (tried.does === 'undo') return { type: 'undo-move', caseId, by };
  if (tried.does === 'check') {
    const found = tried.listed ? { snapshot: 1, personId: 7 } : null;
    return { type: 'check-case', caseId, found, applicant: tried.listed ? 'A••' : '', by };
  }
  const outcomes = step?.outcomes ?? [];
  const outcomeId = outcomes[tried.outcome % Math.max(1, outcomes.length)]?.id ?? 'none';
  const deed = { ...deedOf(`act ${i}`), purpose: 'beasiswa' };
  const note = tried.reason ? 'alasan' : '';
  return { type: 'act-on-step', caseId, stepId: step?.id ?? 'none', outcomeId, note, records: {}, deed, by };
}

function caseIn(hall: Hall): Case {
  const found = hall.cases.get(caseId);
  if (!found) throw new Error('Ana has no case.');
  return found;
}

function live(begun: Hall, attempts: readonly Attempt[]): Lived {
  const events: { event: HallEvent; before: Hall }[] = [];
  let hall = begun;
  attempts.forEach((tried, i) => {
    const decision = decide(hall, commandOf(tried, hall, i), minute(20) + minutes(i) / 4);
    for (const event of decision.ok ? decision.events : []) {
      events.push({ event, before: hall });
      hall = evolve(hall, event);
    }
  });
  return { hall, events };
}

function onAnyCase(holds: (lived: Lived, begun: Hall) => void): void {
  fc.assert(
    fc.property(randomProcedure, fc.array(attempt, { maxLength: 60 }), ({ procedure, opens: first }, attempts) => {
      const setup = hallOf(procedure, { opens: first });
      fc.pre(faultsInProcedures(setup).length === 0);
      const begun = accepted(setup);
      holds(live(begun, attempts), begun);
    }),
    { numRuns: 200 },
  );
}

function only<Type extends HallEvent['type']>({ events }: Lived, type: Type) {
  return events.filter((each): each is { event: EventOf<Type>; before: Hall } => each.event.type === type);
}

/** The next act towards the case's end, by somebody who may do it. */
function onward(hall: Hall, i: number): HallCommand {
  const procedure = serviceOf(hall.setup, 'surat')?.case;
  const behind = caseIn(hall);
  for (const { stepId } of behind.open) {
    const step = stepOf(procedure, stepId);
    if (step?.work.includes('check-register') && behind.check === null) {
      return commandOf({ ...anybody, does: 'check', role: 'back-office' }, hall, i);
    }
    for (const { id, returns } of step?.outcomes ?? []) {
      const [role = ''] = step?.roles ?? [];
      const by = { clerkId: role, roles: step?.roles ?? [], administers: false };
      const deed = { ...deedOf(`onward ${i}`), purpose: 'beasiswa' };
      const act = {
        type: 'act-on-step',
        caseId,
        stepId,
        outcomeId: id,
        note: 'alasan',
        records: {},
        deed,
        by,
      } as const;
      if (!returns && decide(hall, act, minute(500)).ok) return act;
    }
  }
  throw new Error(`Nobody can do anything at ${behind.open.map(({ stepId }) => stepId).join(', ')}.`);
}

const anybody: Attempt = { does: 'act', role: 'kadis', step: 0, outcome: 0, reason: true, listed: true };

describe('whatever the procedure, whoever tries what', () => {
  it('the procedures that are tried are mostly sound', () => {
    const [good, all] = fc.sample(randomProcedure, 200).reduce(
      ([sound, n], { procedure, opens: first }) => {
        const isSound = faultsInProcedures(hallOf(procedure, { opens: first })).length === 0;
        return [sound + Number(isSound), n + 1];
      },
      [0, 0] as [number, number],
    );
    expect(good / all).toBeGreaterThan(0.5);
  });

  it('[CS9] a case never gets stuck: from wherever it is, somebody can bring it to its end', () => {
    onAnyCase(({ hall: left }) => {
      let hall = left;
      for (let i = 0; isOpen(caseIn(hall)); i++) {
        expect(i).toBeLessThan(60);
        hall = continuing(hall, minute(500) + minutes(i), onward(hall, i));
      }
    });
  });

  it('[CS2] nobody acts twice: each act is on a step that is open, by one of its roles', () => {
    onAnyCase((lived) => {
      for (const { event, before } of only(lived, 'case-moved')) {
        const step = stepOf(serviceOf(before.setup, 'surat')?.case, event.stepId ?? '');
        expect(caseIn(before).open.map(({ stepId }) => stepId)).toContain(event.stepId);
        expect(step?.roles).toContain(event.roleId);
      }
    });
  });

  it('[CS3] no step is open twice, and a join is open only when all its branches are done', () => {
    onAnyCase(({ events }) => {
      for (const { before } of events) {
        const open = caseIn(before).open.map(({ stepId }) => stepId);
        expect(new Set(open).size).toBe(open.length);
        for (const id of open) {
          const branches = stepOf(serviceOf(before.setup, 'surat')?.case, id)?.joins ?? [];
          expect(open.filter((each) => branches.includes(each))).toEqual([]);
        }
      }
    });
  });

  it('[LE2] nothing is signed before its initials, and no number is given twice', () => {
    onAnyCase((lived) => {
      const signed = only(lived, 'letter-signed');
      for (const { before } of signed) {
        const parafs = caseIn(before).letter?.parafs ?? [];
        const chain = letter.paraf ?? [];
        expect(parafs).toHaveLength(chain.length);
        parafs.forEach(({ roleId }, i) => expect(chain[i]).toContain(roleId));
      }
      const numbers = signed.map(({ event }) => event.number);
      expect(new Set(numbers).size).toBe(numbers.length);
    });
  });

  it('[LE1] no letter is drafted, signed or given about somebody who is not listed', () => {
    onAnyCase((lived) => {
      for (const { event, before } of only(lived, 'letter-drafted')) {
        expect(event.about).not.toBeNull();
        expect(caseIn(before).check?.found).toEqual(event.about);
      }
      for (const { before } of only(lived, 'letter-signed')) {
        expect(caseIn(before).check?.found).toEqual(caseIn(before).letter?.about);
      }
      for (const { before } of only(lived, 'handed-over')) expect(caseIn(before).letter?.state).toBe('signed');
    });
  });

  it('[DU1] the case is the same again when its ledger is replayed', () => {
    onAnyCase(({ hall, events }, begun) => {
      expect(events.map(({ event }) => event).reduce(evolve, begun)).toEqual(hall);
    });
  });
});
