import type { RequirementSetup, ServiceSetup } from '../hall-setup.ts';
import type { OutcomeNeed } from '../procedures/work.ts';
import type { FileFacts } from './file-facts.ts';

type Papers = Pick<FileFacts, 'papers' | 'check'>;

/** CS4: a paper is present, not needed, or stood in for: by another paper, or by being listed (003 line 20). */
function isSettled(paper: RequirementSetup, { papers, check }: Papers): boolean {
  const state = papers[paper.id];
  if (state === 'present' || state === 'not-needed') return true;
  if (paper.alternatives?.some((id) => papers[id] === 'present')) return true;
  return paper.unlessListed === true && check !== null && check.found !== null;
}

/** Mandatory papers that are not there: ticked as missing, or not ticked at all. */
export function missingPapers(service: ServiceSetup, file: Papers): RequirementSetup[] {
  return service.requirements.filter((paper) => paper.mandatory && !isSettled(paper, file));
}

/** CS4: lacking as far as anybody knows, though nobody has looked: it may be in the visitor's hands. */
export const unlookedPapers = (service: ServiceSetup, file: Papers): RequirementSetup[] =>
  missingPapers(service, file).filter(({ id }) => file.papers[id] === undefined);

export const isComplete = (service: ServiceSetup, file: Papers): boolean => missingPapers(service, file).length === 0;

/** VI3: the needs that this file does not yet meet for an outcome. */
export function unmetNeeds(needs: readonly OutcomeNeed[], service: ServiceSetup, file: FileFacts): OutcomeNeed[] {
  return needs.filter((need) => !isMet(need, service, file));
}

function isMet(need: OutcomeNeed, service: ServiceSetup, file: FileFacts): boolean {
  switch (need) {
    case 'papers-complete':
      return isComplete(service, file);
    case 'papers-missing':
      // Only a paper that somebody has ticked as missing sends a visitor home, not one that nobody asked for.
      return missingPapers(service, file).some(({ id }) => file.papers[id] === 'missing');
    case 'register-checked':
      return file.check !== null;
    case 'listed':
      return file.check !== null && file.check.found !== null;
    case 'not-listed':
      return file.check !== null && file.check.found === null;
    case 'letter-issued':
      return file.letterIssued;
    case 'letter-not-issued':
      return !file.letterIssued;
    case 'applicant-known':
      return file.applicant !== '';
    case 'handed-over':
      return file.handedOver;
  }
}
