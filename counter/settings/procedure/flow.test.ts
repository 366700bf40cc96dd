import { expect, it } from 'vitest';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import { choicesEn } from '../../words/choices-en.ts';
import { complaintFlow } from '../complaints/complaint-flow.ts';
import { boxWidth, layOut } from './flow-layout.ts';
import { flowOf } from './flow.ts';
import type { FlowBox } from './flow.ts';
import { serviceFlow } from './service-flow.ts';

const words = allWords();
const halls = ['pariaman', 'karangasem', 'banyuasin', 'banjarnegara', 'oku-selatan'].map(shippedHall);
const ways = [
  ...halls.flatMap((hall) => hall.services.map((service) => [service.id, serviceFlow(hall, service, words)] as const)),
  ...halls.map((hall) => [`complaints of ${hall.id}`, complaintFlow(hall, words)] as const),
];

const karangasem = shippedHall('karangasem');
const letter = serviceFlow(karangasem, karangasem.services[0]!, words);
const exitsOf = (boxes: readonly FlowBox[], key: string) => boxes.find((box) => box.key === key)?.exits ?? [];

it('[SE5] puts each step below those that lead to it, and tells returns from ways on', () => {
  const { nodes, edges } = flowOf(letter);
  const row = (key: string) => nodes.find((node) => node.key === key)?.row ?? -1;
  expect(row('step:paraf')).toBeLessThan(row('step:tanda-tangan'));
  expect(row('step:tanda-tangan')).toBeLessThan(row('step:penyerahan'));
  expect(row('step:paraf')).toBeLessThan(row('step:perbaikan-konsep'));
  expect(edges).toContainEqual(
    expect.objectContaining({ from: 'step:paraf', to: 'step:perbaikan-konsep', way: 'back' }),
  );
  expect(edges).toContainEqual(expect.objectContaining({ from: 'step:perbaikan-konsep', to: 'step:paraf', way: 'on' }));
});

it('[SE5] says one day or minute as one, in English', () => {
  const said = (['menit', 'hari kerja'] as const).flatMap((unit) =>
    [1, 2].map((value) => choicesEn.limit({ value, unit })),
  );
  expect(said).toEqual(['1 minute', '2 minutes', '1 working day', '2 working days']);
});

it('[SE7] each way out has the name of its outcome, and what leads nowhere shows how it ends', () => {
  expect(exitsOf(letter, 'visit:front-office')).toContainEqual({
    name: 'Ke Back Office untuk pemeriksaan',
    way: 'on',
    to: ['visit:back-office'],
    end: null,
  });
  expect(exitsOf(letter, 'visit:front-office').find(({ name }) => name === 'Surat diserahkan')?.end).toBe('home');
  const banjarnegara = shippedHall('banjarnegara');
  const ends = serviceFlow(banjarnegara, banjarnegara.services[0]!, words).flatMap(({ exits }) =>
    exits.map(({ end }) => end),
  );
  expect(ends).toEqual(expect.arrayContaining(['home', 'done', 'refused', null]));
});

it('[SE7] the way of a complaint begins with the channels, and ends answered or closed', () => {
  const boxes = complaintFlow(shippedHall('pariaman'), words);
  expect(boxes[0]).toMatchObject({ kind: 'home', title: 'Pengelola pengaduan', exits: [{ to: ['step:terima'] }] });
  expect(exitsOf(boxes, 'step:terima').map(({ end }) => end)).toEqual(['done', null, 'refused']);
});

it('[SE5] a box stands below what leads to it', () => {
  const pariaman = shippedHall('pariaman');
  const service = pariaman.services.find(({ fromHome }) => fromHome)!;
  const { boxes } = layOut(flowOf(serviceFlow(pariaman, service, words)));
  const x = (key: string) => boxes.find(({ node }) => node.key === key)?.x ?? -1;
  expect(x('step:periksa-permohonan')).toBe(x('home:home'));
});

it.each(ways)('[SE5] [SE7] every way of %s is drawn, and no line runs through a box or over another', (_, boxes) => {
  const flow = flowOf(boxes);
  const layout = layOut(flow);
  expect(layout.lines).toHaveLength(flow.edges.length);
  for (const { path } of layout.lines) expect(crossed(path, layout.boxes)).toEqual([]);
  const pieces = layout.lines.map(({ path }) => piecesOf(path));
  for (const [i, one] of pieces.entries()) {
    for (const other of pieces.slice(i + 1)) expect(one.filter((piece) => liesOn(piece, other))).toEqual([]);
  }
});

type Piece = readonly [x1: number, y1: number, x2: number, y2: number];

function piecesOf(path: string): Piece[] {
  const numbers = path.replaceAll(/[A-Z]/g, ' ').trim().split(/\s+/).map(Number);
  const points = numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : []));
  return points.slice(1).map(([x, y], i) => [points[i]?.[0] ?? x, points[i]?.[1] ?? y, x, y]);
}

/** Boxes whose interior is touched by a segment of the line. */
function crossed(path: string, boxes: ReturnType<typeof layOut>['boxes']): string[] {
  return boxes.flatMap(({ node, x, y, height }) =>
    piecesOf(path).some(([px, py, qx, qy]) => isIn(px, qx, x, x + boxWidth) && isIn(py, qy, y, y + height))
      ? [node.key]
      : [],
  );
}

const isIn = (from: number, to: number, low: number, high: number) =>
  Math.max(from, to) > low + 1 && Math.min(from, to) < high - 1;

/** Two lines that overlap for a stretch could not be told apart. */
function liesOn([x1, y1, x2, y2]: Piece, others: readonly Piece[]): boolean {
  return others.some(([a1, b1, a2, b2]) => {
    const isAcross = y1 === y2 && b1 === b2 && Math.abs(y1 - b1) < 2;
    const isDown = x1 === x2 && a1 === a2 && Math.abs(x1 - a1) < 2;
    if (isAcross) return overlap(x1, x2, a1, a2) > 2;
    return isDown && overlap(y1, y2, b1, b2) > 2;
  });
}

const overlap = (a: number, b: number, c: number, d: number) =>
  Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d));
