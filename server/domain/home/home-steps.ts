import type { StepOutcome, StepSetup } from '../procedures/procedure.ts';

/** HM4: an outcome that the applicant can bring about: it needs no note, deed or record of a clerk. */
export const leadsOn = ({ opens, returns, does = [] }: StepOutcome): boolean =>
  opens.length > 0 && returns !== true && does.length === 0;

/** HM4, CS9: asking leads to a step that waits, and the applicant's papers move the case on from there by themselves. */
export function faultsAtHome(step: StepSetup, steps: readonly StepSetup[]): string[] {
  const isHome = (stepId: string) => steps.some(({ id, place }) => id === stepId && place === 'home');
  const inVain = step.outcomes.filter(({ does, opens }) => does?.includes('ask-papers') && !opens.some(isHome));
  return [
    ...inVain.map(({ id }) => `"${id}" of "${step.id}" asks for papers, and opens no step of the place "home"`),
    ...(step.place === 'home' && !step.outcomes.some(leadsOn)
      ? [`nothing leads on from "${step.id}" when the applicant brings what he was asked for`]
      : []),
    ...(step.place === 'home' && step.records ? [`nobody is at "${step.id}" to write anything down`] : []),
  ];
}
