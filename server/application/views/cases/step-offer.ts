import type { StepOffer } from '../../../../contract/views/case-view.ts';
import type { Case } from '../../../domain/cases/case.ts';
import { factsOfCase } from '../../../domain/cases/file-facts.ts';
import { unmetShown } from '../unmet-shown.ts';
import type { StepOutcome, StepSetup } from '../../../domain/procedures/procedure.ts';
import { isFromHome } from '../../../domain/home/home.ts';
import { letterOf, serviceOf } from '../../../domain/hall-setup.ts';
import type { HallSetup } from '../../../domain/hall-setup.ts';

/** The outcomes an official may choose, and what each needs; the screen knows no rules. */
export function offersOf(setup: HallSetup, behind: Case, step: StepSetup): StepOffer[] {
  return step.outcomes
    .filter((outcome) => isFor(behind, outcome))
    .map((outcome) => offer(setup, behind, step, outcome));
}

/** HM3: a visitor at the counter is told in person, not in writing. */
const isFor = (behind: Case, { does = [] }: StepOutcome): boolean =>
  isFromHome(behind) || !(does.includes('reply') || does.includes('ask-papers'));

function offer(setup: HallSetup, behind: Case, step: StepSetup, outcome: StepOutcome): StepOffer {
  const service = serviceOf(setup, behind.serviceId);
  const unmet = service ? unmetShown(outcome.needs, service, factsOfCase(behind)) : [];
  const does = [...(outcome.does ?? [])];
  const kind = kindOf(outcome);
  const isTold = does.includes('reply');
  const wants = kind === 'forward' || isTold ? wantsOf(setup, behind, step, outcome) : (['reason'] as const);
  const isSignature = does.length > 0 && does.every((deed) => deed === 'paraf' || deed === 'sign');
  return {
    id: outcome.id,
    name: { id: outcome.name.id, en: outcome.name.en },
    kind,
    unmet,
    does,
    wants: [...wants],
    together: kind === 'forward' && isSignature && wants.length === 0 && unmet.length === 0,
  };
}

function kindOf({ returns, ends }: StepOutcome): StepOffer['kind'] {
  if (returns) return 'return';
  return ends === 'refused' ? 'refuse' : 'forward';
}

function wantsOf(setup: HallSetup, behind: Case, step: StepSetup, { does = [] }: StepOutcome): StepOffer['wants'] {
  const wants: StepOffer['wants'] = [];
  if (step.records) wants.push('records');
  if (does.includes('draft-letter') && wantsPurpose(setup, behind)) wants.push('purpose');
  if (does.includes('hand-over')) wants.push('recipient');
  if (does.includes('ask-papers')) wants.push('papers');
  if (does.includes('reply') || does.includes('ask-papers')) wants.push('words');
  // Passing a case on is a disposition, so a note is offered.
  if (does.length === 0 && !step.records) wants.push('note');
  return wants;
}

/** CS6: a draft that came back may have come back because of its purpose. */
function wantsPurpose(setup: HallSetup, { serviceId, letter, purpose = '' }: Case): boolean {
  return letterOf(setup, serviceId)?.about !== 'applicant' && (letter !== null || purpose === '');
}
