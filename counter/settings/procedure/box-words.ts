import type { HallFile, HallService } from '../../../contract/hall-file.ts';
import type { CounterWords } from '../../words/screen-words.ts';
import type { FlowNode } from './flow.ts';
import { roleNames } from './role-names.ts';

/** What stands in one box of the diagram. */
export interface BoxWords {
  readonly title: string;
  readonly who: string;
  readonly notes: readonly string[];
  readonly isAssumed: boolean;
}

export function boxWords({ kind, id }: FlowNode, hall: HallFile, service: HallService, words: CounterWords): BoxWords {
  const t = words.t.settings.procedures;
  if (kind === 'home') return { title: t.home, who: t.kinds.home, notes: [], isAssumed: false };
  return kind === 'visit' ? visitWords(id, hall, service, words) : stepWords(id, hall, service, words);
}

function visitWords(id: string, hall: HallFile, service: HallService, words: CounterWords): BoxWords {
  const t = words.t.settings.procedures;
  const stop = service.journey.find(({ stationId }) => stationId === id);
  const station = hall.stations.find((known) => known.id === id);
  return {
    title: words.of(station?.name ?? { id, en: id }),
    who: t.kinds.visit,
    notes: stop?.limit ? [`${stop.limit.value} menit`] : [],
    isAssumed: station?.assumed === true,
  };
}

function stepWords(id: string, hall: HallFile, service: HallService, words: CounterWords): BoxWords {
  const t = words.t.settings.procedures;
  const step = service.case?.steps.find((known) => known.id === id);
  if (!step) return { title: id, who: '', notes: [], isAssumed: false };
  const ends = new Set(
    step.outcomes.flatMap((outcome) => (outcome.opens.length === 0 ? [outcome.ends ?? 'done'] : [])),
  );
  return {
    title: words.of(step.name),
    who: `${roleNames(step.roles, hall.roles, words)} · ${t.places[step.place]}`,
    notes: [
      ...(step.limit ? [`${step.limit.value} ${step.limit.unit}`] : []),
      ...(step.joins ? [t.joins(step.joins.length)] : []),
      ...(['done', 'refused'] as const).flatMap((end) => (ends.has(end) ? [t.ends[end]] : [])),
    ],
    isAssumed: step.assumed === true,
  };
}
