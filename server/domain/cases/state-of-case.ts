import type { ServiceSetup } from '../hall-setup.ts';
import { isFromHome } from '../home/home.ts';
import type { Case } from './case.ts';
import { factsOfCase } from './file-facts.ts';
import { isComplete } from './papers.ts';
import type { RunState, World } from '../procedures/trial-state.ts';

/** The state in which the search through the procedure starts, for a real case and one possible applicant. */
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

/** One state for each possible applicant: the register's answer is kept if known, the papers may turn out either way. */
export function statesOfCase(service: ServiceSetup, behind: Case): RunState[] {
  const listed = behind.check === null ? [true, false] : [behind.check.found !== null];
  const worlds = listed.flatMap((is) => [true, false].map((hasPapers) => ({ listed: is, hasPapers })));
  return worlds.map((world) => stateOfCase(service, behind, world));
}
