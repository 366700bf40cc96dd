import type { HallService } from '../../hall-file.ts';
import type { HallFileFault } from './fault.ts';

type Step = NonNullable<HallService['case']>['steps'][number];

/** The steps of a case that can be reached from these. */
function stepsFrom({ case: procedure }: HallService, begins: readonly string[]): Step[] {
  const reached = new Set<string>();
  const pending = [...begins];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const step = procedure?.steps.find((each) => each.id === id);
    pending.push(...(step?.outcomes ?? []).flatMap(({ opens }) => opens));
  }
  return (procedure?.steps ?? []).filter(({ id }) => reached.has(id));
}

/** Steps a visitor's case can reach; an answer to somebody at home is none of them. */
export const stepsOfVisitors = (service: HallService): Step[] =>
  stepsFrom(
    service,
    service.journey.flatMap(({ outcomes }) => outcomes.flatMap(({ opens = [] }) => opens)),
  );

/** HM1: the steps that a request from home opens exist, and its applicant gets an answer. */
export function faultsInHome(service: HallService, path: string): HallFileFault[] {
  const { fromHome } = service;
  if (!fromHome) return [];
  const known = service.case?.steps.map(({ id }) => id) ?? [];
  const lost = fromHome.opens.flatMap((id, i) =>
    known.includes(id) ? [] : [{ path: `${path}.fromHome.opens[${i}]`, sentence: `there is no step "${id}" here` }],
  );
  if (lost.length > 0) return lost;
  const deeds = stepsFrom(service, fromHome.opens).flatMap(({ outcomes }) => outcomes.flatMap(({ does = [] }) => does));
  if (deeds.includes('reply')) return [];
  return [{ path: `${path}.fromHome`, sentence: 'no step that follows does "reply", so nobody at home is answered' }];
}
