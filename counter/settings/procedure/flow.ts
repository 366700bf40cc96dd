/** What a box of the diagram is: a place where the visitor is, a step, or where it all begins: at home, or a channel. */
type FlowKind = 'visit' | 'step' | 'home';

/** `on`: the way to the end. `back`: returned for correction. `file`: the file alone goes. */
export type FlowWay = 'on' | 'back' | 'file';

/** How it ends there: done, refused, or the visitor goes home. */
export type FlowEnd = 'done' | 'refused' | 'home';

/** SE7: one way out of a box, with the name of the outcome. */
export interface FlowExit {
  readonly name: string;
  readonly way: FlowWay;
  readonly to: readonly string[];
  /** Null: it goes on. */
  readonly end: FlowEnd | null;
}

/** A box before it has its place. */
export interface FlowBox {
  /** `visit:front-office`, `step:paraf`. */
  readonly key: string;
  readonly kind: FlowKind;
  readonly title: string;
  readonly who: string;
  readonly notes: readonly string[];
  readonly isAssumed: boolean;
  readonly exits: readonly FlowExit[];
}

export interface FlowNode extends FlowBox {
  /** How far from the beginning, the longest way; all of one row stand side by side. */
  readonly row: number;
}

export interface FlowEdge {
  readonly from: string;
  /** Which of the box's exits. */
  readonly exit: number;
  readonly to: string;
  readonly way: FlowWay;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/** Boxes in rows, each below what leads to it, and the lines between them. */
export function flowOf(boxes: readonly FlowBox[]): Flow {
  const keys = boxes.map(({ key }) => key);
  const edges = boxes.flatMap(({ key, exits }) =>
    exits.flatMap(({ way, to }, exit) =>
      [...new Set(to)]
        .filter((target) => keys.includes(target))
        .map((target) => ({ from: key, exit, to: target, way })),
    ),
  );
  const rows = rowsOf(keys, withoutTurns(keys, leading(edges)));
  return { nodes: boxes.map((box) => ({ ...box, row: rows.get(box.key) ?? 0 })), edges };
}

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
