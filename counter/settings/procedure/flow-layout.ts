import type { Flow, FlowEdge, FlowNode } from './flow.ts';

/** The measures of the diagram, in CSS pixels. */
export const boxWidth = 250;
export const boxHeight = 112;
const BETWEEN_BOXES = 28;
const BETWEEN_ROWS = 56;
/** Lines that do not lead from one row to the next run beside the boxes, each in a lane of its own. */
const LANE = 16;
const CORNER = 8;

export interface FlowBox {
  readonly node: FlowNode;
  readonly x: number;
  readonly y: number;
}

export interface FlowLine {
  readonly edge: FlowEdge;
  /** For the `d` of an SVG path; it ends at the head of the arrow. */
  readonly path: string;
}

export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FlowBox[];
  readonly lines: readonly FlowLine[];
}

type Point = readonly [x: number, y: number];

/** Rows from top to bottom, each in the middle; longer ways down at the left of them, ways up at the right. No line crosses a box. */
export function layOut({ nodes, edges }: Flow): FlowLayout {
  const rows = sideBySide(nodes, edges);
  const widest = Math.max(...[...rows.values()].map((row) => widthOf(row.length)));
  const rowOf = new Map(nodes.map(({ key, row }) => [key, row]));
  const down = ({ from, to }: FlowEdge) => (rowOf.get(to) ?? 0) - (rowOf.get(from) ?? 0);
  const left = edges.filter((edge) => down(edge) > 1);
  const right = edges.filter((edge) => down(edge) < 1);
  const inset = LANE * (left.length + 1);
  const boxes = nodes.map((node) => {
    const row = rows.get(node.row) ?? [];
    const x = inset + (widest - widthOf(row.length)) / 2 + row.indexOf(node) * (boxWidth + BETWEEN_BOXES);
    return { node, x, y: LANE + node.row * (boxHeight + BETWEEN_ROWS) };
  });
  const boxOf = new Map(boxes.map((box) => [box.node.key, box]));
  const lines = edges.flatMap((edge) => {
    const [from, to] = [boxOf.get(edge.from), boxOf.get(edge.to)];
    if (!from || !to) return [];
    if (down(edge) === 1) return [{ edge, path: rounded(straight(from, to)) }];
    const [lane, side] = [left.indexOf(edge), right.indexOf(edge)];
    const x = lane >= 0 ? LANE * (lane + 0.5) : inset + widest + LANE * (side + 0.5);
    return [{ edge, path: rounded(beside(from, to, x, lane >= 0 ? lane : side, lane >= 0)) }];
  });
  const height = LANE + (Math.max(...rows.keys()) + 1) * (boxHeight + BETWEEN_ROWS);
  return { width: inset + widest + LANE * (right.length + 1), height, boxes, lines };
}

/** In each row a box stands as near as can be below those that lead to it. */
function sideBySide(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): ReadonlyMap<number, readonly FlowNode[]> {
  const rows = Map.groupBy(nodes, ({ row }) => row);
  const places = new Map<string, number>();
  for (const row of [...rows.keys()].toSorted((a, b) => a - b)) {
    const wish = ({ key }: FlowNode) => {
      const above = edges.flatMap(({ from, to }) => (to === key && places.has(from) ? [places.get(from) ?? 0] : []));
      return above.length === 0 ? 0.5 : above.reduce((sum, place) => sum + place, 0) / above.length;
    };
    const stands = (rows.get(row) ?? []).toSorted((a, b) => wish(a) - wish(b));
    stands.forEach(({ key }, i) => places.set(key, (i + 0.5) / stands.length));
    rows.set(row, stands);
  }
  return rows;
}

const widthOf = (boxes: number) => boxes * boxWidth + (boxes - 1) * BETWEEN_BOXES;

function straight(from: FlowBox, to: FlowBox): Point[] {
  const [x1, x2] = [from.x + boxWidth / 2, to.x + boxWidth / 2];
  const [y1, y2] = [from.y + boxHeight, to.y];
  return x1 === x2 ? [[x1, y1], [x2, y2]] : [[x1, y1], [x1, (y1 + y2) / 2], [x2, (y1 + y2) / 2], [x2, y2]]; // prettier-ignore
}

/** Out below the box, along its lane, and in from above the other; a little apart from the lane before. */
function beside(from: FlowBox, to: FlowBox, x: number, lane: number, isLeft: boolean): Point[] {
  const away = 12 + (lane % 4) * 8;
  const shift = boxWidth * (0.14 + (lane % 4) * 0.05) * (isLeft ? 1 : -1);
  const edgeOf = (box: FlowBox) => box.x + (isLeft ? 0 : boxWidth) + shift;
  const [below, above] = [from.y + boxHeight + away, to.y - away];
  return [
    [edgeOf(from), from.y + boxHeight],
    [edgeOf(from), below],
    [x, below],
    [x, above],
    [edgeOf(to), above],
    [edgeOf(to), to.y],
  ];
}

/** Straight pieces with round corners. */
function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const pieces = rest.map((point, i) => {
    const next = rest[i + 1];
    if (!next) return `L${at(point)}`;
    return `L${at(towards(point, points[i] ?? point))}Q${at(point)} ${at(towards(point, next))}`;
  });
  return `M${at(first)}${pieces.join('')}`;
}

function towards([x, y]: Point, [toX, toY]: Point): Point {
  const [dx, dy] = [toX - x, toY - y];
  const length = Math.hypot(dx, dy);
  const part = length === 0 ? 0 : Math.min(CORNER, length / 2) / length;
  return [x + dx * part, y + dy * part];
}

const at = ([x, y]: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
