/** Kind of a box: a place where the visitor is, a step, or the start, at home or by a channel. */
type FlowKind = 'visit' | 'step' | 'home';

/** `on`: forward to the end. `back`: returned for correction. `file`: only the file moves. */
export type FlowWay = 'on' | 'back' | 'file';

/** How it ends: done, refused, or the visitor goes home. */
export type FlowEnd = 'done' | 'refused' | 'home';

/** SE7: an exit of a box, with the outcome's name. */
export interface FlowExit {
  readonly name: string;
  readonly way: FlowWay;
  readonly to: readonly string[];
  /** Null: it continues. */
  readonly end: FlowEnd | null;
}

/** A box before layout. */
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
  /** Longest distance from the start; boxes of one row stand side by side. */
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

/** Edges that decide the rows: ways forward, and for a box that only ways back lead to, the first of them. */
function leading(edges: readonly FlowEdge[]): FlowEdge[] {
  const led = new Set(edges.flatMap(({ to, way }) => (way === 'back' ? [] : [to])));
  return edges.filter((edge) => {
    if (edge.way !== 'back') return true;
    const isFirst = !led.has(edge.to);
    led.add(edge.to);
    return isFirst;
  });
}

/** An edge that closes a cycle counts as a way back, whatever the file calls it; otherwise no row could be first. */
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

/** Each box below all boxes that lead to it. */
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
