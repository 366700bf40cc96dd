import { newHall } from '../hall.ts';
import type { Hall } from '../hall.ts';
import type { HallCommand } from '../commands.ts';
import { callsNext, comes, continuing, deedOf, finishes, minute, opens, starts, found } from '../hall.fixture.ts';
import { loket1 } from '../hall-setup.fixture.ts';
import type { ActOnStep } from './case-commands.ts';
import type { Case } from './case.ts';
import { hallOf, letterProcedure } from '../procedures/procedure.fixture.ts';

export const caseId = 'case of ana';
const check: HallCommand = {
  type: 'record-check',
  counterId: loket1,
  visitId: 'ana',
  found,
  applicant: 'A••',
  caseId,
};
const papers: HallCommand = { type: 'tick-papers', counterId: loket1, papers: { ktp: 'present' }, caseId };
const accepts = { ...finishes(loket1, 'accepted'), deed: { ...deedOf('draft'), purpose: 'beasiswa' } } as HallCommand;
const letterBegins = { opens: ['paraf'], needs: ['papers-complete', 'listed'], does: ['draft-letter'] } as const;

/** Ana's file was complete and accepted at the front office; now it waits at the desks. */
export function accepted(setup: Hall['setup']): Hall {
  const served = [opens(loket1), comes('ana'), callsNext(loket1), starts(loket1)];
  return continuing(newHall(setup), minute(0), ...served, check, papers, accepts);
}

/** The same, where her letter has been drafted and needs its paraf. */
export const letterHall = accepted(hallOf(letterProcedure, letterBegins));

/** Officials are named after the role in which they act. */
export const acts = (role: string, stepId: string, outcomeId: string, more: Partial<ActOnStep> = {}): HallCommand => ({
  type: 'act-on-step',
  caseId,
  stepId,
  outcomeId,
  note: '',
  records: {},
  deed: deedOf(`${stepId} ${outcomeId}`),
  ...more,
  by: { clerkId: `somebody as ${role}`, roles: [role], administers: false },
});

export const later = (hall: Hall, ...commands: readonly HallCommand[]) => continuing(hall, minute(10), ...commands);
export const caseIn = (hall: Hall): Case | undefined => hall.cases.get(caseId);
