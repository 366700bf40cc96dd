import type { ServiceSetup } from '../hall-setup.ts';
import type { StepId } from '../ids.ts';
import type { Procedure } from './procedure.ts';

/**
 * HM8: the steps of a case by where it began, without those that only the other beginning leads to: actions for a
 * visitor are not offered for somebody at home, nor the other way round.
 */
export function partOf(service: ServiceSetup | undefined, fromHome: boolean): Procedure {
  const steps = service?.case?.steps ?? [];
  const atCounters = (service?.journey ?? []).flatMap(({ outcomes }) => outcomes.flatMap(({ opens = [] }) => opens));
  const atHome = service?.fromHome?.opens ?? [];
  const [own, other] = fromHome ? [atHome, atCounters] : [atCounters, atHome];
  const [mine, theirs] = [reachedFrom({ steps }, own), reachedFrom({ steps }, other)];
  return { steps: steps.filter(({ id }) => mine.has(id) || !theirs.has(id)) };
}

function reachedFrom({ steps }: Procedure, begins: readonly StepId[]): ReadonlySet<StepId> {
  const reached = new Set<StepId>();
  const pending = [...begins];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const here = id;
    pending.push(...(steps.find((step) => step.id === here)?.outcomes ?? []).flatMap(({ opens }) => opens));
  }
  return reached;
}
