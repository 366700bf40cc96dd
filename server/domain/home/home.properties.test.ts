import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen } from '../cases/case.ts';
import type { Case } from '../cases/case.ts';
import { alwaysEnds, faultsInProcedures } from '../procedures/procedure-faults.ts';
import { stepOf } from '../procedures/procedure.ts';
import { stateOfCase, statesOfCase } from '../cases/state-of-case.ts';
import { movesFrom } from '../procedures/trial-run.ts';
import { stateKey } from '../procedures/trial-state.ts';
import type { HallCommand } from '../commands.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import type { HallEvent } from '../events.ts';
import { minute } from '../hall.fixture.ts';
import type { Hall } from '../hall.ts';
import { letterOf } from '../hall-setup.ts';
import { as, asks, brings, caseFromHome, checks, does, homeHall, homeSetup } from './home.fixture.ts';
import { attempt, live, service } from './random-requests.fixture.ts';
import type { Lived } from './random-requests.fixture.ts';

const onAnyDays = (holds: (lived: Lived) => void): void =>
  fc.assert(
    fc.property(fc.array(attempt, { minLength: 40, maxLength: 80 }), (attempts) => holds(live(attempts))),
    { numRuns: 300 },
  );

const openCases = ({ cases }: Hall): Case[] => [...cases.values()].filter(isOpen);

describe('requests from home, whatever is tried', () => {
  it('the days that are tried have something of everything', () => {
    const seen = new Map<string, number>();
    onAnyDays(({ events }) => {
      for (const { event } of events) seen.set(event.type, (seen.get(event.type) ?? 0) + 1);
    });
    for (const type of [
      'request-received',
      'papers-asked',
      'papers-brought',
      'request-answered',
      'letter-signed',
      'case-undone',
    ]) {
      expect([type, (seen.get(type) ?? 0) > 10]).toEqual([type, true]);
    }
  });

  it('[HM8] [CS9] an open case always has a way to its end, and a step that somebody may do', () => {
    expect(faultsInProcedures(homeSetup)).toEqual([]);
    onAnyDays(({ hall }) => {
      for (const behind of openCases(hall)) {
        expect(behind.open.length).toBeGreaterThan(0);
        expect(alwaysEnds(homeSetup, service, statesOfCase(service, behind))).toBe(true);
      }
    });
  });

  it('[HM3] every answer is one message to who asked, and ends with nothing waiting but that message', () => {
    onAnyDays(({ moments }) => {
      for (const { events } of moments) {
        const answers = events.filter(({ type }) => type === 'request-answered' || type === 'papers-asked');
        const queued = events.filter(
          (event) => event.type === 'message-queued' && event.purpose !== 'request-received',
        );
        expect(queued).toHaveLength(answers.length);
        for (const answer of answers) {
          const messageId = 'messageId' in answer ? answer.messageId : '';
          expect(queued).toMatchObject([{ messageId, about: { caseId: 'caseId' in answer ? answer.caseId : '' } }]);
        }
      }
    });
  });

  it('[HM3] [LE1] no letter goes out that is not signed, or about somebody who is not listed', () => {
    onAnyDays(({ events }) => {
      for (const { event, before } of events) {
        if (event.type !== 'request-answered') continue;
        const letter = before.cases.get(event.caseId)?.letter ?? null;
        expect(letter?.state).not.toBe('draft');
        const sent = letter?.state === 'signed' ? letter : null;
        expect(event.letterId).toBe(sent?.id ?? null);
        expect(sent === null || sent.about !== null).toBe(true);
      }
    });
  });

  it('[HM6] nothing is taken back after which somebody was written to', () => {
    onAnyDays(({ events }) => {
      const written = new Set<string>();
      const takenBack: string[] = [];
      for (const { event } of events) {
        if (!('caseId' in event) || typeof event.caseId !== 'string') continue;
        if (event.type === 'case-moved') written.delete(event.caseId);
        if (event.type === 'request-answered' || event.type === 'papers-asked') written.add(event.caseId);
        if (event.type === 'case-undone' && written.has(event.caseId)) takenBack.push(event.caseId);
      }
      expect(takenBack).toEqual([]);
    });
  });

  it('[HM5] by hand nothing is ever on its way by itself', () => {
    onAnyDays(({ moments }) => {
      const onTheirWay = moments.flatMap(({ events, after }) =>
        events.filter((event) => {
          if (event.type !== 'message-queued' || event.about.is !== 'case') return false;
          const isByHand = after.cases.get(event.about.caseId)?.answerBy === 'by-hand';
          return isByHand && after.messages.get(event.messageId)?.state === 'queued';
        }),
      );
      expect(onTheirWay).toEqual([]);
    });
  });

  it('[HM1] numbers of cases are never given twice', () => {
    onAnyDays(({ events }) => {
      const numbers = events.flatMap(({ event }) => (event.type === 'request-received' ? [event.number] : []));
      expect(new Set(numbers).size).toBe(numbers.length);
    });
  });

  it('[HM8] [DU1] the hall is the same again when its ledger is replayed', () => {
    onAnyDays(({ hall, events }) => {
      expect(events.map(({ event }) => event).reduce(evolve, homeHall)).toEqual(hall);
    });
  });

  it('[CS9] the walk at load goes everywhere that a case from home goes', () => {
    const walked = fc.record({ listed: fc.boolean(), choices: fc.array(fc.nat(50), { maxLength: 12 }) });
    fc.assert(
      fc.property(walked, ({ listed, choices }) => {
        let hall = [asks('siti')].flatMap((command) => eventsFor(homeHall, command)).reduce(evolve, homeHall);
        const world = { listed, hasPapers: true };
        const seen = (next: Hall) =>
          stateKey(stateOfCase(service, next.cases.get(caseFromHome('siti')) as Case, world));
        for (const choice of choices) {
          const here = hall;
          const moves = movesFrom(
            service,
            letterOf(homeSetup, 'surat'),
            stateOfCase(service, here.cases.get(caseFromHome('siti')) as Case, world),
          );
          const reached = presses(here, listed).flatMap((command) => {
            const events = eventsFor(here, command);
            return events.length > 0 ? [events.reduce(evolve, here)] : [];
          });
          const known = new Set(moves.map((state) => stateKey({ ...state, twice: null })));
          expect(reached.map(seen).filter((key) => !known.has(key))).toEqual([]);
          hall = reached[choice % Math.max(1, reached.length)] ?? hall;
        }
      }),
      { numRuns: 150 },
    );
  });
});

function eventsFor(hall: Hall, command: HallCommand): readonly HallEvent[] {
  const decision = decide(hall, command, minute(5));
  return decision.ok ? decision.events : [];
}

/** All possible acts of back office and applicant at this moment. */
function presses(hall: Hall, listed: boolean): HallCommand[] {
  const behind = hall.cases.get(caseFromHome('siti'));
  const acts = (behind?.open ?? []).flatMap(({ stepId }) =>
    (stepOf(service.case, stepId)?.outcomes ?? []).map(({ id }) =>
      does('siti', stepId, id, { words: 'Ya', asked: ['ktp'] }),
    ),
  );
  const by = as('back-office');
  const tick = (ktp: 'present' | 'missing') =>
    ({ type: 'tick-case-papers', caseId: caseFromHome('siti'), papers: { ktp }, by }) as const;
  return [...acts, brings('siti', 'ktp'), checks('siti', listed), tick('present'), tick('missing')];
}
