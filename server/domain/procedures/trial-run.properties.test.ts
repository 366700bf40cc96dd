import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import { newHall } from '../hall.ts';
import type { Hall } from '../hall.ts';
import { callsNext, comes, continuing, deedOf, finishes, minute, opens, starts, found } from '../hall.fixture.ts';
import { loket1 } from '../hall-setup.fixture.ts';
import type { HallSetup, OutcomeSetup } from '../hall-setup.ts';
import { letterOf, serviceOf } from '../hall-setup.ts';
import type { LetterSetup } from '../letters/letter-setup.ts';
import { hallOf, letter } from './procedure.fixture.ts';
import type { StepSetup } from './procedure.ts';
import { stepOf } from './procedure.ts';
import { randomProcedure } from './random-procedure.fixture.ts';
import { stateOfCase } from '../cases/state-of-case.ts';
import { entriesOf, movesFrom } from './trial-run.ts';
import { stateKey } from './trial-state.ts';
import type { RunState, World } from './trial-state.ts';
import type { Deed, OutcomeNeed, Work } from './work.ts';

const caseId = 'case of ana';
const deed = (name: string) => ({ ...deedOf(name), purpose: 'beasiswa' });

const someNeeds = fc.oneof(
  { weight: 3, arbitrary: fc.constant<OutcomeNeed[]>([]) },
  fc.subarray<OutcomeNeed>(['papers-complete', 'papers-missing', 'register-checked', 'listed', 'not-listed']),
  fc.subarray<OutcomeNeed>(['letter-issued', 'letter-not-issued', 'applicant-known', 'handed-over']),
);
const someDeeds = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Deed[]>([]) },
  fc.subarray<Deed>(['draft-letter', 'paraf', 'sign', 'hand-over']),
);
const someWork = fc.subarray<Work>(['check-papers', 'check-register']);

/** Any procedure, whether or not it can get stuck, with any needs and deeds at its steps. */
const anyHall = fc
  .record({
    base: randomProcedure,
    needs: fc.array(someNeeds, { minLength: 30, maxLength: 30 }),
    deeds: fc.array(someDeeds, { minLength: 30, maxLength: 30 }),
    work: fc.array(someWork, { minLength: 30, maxLength: 30 }),
    begins: fc.record({
      needs: fc.subarray<OutcomeNeed>(['register-checked', 'listed', 'not-listed', 'applicant-known']),
      does: someDeeds,
    }),
    letter: fc.constantFrom<Partial<LetterSetup>>(
      {},
      { paraf: [] },
      { about: 'applicant' },
      { paraf: [['kabid'], ['kadis']] },
    ),
  })
  .map(({ base: { procedure, opens: first }, needs, deeds, work, begins, letter: more }) => {
    let n = 0;
    const steps = procedure.steps.map((step, i) => ({
      ...step,
      work: work[i % 30] ?? [],
      outcomes: step.outcomes.map((way) => {
        n = (n + 1) % 30;
        return { ...way, needs: needs[n] ?? [], does: [...(way.does ?? []), ...(deeds[n] ?? [])] };
      }),
    }));
    const begin: Partial<OutcomeSetup> = { needs: ['papers-complete', ...begins.needs], does: begins.does };
    return withLetter(hallOf({ steps }, { ...begin, opens: first }), { ...letter, ...more });
  });

function withLetter(setup: HallSetup, own: LetterSetup): HallSetup {
  const services = setup.services.map((each) => (each.id === 'surat' ? { ...each, letter: own } : each));
  return { ...setup, services };
}

const anyWorld: fc.Arbitrary<World> = fc.record({ listed: fc.boolean(), hasPapers: fc.boolean() });

/** The hall's case in the form that the search uses. */
function seen(hall: Hall, world: World): RunState {
  const behind = hall.cases.get(caseId);
  const service = serviceOf(hall.setup, 'surat');
  if (!behind || !service) throw new Error('Ana has no case.');
  return stateOfCase(service, behind, world);
}

/** Ana at the front office, meeting the needs of the outcome that begins the case. */
function begun(setup: HallSetup, { listed }: World): Hall | null {
  const needs = setup.services[0]?.journey[0]?.outcomes[0]?.needs ?? [];
  const checked = needs.some((need) => need === 'listed' || need === 'not-listed' || need === 'register-checked');
  const served = [opens(loket1), comes('ana'), callsNext(loket1), starts(loket1)];
  const check = { found: listed ? found : null, applicant: listed ? 'A••' : '' };
  const here = continuing(
    newHall(setup),
    minute(0),
    ...served,
    ...(checked ? [{ type: 'record-check', counterId: loket1, visitId: 'ana', ...check, caseId } as const] : []),
    ...(needs.includes('applicant-known')
      ? [{ type: 'note-applicant', counterId: loket1, applicant: 'A••' } as const]
      : []),
    { type: 'tick-papers', counterId: loket1, papers: { ktp: 'present', sktm: 'present' }, caseId },
  );
  const decision = decide(here, { ...finishes(loket1, 'accepted'), deed: deed('begin') } as HallCommand, minute(9));
  return decision.ok ? decision.events.reduce(evolve, here) : null;
}

