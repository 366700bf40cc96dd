import type { Office } from '../../application/office.ts';
import type { HallFault } from '../../application/seen/hall-faults.ts';
import { machineMetrics, paperMetrics, screenMetrics } from './machine-metrics.ts';
import type { MachineSources } from './machine-metrics.ts';
import { counter, gauge, one } from './prometheus-text.ts';
import type { Metric, Sample } from './prometheus-text.ts';

interface MetricSources extends MachineSources {
  readonly faults: readonly HallFault[];
}

/** OB2: the hub's metrics. Services, printers and devices are named here; people never. */
export function hubMetrics(sources: MetricSources): Metric[] {
  return [...hallMetrics(sources), ...screenMetrics(sources), ...paperMetrics(sources), ...machineMetrics(sources)];
}

function hallMetrics({ office, faults }: MetricSources): Metric[] {
  const { seen, live, trial, file } = office;
  const count = (type: Parameters<typeof seen.events.get>[0]) => one(seen.events.get(type) ?? 0);
  return [
    gauge('antrean_hall_info', 'Which hall this hub runs.', [
      { labels: { hall: file.current.id, trial: String(trial) }, value: 1 },
    ]),
    counter('antrean_tickets_issued_total', 'Numbers given since the hub was started.', count('ticket-issued')),
    counter(
      'antrean_calls_total',
      'First calls of a visitor to a counter since the hub was started.',
      count('visit-called'),
    ),
    counter('antrean_recalls_total', 'Repeated calls since the hub was started.', count('visit-recalled')),
    counter(
      'antrean_refusals_total',
      'Requests that the hub refused, by the reason it gave.',
      [...seen.refusals].map(([refusal, value]) => ({ labels: { refusal }, value })),
    ),
    gauge('antrean_waiting', 'Visitors who wait to be called, by service.', waiting(office)),
    gauge('antrean_visits_today', 'Visits of this service day in memory.', one(live.hall.visits.size)),
    counter('antrean_ledger_position', 'Events in the ledger.', one(live.position)),
    {
      name: 'antrean_commit_seconds',
      help: 'Time to make a batch of commands durable.',
      type: 'histogram',
      histogram: seen.commits,
    },
    {
      name: 'antrean_answer_seconds',
      help: 'Time from a request to its answer.',
      type: 'histogram',
      histogram: seen.answers,
    },
    gauge(
      'antrean_fault',
      '1 for each fault that stands now; docs/panduan/petugas-it.md names the remedy.',
      faultSamples(faults),
    ),
  ];
}

function waiting({ live, file }: Office): Sample[] {
  const visits = [...live.hall.visits.values()].filter(({ stage }) => stage.is === 'waiting');
  return file.current.services.map(({ id }) => ({
    labels: { service: id },
    value: visits.filter(({ serviceId }) => serviceId === id).length,
  }));
}

function faultSamples(faults: readonly HallFault[]): Sample[] {
  const byName = Map.groupBy(faults, ({ is }) => is);
  return [...byName].map(([fault, { length }]) => ({ labels: { fault }, value: length }));
}
