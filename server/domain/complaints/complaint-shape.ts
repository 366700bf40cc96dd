import type { ProcedureFault } from '../procedures/procedure-faults.ts';
import type { StepId } from '../ids.ts';
import type { ComplaintOutcome, ComplaintSetup, ComplaintStep } from './complaint-setup.ts';

/** Faults that need no search through the states. */
export function faultsInShape({ steps }: ComplaintSetup, at: (stepId: StepId) => string): ProcedureFault[] {
  return steps.flatMap((step) => [
    ...step.outcomes.flatMap((outcome, k) => {
      const wrong = wrongWith(step, outcome);
      return wrong === null ? [] : [{ path: `${at(step.id)}.outcomes[${k}]`, sentence: wrong }];
    }),
    ...(step.joins ?? [])
      .filter((branch) => !leadsTo(steps, step.id, branch))
      .map((branch) => ({
        path: `${at(step.id)}.joins`,
        sentence: `"${step.id}" waits for "${branch}", which never leads to it`,
      })),
  ]);
}

function wrongWith({ id }: ComplaintStep, outcome: ComplaintOutcome): string | null {
  const named = `the outcome "${outcome.id}" of "${id}"`;
  if (outcome.ends && outcome.opens.length > 0) return `${named} ends the complaint and leads on`;
  if (!outcome.ends && outcome.opens.length === 0) return `${named} leads nowhere`;
  const answers = outcome.does?.includes('deliver') || outcome.needs.includes('answer-delivered');
  return outcome.ends === 'answered' && !answers ? `${named} says answered, and no answer is delivered` : null;
}

const leadsTo = (steps: readonly ComplaintStep[], target: StepId, branch: StepId): boolean =>
  steps.some(
    ({ id, outcomes }) => id === branch && outcomes.some(({ opens, returns }) => !returns && opens.includes(target)),
  );
