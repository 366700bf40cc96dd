import type { Flow, FlowEdge, FlowExit, FlowNode } from './flow.ts';
import { pathOf } from './flow-path.ts';
import type { Point } from './flow-path.ts';

/** Dimensions of the diagram, in CSS pixels. */
export const boxWidth = 290;
/** Two lines of title, two of roles, one of notes. */
export const headHeight = 104;
const BOX_PADDING = 8;
const LINE_HEIGHT = 17;
const EXIT_SPACE = 7;
/** Characters of an outcome's name in a line; after two lines it is truncated, and the table has the full name. */
const LETTERS_A_LINE = 38;
/** Each line has its own track: beside the boxes, between the rows, and at the edges of the diagram. */
const TRACK = 10;
const MARGIN = 14;

interface PlacedExit {
  readonly exit: FlowExit;
  readonly height: number;
}

interface PlacedBox {
  readonly node: FlowNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly exits: readonly PlacedExit[];
}

interface FlowLine {
  readonly edge: FlowEdge;
  /** The `d` of an SVG path; it ends at the arrow head. */
  readonly path: string;
}

interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly FlowLine[];
}

/**
 * Rows from top to bottom, each centred. A line leaves its box to the right of the outcome's name, goes down beside the
 * box, and enters from above; longer ways down run on the left of the diagram, ways up on its right. No line crosses a
 * box.
 */
export function layOut(flow: Flow): FlowLayout {
  const rows = sideBySide(flow);
  const tracks = tracksOf(flow, rows);
  const most = Math.max(1, ...flow.nodes.map(({ key }) => leaving(flow, key).length));
  const between = onTrack(MARGIN + TRACK * (most + 1));
  const widest = Math.max(...rows.map((row) => row.length)) * (boxWidth + between);
  const inset = MARGIN + TRACK * (tracks.down.length + 1);
  const boxes: PlacedBox[] = [];
  let y = 0;
  rows.forEach((row, at) => {
    y += gapAbove(tracks, at);
    const left = onTrack(inset + (widest - row.length * (boxWidth + between)) / 2);
    const placed = row.map((node, i) => place(node, left + i * (boxWidth + between), y));
    boxes.push(...placed);
    y += Math.max(...placed.map(({ height }) => height));
  });
  y += gapAbove(tracks, rows.length);
  const width = inset + widest + TRACK * (tracks.up.length + 1);
  return { width, height: y, boxes, lines: flow.edges.map((edge) => ({ edge, path: pathOf(wayOf(edge)) })) };

  function wayOf(edge: FlowEdge): Point[] {
    const [from, to] = [boxNamed(edge.from), boxNamed(edge.to)];
    const start: Point = [from.x + boxWidth, exitY(from, edge.exit)];
    const beside = start[0] + TRACK * (leaving(flow, edge.from).indexOf(edge) + 1);
    const end = enter(to, entering(flow, edge.to), edge);
    const below = trackY(from.node.row + 1, edge);
    const above = trackY(to.node.row, edge);
    const [down, up] = [tracks.down.indexOf(edge), tracks.up.indexOf(edge)];
    if (down < 0 && up < 0) return [start, [beside, start[1]], [beside, below], [end[0], below], end];
    const lane = down >= 0 ? MARGIN + TRACK * down : inset + widest + TRACK * (up + 0.5);
    return [start, [beside, start[1]], [beside, below], [lane, below], [lane, above], [end[0], above], end];
  }

  function trackY(gap: number, edge: FlowEdge): number {
    const first = Math.max(0, ...boxes.filter(({ node }) => node.row < gap).map((box) => box.y + box.height));
    const last = gap < rows.length ? boxes.find(({ node }) => node.row === gap)?.y : first + gapAbove(tracks, gap);
    const through = tracks.through[gap] ?? [];
    return first + ((last ?? first) - first) * ((through.indexOf(edge) + 1) / (through.length + 1));
  }

  function boxNamed(key: string): PlacedBox {
    const box = boxes.find(({ node }) => node.key === key);
    if (!box) throw new Error(`A line of the diagram leads to "${key}", which is not in it.`);
    return box;
  }
}

interface Tracks {
  /** Ways down that pass a row, and ways up, each in its own lane. */
  readonly down: readonly FlowEdge[];
  readonly up: readonly FlowEdge[];
  /** Lines that run horizontally above each row; the last entry: below all rows. */
  readonly through: readonly (readonly FlowEdge[])[];
}

function tracksOf({ nodes, edges }: Flow, rows: readonly (readonly FlowNode[])[]): Tracks {
  const rowOf = new Map(nodes.map(({ key, row }) => [key, row]));
  const from = (edge: FlowEdge) => rowOf.get(edge.from) ?? 0;
  const to = (edge: FlowEdge) => rowOf.get(edge.to) ?? 0;
  const through = Array.from({ length: rows.length + 1 }, (_, gap) =>
    edges.filter((edge) => from(edge) + 1 === gap || to(edge) === gap),
  );
  const down = edges.filter((edge) => to(edge) - from(edge) > 1);
  return { down, up: edges.filter((edge) => to(edge) - from(edge) < 1), through };
}

const gapAbove = ({ through }: Tracks, row: number): number => {
  const lines = through[row]?.length ?? 0;
  return lines === 0 ? MARGIN : 2 * MARGIN + TRACK * (lines + 1);
};

/** Boxes and lines keep to tracks, so that no two lines overlap. */
const onTrack = (x: number): number => Math.round(x / TRACK) * TRACK;

const leaving = ({ edges }: Flow, key: string) => edges.filter(({ from }) => from === key);
const entering = ({ edges }: Flow, key: string) => edges.filter(({ to }) => to === key);

/** Lines enter side by side. */
function enter(box: PlacedBox, entries: readonly FlowEdge[], edge: FlowEdge): Point {
  const share = (entries.indexOf(edge) + 1) / (entries.length + 1);
  // Half a track away from those beside boxes of the row above.
  return [onTrack(box.x + boxWidth * (0.2 + 0.6 * share)) + TRACK / 2, box.y];
}

function place(node: FlowNode, x: number, y: number): PlacedBox {
  const exits = node.exits.map((exit) => ({ exit, height: exitHeight(exit) }));
  const height = headHeight + exits.reduce((sum, exit) => sum + exit.height, 0) + BOX_PADDING;
  return { node, x, y, height, exits };
}

const exitHeight = ({ name }: FlowExit): number => EXIT_SPACE + LINE_HEIGHT * (name.length > LETTERS_A_LINE ? 2 : 1);

function exitY(box: PlacedBox, at: number): number {
  const before = box.exits.slice(0, at).reduce((sum, { height }) => sum + height, 0);
  return box.y + headHeight + before + (box.exits[at]?.height ?? 0) / 2;
}

/** Within its row, a box is placed as close as possible below those that lead to it. */
function sideBySide({ nodes, edges }: Flow): FlowNode[][] {
  const rows = Map.groupBy(nodes, ({ row }) => row);
  const places = new Map<string, number>();
  const wish = ({ key }: FlowNode) => {
    const above = edges.flatMap(({ from, to }) => (to === key && places.has(from) ? [places.get(from) ?? 0] : []));
    return above.length === 0 ? 0.5 : above.reduce((sum, at) => sum + at, 0) / above.length;
  };
  return [...rows.keys()]
    .toSorted((a, b) => a - b)
    .map((row) => {
      const stands = (rows.get(row) ?? []).toSorted((a, b) => wish(a) - wish(b));
      stands.forEach(({ key }, i) => places.set(key, (i + 0.5) / stands.length));
      return stands;
    });
}
