import type { Report } from '../../../contract/views/report-view.ts';
import { stepOf } from '../../domain/procedures/procedure.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { counterOf, serviceOf } from '../../domain/hall-setup.ts';
import type { HallSetup } from '../../domain/hall-setup.ts';
import { stopLimit } from '../../domain/reports/count-visits.ts';
import type { CaseCount, DaySummary } from '../../domain/reports/day-summary.ts';
import { called, serviceCalled } from '../called.ts';
import { spread, visitFigures } from './figures.ts';

const stationCalled = (setup: HallSetup, id: string): Bilingual =>
  called(setup.stations.find((station) => station.id === id)?.name, id);

/** In the order of the hall's file; what is no longer in it comes last. */
function inOrderOf<Value>(ids: readonly string[], counts: Readonly<Record<string, Value>>): [string, Value][] {
  const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return Object.entries(counts).toSorted(([a], [b]) => place(a) - place(b));
}
const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

export const serviceRows = (setup: HallSetup, { services }: DaySummary): Report['services'] =>
  inOrderOf(idsOf(setup.services), services).map(([id, visits]) => {
    return { id, name: serviceCalled(setup, id), ...visitFigures(visits) };
  });

export const hourRows = ({ hours }: DaySummary): Report['hours'] =>
  Object.entries(hours).map(([hour, visits]) => ({ hour: Number(hour), ...visitFigures(visits) }));

export const priorityRows = (setup: HallSetup, { priorities }: DaySummary): Report['priorities'] =>
  inOrderOf(idsOf(setup.priorities), priorities).map(([id, { arrived }]) => {
    return { name: called(setup.priorities.find((each) => each.id === id)?.name, id), arrived };
  });

export const counterRows = (setup: HallSetup, { counters }: DaySummary): Report['counters'] =>
  inOrderOf(idsOf(setup.counters), counters).map(([id, { waits, serving, ...counts }]) => {
    const counter = counterOf(setup, id);
    const [wait, served] = [spread(waits), spread(serving)];
    return {
      id,
      name: called(counter?.name, id),
      station: stationCalled(setup, counter?.stationId ?? '–'),
      ...counts,
      waitMedian: wait.median,
      waitP95: wait.p95,
      servingMedian: served.median,
      servingP95: served.p95,
    };
  });

export const stopRows = (setup: HallSetup, { stops }: DaySummary): Report['stops'] =>
  inOrderOf(idsOf(setup.services), stops).flatMap(([serviceId, stations]) =>
    inOrderOf(idsOf(setup.stations), stations).map(([stationId, { took, ...counts }]) => ({
      service: serviceCalled(setup, serviceId),
      station: stationCalled(setup, stationId),
      limitMinutes: stopLimit(setup, serviceId, stationId),
      ...counts,
      ...spread(took),
    })),
  );

export const stepRows = (setup: HallSetup, { steps }: DaySummary): Report['steps'] =>
  inOrderOf(idsOf(setup.services), steps).flatMap(([serviceId, done]) => {
    const procedure = serviceOf(setup, serviceId)?.case;
    return inOrderOf(idsOf(procedure?.steps ?? []), done).map(([stepId, { took, ...counts }]) => {
      const step = stepOf(procedure, stepId);
      return {
        service: serviceCalled(setup, serviceId),
        step: called(step?.name, stepId),
        limit: limitOf(step?.limit),
        ...counts,
        ...spread(took),
      };
    });
  });

export const caseRows = (setup: HallSetup, { cases }: DaySummary): Report['cases'] =>
  inOrderOf(idsOf(setup.services), cases).map(([id, { tookMinutes, tookDays, ...counts }]) => {
    const limit = serviceOf(setup, id)?.timeLimit;
    const unit = unitOf({ tookMinutes, tookDays }, limit?.unit);
    const took = unit === 'menit' ? tookMinutes : tookDays;
    return { service: serviceCalled(setup, id), limit: limitOf(limit), ...counts, unit, ...spread(took) };
  });

/** A service that once promised minutes and later days is reported in its present unit. */
function unitOf({ tookMinutes, tookDays }: Pick<CaseCount, 'tookMinutes' | 'tookDays'>, promised?: string) {
  const hasMinutes = Object.keys(tookMinutes).length > 0;
  const hasDays = Object.keys(tookDays).length > 0;
  if (hasMinutes !== hasDays) return hasMinutes ? 'menit' : 'hari kerja';
  return promised === 'menit' ? 'menit' : 'hari kerja';
}

const limitOf = (limit: { readonly value: number; readonly unit: string } | undefined) =>
  limit ? { value: limit.value, unit: limit.unit } : null;

export const letterRows = (setup: HallSetup, { letters }: DaySummary): Report['letters'] =>
  inOrderOf(idsOf(setup.services), letters).map(([id, counts]) => ({ service: serviceCalled(setup, id), ...counts }));
