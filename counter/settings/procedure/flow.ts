import type { HallService } from '../../../contract/hall-file.ts';

/** What a box of the diagram is: a place where the visitor is, a step of the case, or the visitor's own home. */
export type FlowKind = 'visit' | 'step' | 'home';

/** `on`: the way to the end. `back`: returned for correction. `file`: the file alone goes. */
export type FlowWay = 'on' | 'back' | 'file';

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly way: FlowWay;
}

export interface FlowNode {
  /** `visit:front-office`, `step:paraf`. */
  readonly key: string;
  readonly kind: FlowKind;
  /** Its name in the hall's file. */
  readonly id: string;
  /** How far from the beginning, the longest way; all of one row stand side by side. */
  readonly row: number;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

const HOME = 'home:home';
const visit = (id: string) => `visit:${id}`;
const step = (id: string) => `step:${id}`;

/** The way of a visit and of its case, as boxes in rows and lines between them. */
export function flowOf(service: HallService): Flow {
  const keys = [
    ...(service.fromHome ? [HOME] : []),
    ...service.journey.map(({ stationId }) => visit(stationId)),
    ...(service.case?.steps ?? []).map(({ id }) => step(id)),
  ];
  const edges = linesOf(service).filter(({ from, to }) => keys.includes(from) && keys.includes(to));
  const rows = rowsOf(keys, withoutTurns(keys, leading(edges)));
  return { nodes: keys.map((key) => ({ key, ...partsOf(key), row: rows.get(key) ?? 0 })), edges };
}

function partsOf(key: string): Pick<FlowNode, 'kind' | 'id'> {
  const [kind = '', id = ''] = key.split(':');
  return { kind: kind as FlowKind, id };
}

function linesOf(service: HallService): FlowEdge[] {
  const lines = [
    ...(service.fromHome?.opens ?? []).map((to) => line(HOME, step(to), 'on')),
    ...service.journey.flatMap(({ stationId, fileTo, outcomes }) => [
      ...(fileTo === undefined ? [] : [line(visit(stationId), visit(fileTo), 'file')]),
      ...outcomes.flatMap(({ route, opens }) => [
        ...route.slice(0, 1).map((to) => line(visit(stationId), visit(to), 'on')),
        ...route.slice(1).map((to, i) => line(visit(route[i] ?? ''), visit(to), 'on')),
        ...(opens ?? []).map((to) => line(visit(stationId), step(to), 'on')),
      ]),
    ]),
    ...(service.case?.steps ?? []).flatMap(({ id, outcomes }) =>
      outcomes.flatMap(({ opens, returns }) => opens.map((to) => line(step(id), step(to), returns ? 'back' : 'on'))),
    ),
  ];
  const once = new Map(lines.map((each) => [`${each.from} ${each.to}`, each]));
  return [...once.values()];
}

const line = (from: string, to: string, way: FlowWay): FlowEdge => ({ from, to, way });

/** What decides who stands below whom: ways on, and of a step that only returns lead to the first of them. */
function leading(edges: readonly FlowEdge[]): FlowEdge[] {
  const led = new Set(edges.flatMap(({ to, way }) => (way === 'back' ? [] : [to])));
  return edges.filter((edge) => {
    if (edge.way !== 'back') return true;
    const isFirst = !led.has(edge.to);
    led.add(edge.to);
    return isFirst;
  });
}

/** A way that leads to where it came from goes up, whatever the file calls it; else no row could be first. */
function withoutTurns(keys: readonly string[], edges: readonly FlowEdge[]): FlowEdge[] {
  const turns = new Set<FlowEdge>();
  const done = new Set<string>();
  const follow = (key: string, above: readonly string[]): void => {
    for (const edge of edges) {
      if (edge.from !== key) continue;
      if (edge.to === key || above.includes(edge.to)) turns.add(edge);
      else if (!done.has(edge.to)) follow(edge.to, [...above, key]);
    }
    done.add(key);
  };
  for (const key of keys) if (!done.has(key)) follow(key, []);
  return edges.filter((edge) => !turns.has(edge));
}

/** Each box below all that lead to it. */
function rowsOf(keys: readonly string[], edges: readonly FlowEdge[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const rowOf = (key: string): number => {
    const known = rows.get(key);
    if (known !== undefined) return known;
    const row = Math.max(-1, ...edges.filter(({ to }) => to === key).map(({ from }) => rowOf(from))) + 1;
    rows.set(key, row);
    return row;
  };
  for (const key of keys) rowOf(key);
  return rows;
}
