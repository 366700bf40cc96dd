export type Point = readonly [x: number, y: number];

const CORNER = 6;

/** Straight segments with rounded corners, as the `d` of an SVG path. */
export function pathOf(points: readonly Point[]): string {
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
