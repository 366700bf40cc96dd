import type { ServiceSetup } from '../hall-setup.ts';
import { isFromHome } from '../home/home.ts';
import type { Case } from './case.ts';
import { factsOfCase } from './file-facts.ts';
import { isComplete } from './papers.ts';
import type { RunState, World } from '../procedures/trial-state.ts';

/** A case of the hall as the walk through its procedure sees it, for somebody of whom this is true. */
export function stateOfCase(service: ServiceSetup, behind: Case, world: World): RunState {
  const { papers, check, applicant, handedOver } = factsOfCase(behind);
  const letter = behind.letter?.state === 'cancelled' ? null : behind.letter;
  return {
    world,
    fromHome: isFromHome(behind),
    open: behind.open.map(({ stepId }) => stepId),
    arrived: behind.arrived,
    checked: check !== null,
    applicantKnown: applicant !== '',
    papers: isComplete(service, { papers, check }) ? 'complete' : 'missing',
    letter: letter?.state === 'draft' || letter?.state === 'signed' ? letter.state : 'none',
    parafs: (letter?.parafs ?? []).map(({ stepId }) => stepId ?? ''),
    handedOver,
    ended: behind.stage.is === 'closed',
    twice: null,
  };
}

/** Everybody whom it may be about: what the register has said of him stands, the papers may turn out either way. */
export function statesOfCase(service: ServiceSetup, behind: Case): RunState[] {
  const listed = behind.check === null ? [true, false] : [behind.check.found !== null];
  const worlds = listed.flatMap((is) => [true, false].map((hasPapers) => ({ listed: is, hasPapers })));
  return worlds.map((world) => stateOfCase(service, behind, world));
}
