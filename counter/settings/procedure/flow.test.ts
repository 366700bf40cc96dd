import { expect, it } from 'vitest';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { boxHeight, boxWidth, layOut } from './flow-layout.ts';
import { flowOf } from './flow.ts';

const halls = ['pariaman', 'karangasem', 'banyuasin', 'banjarnegara', 'oku-selatan'];
const services = halls.flatMap((id) => shippedHall(id).services);

it('[SE5] puts each step below those that lead to it, and tells returns from ways on', () => {
  const service = shippedHall('karangasem').services[0]!;
  const { nodes, edges } = flowOf(service);
  const row = (key: string) => nodes.find((node) => node.key === key)?.row ?? -1;
  expect(row('step:paraf')).toBeLessThan(row('step:tanda-tangan'));
  expect(row('step:tanda-tangan')).toBeLessThan(row('step:penyerahan'));
  expect(row('step:paraf')).toBeLessThan(row('step:perbaikan-konsep'));
  expect(edges).toContainEqual({ from: 'step:paraf', to: 'step:perbaikan-konsep', way: 'back' });
  expect(edges).toContainEqual({ from: 'step:perbaikan-konsep', to: 'step:paraf', way: 'on' });
});

it('[SE5] a box stands below what leads to it', () => {
  const service = shippedHall('pariaman').services.find(({ fromHome }) => fromHome)!;
  const { boxes } = layOut(flowOf(service));
  const x = (key: string) => boxes.find(({ node }) => node.key === key)?.x ?? -1;
  expect(x('step:periksa-permohonan')).toBe(x('home:home'));
  expect(x('visit:back-office')).toBe(x('visit:front-office'));
});

it('[SE5] every way of every hall is drawn, and no line runs through a box', () => {
  for (const service of services) {
    const flow = flowOf(service);
    expect(
      flow.nodes.filter(({ key, row }) => row === 0 && leads(flow, key)).map(({ key }) => `${service.id} ${key}`),
    ).toEqual([]);
    const { boxes, lines } = layOut(flow);
    expect(lines).toHaveLength(flow.edges.length);
    for (const { path } of lines) expect(crossed(path, boxes)).toEqual([]);
  }
});

/** Boxes of which a piece of the line touches the inside. */
function crossed(path: string, boxes: ReturnType<typeof layOut>['boxes']): string[] {
  const numbers = path.replaceAll(/[A-Z]/g, ' ').trim().split(/\s+/).map(Number);
  const points = numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : []));
  return boxes.flatMap(({ node, x, y }) =>
    points.some(([px, py], i) => {
      const [qx, qy] = points[i + 1] ?? [px, py];
      return isIn(px, qx, x, x + boxWidth) && isIn(py, qy, y, y + boxHeight);
    })
      ? [node.key]
      : [],
  );
}

const isIn = (from: number, to: number, low: number, high: number) =>
  Math.max(from, to) > low + 1 && Math.min(from, to) < high - 1;

/** Whether anything else leads there: then it is not where the way begins. */
const leads = ({ edges, nodes }: ReturnType<typeof flowOf>, key: string) =>
  nodes[0]?.key !== key && edges.some(({ from, to }) => to === key && from !== key);