/** All acts of anybody that are possible with the case now. */
function commandsAt(hall: Hall, { listed, hasPapers }: World, i: number): HallCommand[] {
  const behind = hall.cases.get(caseId);
  const procedure = serviceOf(hall.setup, 'surat')?.case;
  const steps = (behind?.open ?? []).flatMap(({ stepId }) => stepOf(procedure, stepId) ?? []);
  const letterId = behind?.letter?.state === 'signed' && behind.stage.is === 'open' ? behind.letter.id : null;
  const by = { clerkId: 'admin', roles: [], administers: true };
  return [
    ...steps.flatMap((step) => commandsOf(step, listed, hasPapers, i)),
    ...(letterId === null
      ? []
      : [{ type: 'cancel-letter', letterId, serviceId: 'surat', caseId, reason: 'salah', by } as const]),
  ];
}

function commandsOf(
  { id, roles, work, outcomes }: StepSetup,
  listed: boolean,
  hasPapers: boolean,
  i: number,
): HallCommand[] {
  const by = { clerkId: 'somebody', roles, administers: false };
  const tick = (ktp: 'present' | 'missing') => ({ type: 'tick-case-papers', caseId, papers: { ktp }, by }) as const;
  const check = { found: listed ? found : null, applicant: listed ? 'A••' : '' };
  return [
    ...(work.includes('check-papers') ? [tick('missing'), ...(hasPapers ? [tick('present')] : [])] : []),
    ...(work.includes('check-register') ? [{ type: 'check-case', caseId, ...check, by } as const] : []),
    ...outcomes.map((way) => ({
      ...({ type: 'act-on-step', caseId, stepId: id, outcomeId: way.id, note: 'alasan', records: {}, by } as const),
      deed: deed(`${id} ${way.id} ${i}`),
    })),
  ];
}

const keys = (states: readonly RunState[]) => [...new Set(states.map(stateKey))].toSorted();

describe('the walk through a procedure', () => {
  it('[CS9] begins where the counters begin it, for whoever applies', () => {
    fc.assert(
      fc.property(anyHall, anyWorld, (setup, world) => {
        const service = serviceOf(setup, 'surat');
        const entries = service ? entriesOf(service, letterOf(setup, 'surat')) : [];
        const walked = entries.filter(
          (state) => state.world.listed === world.listed && state.world.hasPapers === world.hasPapers,
        );
        const hall = needsThatCannotBe(setup, world) ? null : begun(setup, world);
        expect(keys(walked)).toEqual(hall ? keys([seen(hall, world)]) : []);
      }),
      { numRuns: 300 },
    );
  });

  it('[CS9] goes everywhere that the hall goes, and nowhere else', () => {
    fc.assert(
      fc.property(anyHall, anyWorld, fc.array(fc.nat(50), { maxLength: 12 }), (setup, world, choices) => {
        const service = serviceOf(setup, 'surat');
        const first = needsThatCannotBe(setup, world) ? null : begun(setup, world);
        fc.pre(first !== null && service !== undefined);
        if (first === null || service === undefined) return;
        let hall = first;
        for (const [i, choice] of choices.entries()) {
          const here = hall;
          const reached = commandsAt(here, world, i).flatMap((command) => {
            const decision = decide(here, command, minute(20 + i));
            return decision.ok ? [decision.events.reduce(evolve, here)] : [];
          });
          const walked = movesFrom(service, letterOf(setup, 'surat'), seen(here, world));
          expect(keys(walked.map((state) => ({ ...state, twice: null })))).toEqual(
            keys(reached.map((next) => seen(next, world))),
          );
          hall = reached[choice % Math.max(1, reached.length)] ?? hall;
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** An outcome for listed people is refused for others before its deeds are looked at. */
function needsThatCannotBe(setup: HallSetup, { listed }: World): boolean {
  const needs = setup.services[0]?.journey[0]?.outcomes[0]?.needs ?? [];
  return listed ? needs.includes('not-listed') : needs.includes('listed');
}
