import type { HallService } from '../../../contract/hall-file.ts';

/** What a box of the diagram is: a place where the visitor is, a step of the case, or the visitor's own home. */
export type FlowKind = 'visit' | 'step' | 'home';

/** `on`: the way forward. `back`: returned for correction, or any other way to where it has been. `file`: the file alone goes. */
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
  const edges = withTurnsBack(
    keys,
    linesOf(service).filter(({ from, to }) => keys.includes(from) && keys.includes(to)),
  );
  const rows = rowsOf(keys, edges);
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

/** A way that leads to where it came from is one back, whatever the file calls it; else no row could be first. */
function withTurnsBack(keys: readonly string[], edges: readonly FlowEdge[]): FlowEdge[] {
  const turns = new Set<FlowEdge>();
  const done = new Set<string>();
  const follow = (key: string, above: readonly string[]): void => {
    for (const edge of edges) {
      if (edge.from !== key || edge.way === 'back') continue;
      if (edge.to === key || above.includes(edge.to)) turns.add(edge);
      else if (!done.has(edge.to)) follow(edge.to, [...above, key]);
    }
    done.add(key);
  };
  for (const key of keys) if (!done.has(key)) follow(key, []);
  return edges.map((edge) => (turns.has(edge) ? { ...edge, way: 'back' } : edge));
}

/** Each box below all that lead on to it. What only returns lead to stands below the first of them. */
function rowsOf(keys: readonly string[], edges: readonly FlowEdge[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const ahead = (key: string) => edges.filter(({ to, way }) => to === key && way !== 'back');
  const rowOf = (key: string): number => {
    const known = rows.get(key);
    if (known !== undefined) return known;
    rows.set(key, 0);
    const before = ahead(key);
    const sent = before.length > 0 ? before : edges.filter(({ to }) => to === key).slice(0, 1);
    const row = Math.max(-1, ...sent.map(({ from }) => rowOf(from))) + 1;
    rows.set(key, row);
    return row;
  };
  for (const key of keys) rowOf(key);
  return rows;
}
