import type { HallFile, HallService } from '../../../contract/hall-file.ts';
import type { CounterWords } from '../../words/screen-words.ts';
import type { FlowBox, FlowExit } from './flow.ts';
import { roleNames } from './role-names.ts';
import { stepBox } from './step-box.ts';

const visit = (id: string) => `visit:${id}`;
const step = (id: string) => `step:${id}`;

/** SE5: a visit and its case as a graph, from the door or from home to the end. */
export function serviceFlow(hall: HallFile, service: HallService, words: CounterWords): FlowBox[] {
  const t = words.t.settings.procedures;
  return [
    ...(service.fromHome ? [fromHome(service.fromHome.opens, words)] : []),
    ...service.journey.map((stop) => stopBox(stop, hall, service, words)),
    ...(service.case?.steps ?? []).map((each) =>
      stepBox(each, {
        who: `${roleNames(each.roles, hall.roles, words)} · ${t.places[each.place]}`,
        limit: each.limit ? words.t.choices.limit(each.limit) : null,
        words,
      }),
    ),
  ];
}

function fromHome(opens: readonly string[], words: CounterWords): FlowBox {
  const t = words.t.settings.procedures;
  const exits: FlowExit[] = [{ name: t.handedIn, way: 'on', to: opens.map(step), end: null }];
  return { key: 'home:home', kind: 'home', title: t.home, who: t.kinds.home, notes: [], isAssumed: false, exits };
}

type Stop = HallService['journey'][number];

function stopBox(stop: Stop, hall: HallFile, service: HallService, words: CounterWords): FlowBox {
  const t = words.t.settings.procedures;
  const { stationId: id, limit, fileTo, outcomes } = stop;
  const station = hall.stations.find((known) => known.id === id);
  const planned = plannedAfter(id, service);
  return {
    key: visit(id),
    kind: 'visit',
    title: words.of(station?.name ?? { id, en: id }),
    who: t.kinds.visit,
    notes: limit ? [words.t.choices.limit({ value: limit.value, unit: 'menit' })] : [],
    isAssumed: station?.assumed === true,
    exits: [
      ...outcomes.map((outcome) => outcomeExit(outcome, words)),
      ...(planned.length > 0 ? [{ name: t.asPlanned, way: 'on' as const, to: planned.map(visit), end: null }] : []),
      ...(fileTo === undefined ? [] : [{ name: t.ways.file, way: 'file' as const, to: [visit(fileTo)], end: null }]),
    ],
  };
}

function outcomeExit({ name, route, opens, waitsAt }: Stop['outcomes'][number], words: CounterWords): FlowExit {
  const to = [...route.slice(0, 1).map(visit), ...(opens ?? []).map(step)];
  const goesHome = route.length === 0 && waitsAt === undefined;
  return { name: words.of(name), way: 'on', to, end: goesHome && to.length === 0 ? 'home' : null };
}

/** Next station of a visitor who was sent to several at once. */
function plannedAfter(id: string, { journey }: HallService): string[] {
  const routes = journey.flatMap(({ outcomes }) => outcomes.map(({ route }) => route));
  return [...new Set(routes.flatMap((route) => route.slice(1).filter((_, i) => route[i] === id)))];
}
