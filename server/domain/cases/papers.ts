import type { OutcomeNeed, RequirementSetup, ServiceSetup } from '../hall-setup.ts';
import type { Visit } from '../queue/visit.ts';

/** CS4: a paper is present, not needed, or stood in for by being listed in the register (003 line 20). */
function isSettled(paper: RequirementSetup, visit: Visit): boolean {
  const state = visit.papers[paper.id];
  if (state === 'present' || state === 'not-needed') return true;
  return paper.unlessListed === true && visit.check !== null && visit.check.found !== null;
}

/** Mandatory papers that are not there, ticked missing or not ticked at all. */
export function missingPapers(service: ServiceSetup, visit: Visit): RequirementSetup[] {
  return service.requirements.filter((paper) => paper.mandatory && !isSettled(paper, visit));
}

/** What still stands between this visit and an outcome. */
export function unmetNeeds(needs: readonly OutcomeNeed[], service: ServiceSetup, visit: Visit): OutcomeNeed[] {
  return needs.filter((need) => !isMet(need, service, visit));
}

function isMet(need: OutcomeNeed, service: ServiceSetup, visit: Visit): boolean {
  switch (need) {
    case 'papers-complete':
      return missingPapers(service, visit).length === 0;
    case 'papers-missing':
      // Somebody has looked and said so: a paper that nobody has asked for sends no visitor home.
      return missingPapers(service, visit).some(({ id }) => visit.papers[id] === 'missing');
    case 'register-checked':
      return visit.check !== null;
    case 'listed':
      return visit.check !== null && visit.check.found !== null;
    case 'not-listed':
      return visit.check !== null && visit.check.found === null;
    case 'letter-issued':
      return visit.letter !== null;
    case 'letter-not-issued':
      return visit.letter === null;
  }
}
