import { describe, expect, it } from 'vitest';
import type { Case } from '../cases/case.ts';
import { caseOf } from '../cases/file-facts.ts';
import type { HallCommand } from '../commands.ts';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Hall } from '../hall.ts';
import { callsNext, continuing, finishes, minute, opens, refusalOf, starts, undoes, visitOf } from '../hall.fixture.ts';
import { backOffice1, bansos1 } from '../hall-setup.fixture.ts';
import { seconds } from '../hall-time/instant.ts';
import { cancels, caseId, hall, handsOver, issues, ticks, arrived, goesOver } from './counter-letter.fixture.ts';

const letterOf = (after: Hall) => after.cases.get(caseId)?.letter;
const complete = continuing(hall, minute(0), ...arrived, ticks, ...goesOver);
const issued = continuing(complete, minute(10), issues('L1'));

describe('a letter that a counter issues', () => {
  const endsAtBansos = [opens(bansos1), callsNext(bansos1), starts(bansos1), finishes(bansos1, 'referred')];
  const stageAfter = (...steps: readonly HallCommand[]) =>
    continuing(complete, minute(10), ...steps, ...endsAtBansos).cases.get(caseId)?.stage;

  it('[CS8] that could not be made ends its case as refused, though the visitor was told something else afterwards', () => {
    const goesWithout = finishes(backOffice1, 'to-bansos');
    expect(stageAfter(goesWithout)).toMatchObject({ is: 'closed', as: 'refused' });
    const comesBack = [
      goesWithout,
      opens(bansos1),
      callsNext(bansos1),
      starts(bansos1),
      { type: 'transfer', counterId: bansos1, stationId: 'back-office', note: '' } as const,
      callsNext(backOffice1),
      starts(backOffice1),
      issues('L1'),
      { type: 'transfer', counterId: backOffice1, stationId: 'bansos', note: '' } as const,
    ];
    expect(stageAfter(...comesBack)).toMatchObject({ is: 'closed', as: 'done' });
  });

  it('[CS8] [LE1] is made once the papers are a case: before that no number is used', () => {
    const early = continuing(hall, minute(0), ...arrived, ...goesOver);
    expect(refusalOf(early, issues('L1'))).toBe('papers-incomplete');
    expect(letterOf(issued)).toMatchObject({ id: 'L1', state: 'signed' });
    expect(refusalOf(issued, handsOver, minute(11))).toBeNull();
  });

  it('[CS8] [LE1] is not made for a case of another service', () => {
    const behind = { ...caseOf(complete, visitOf(complete, 'ana')), serviceId: 'pengaduan' } as Case;
    const elsewhere = { ...complete, cases: new Map([[caseId, behind]]) };
    expect(refusalOf(elsewhere, issues('L1'), minute(10))).toBe('case-of-another-service');
  });

  it('[CS8] opens the case itself where no paper was left to tick', () => {
    const services = hall.setup.services.map((each) => ({ ...each, requirements: [] }));
    const early = continuing({ ...hall, setup: { ...hall.setup, services } }, minute(0), ...arrived, ...goesOver);
    expect(early.cases.size).toBe(0);
    expect(letterOf(continuing(early, minute(9), issues('L1')))).toMatchObject({ id: 'L1', state: 'signed' });
  });

  it('[LE2] is made anew where it was cancelled before its visitor had gone, with the next number', () => {
    const cancelled = continuing(issued, minute(11), cancels('L1'));
    expect(cancelled.cases.get(caseId)?.stage).toEqual({ is: 'open' });
    expect(refusalOf(cancelled, handsOver, minute(12))).toBe('needs-unmet');
    const anew = continuing(cancelled, minute(12), issues('L2'));
    expect(visitOf(anew, 'ana').letter?.number).toBe('400.9/0002/DINSOS/XI/2026');
    expect(letterOf(continuing(anew, minute(13), handsOver))).toMatchObject({ id: 'L2', state: 'signed' });
  });

  it('[CS8] [LE2] that was cancelled and not made anew ends its case as refused', () => {
    const sentOn = { type: 'transfer', counterId: backOffice1, stationId: 'bansos', note: '' } as const;
    expect(stageAfter(issues('L1'), cancels('L1'), sentOn)).toMatchObject({ is: 'closed', as: 'refused' });
    expect(stageAfter(issues('L1'), cancels('L1'), issues('L2'), sentOn)).toMatchObject({ is: 'closed', as: 'done' });
  });

  it('[LE2] [CA10] that was cancelled is brought to life by no undo', () => {
    const handed = continuing(issued, minute(11), handsOver);
    const cancelled = continuing(handed, minute(11) + seconds(10), cancels('L1'));
    expect(letterOf(cancelled)).toMatchObject({ state: 'cancelled' });
    expect(refusalOf(cancelled, undoes(backOffice1), minute(11) + seconds(20))).toBe('nothing-to-undo');
  });

  it('[LE2] [DU1] that older ledgers tell was cancelled, and its hand-over then taken back, is read as cancelled', () => {
    const cancelled = continuing(issued, minute(11), handsOver, cancels('L1'));
    const act = { at: minute(12), clerkId: 'sri', visitId: 'ana', counterId: backOffice1 };
    const takenBack: readonly HallEvent[] = [
      { ...act, type: 'action-undone', what: 'stage-finished' },
      { type: 'case-undone', at: act.at, caseId, clerkId: act.clerkId, roleId: null },
    ];
    const after = takenBack.reduce(evolve, cancelled);
    expect([after.cases.get(caseId)?.stage, letterOf(after)?.state]).toEqual([{ is: 'open' }, 'cancelled']);
  });
});
