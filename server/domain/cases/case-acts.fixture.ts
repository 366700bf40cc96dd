import type { ActOnStep, Actor } from './case-commands.ts';
import type { FinishStage, HallCommand } from '../commands.ts';
import { newHall } from '../hall.ts';
import type { Hall } from '../hall.ts';
import { callsNext, comes, continuing, deedOf, finishes, minute, opens, starts, found } from '../hall.fixture.ts';
import type { Step } from '../hall.fixture.ts';
import { backOffice1, loket1 } from '../hall-setup.fixture.ts';
import type { PaperState } from '../queue/visit.ts';
import type { Case } from './case.ts';
import { caseSetup } from './case-setup.fixture.ts';

type Papers = Readonly<Record<string, PaperState>>;

export const caseHall: Hall = newHall(caseSetup);

/** The case of a visitor is named after him. */
export const caseOfVisitor = (name: string): string => `case of ${name}`;

export const ticks = (name: string, papers: Papers = { ktp: 'present', sktm: 'present' }): HallCommand => ({
  type: 'tick-papers',
  counterId: loket1,
  papers,
  caseId: caseOfVisitor(name),
});
export const links = (name: string): HallCommand => ({
  type: 'link-case',
  counterId: loket1,
  caseId: caseOfVisitor(name),
});

/** Ends a stage with an outcome; its letter, if any, gets a purpose. */
export function ends(counterId: string, outcomeId: string, thenCall: string | null = null): HallCommand {
  const finish = finishes(counterId, outcomeId, thenCall) as FinishStage & { readonly counterId: string };
  return { ...finish, deed: { ...deedOf(outcomeId), purpose: 'beasiswa' } };
}

/** Officials are named after the role in which they act. */
const as = (roleId: string): Actor => ({ clerkId: `somebody as ${roleId}`, roles: [roleId], administers: false });

export const acts = (
  name: string,
  roleId: string,
  stepId: string,
  outcomeId: string,
  more: Partial<ActOnStep> = {},
): HallCommand => ({
  type: 'act-on-step',
  caseId: caseOfVisitor(name),
  stepId,
  outcomeId,
  note: '',
  records: {},
  deed: deedOf(`${stepId} of ${name}`),
  ...more,
  by: as(roleId),
});
export const takesBack = (name: string, roleId: string): HallCommand => ({
  type: 'undo-move',
  caseId: caseOfVisitor(name),
  by: as(roleId),
});

export const initials = (name: string): HallCommand => acts(name, 'kabid', 'initials', 'initialled');
export const signs = (name: string): HallCommand => acts(name, 'kadis', 'signature', 'signed');
export const handsOver = (name: string): HallCommand => acts(name, 'front-office', 'hand-over', 'handed-over');

/** A found visitor, served at the front office of a hall that has just opened. */
export const atFrontOffice = (name: string): readonly HallCommand[] => [
  opens(loket1),
  opens(backOffice1),
  comes(name, { found: found }),
  callsNext(loket1, `call of ${name}`),
  starts(loket1),
];

/** The same with complete papers, served at the back office by the eighth minute. */
export const atBackOffice = (name: string): readonly HallCommand[] => [
  ...atFrontOffice(name),
  ticks(name),
  ends(loket1, 'on'),
  callsNext(backOffice1, `second call of ${name}`),
  starts(backOffice1),
];

/** Ben takes a number on another day, and is joined to the case of somebody who had one before. */
export const comesFor = (name: string): readonly HallCommand[] => [
  opens(loket1),
  comes('ben'),
  callsNext(loket1),
  starts(loket1),
  links(name),
];

/** A visitor whose turn it is at the front office is sent to the back office again. */
export const sentBackAgain: readonly HallCommand[] = [
  callsNext(loket1),
  starts(loket1),
  { type: 'transfer', counterId: loket1, stationId: 'back-office', note: '' } as const,
  callsNext(backOffice1),
  starts(backOffice1),
];

/** The hall with a procedure after these steps, from eight in the morning. */
export const caseHallAfter = (...steps: readonly (HallCommand | Step)[]): Hall =>
  continuing(caseHall, minute(0), ...steps);

export function caseIn(hall: Hall, name: string): Case {
  const found = hall.cases.get(caseOfVisitor(name));
  if (!found) throw new Error(`${name} has no case`);
  return found;
}

export const openStepsOf = (hall: Hall, name: string): string[] => caseIn(hall, name).open.map(({ stepId }) => stepId);

/** Ana is served at the back office; from there she waits in the hall, or goes home with a receipt. */
export const served = caseHallAfter(...atBackOffice('ana'));
export const waits = continuing(served, minute(9), ends(backOffice1, 'waits'));
export const wentHome = continuing(served, minute(9), ends(backOffice1, 'fetches-later'));
export const resumes: HallCommand = { type: 'resume', counterId: loket1, visitId: 'ana' };
