import { createCanvas } from '@napi-rs/canvas';
import { array, assert, nat, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { blacken, blackenRun, blankBitmap, isBlack } from './bitmap.ts';
import { toBitmap } from './drawing/to-bitmap.ts';

const WIDTH = 37;

const run = record({ from: nat(WIDTH - 1), length: nat(WIDTH), y: nat(2) });
const runs = array(run, { maxLength: 6 }).map((all) =>
  all.map(({ from, length, y }) => ({ from, y, length: Math.min(length, WIDTH - from) })),
);

it('a run of dots is as black as its dots one by one [PR5]', () => {
  assert(
    property(runs, (all) => {
      const [together, apart] = [blankBitmap(WIDTH, 3), blankBitmap(WIDTH, 3)];
      for (const { from, y, length } of all) {
        blackenRun(together, from, y, length);
        for (let x = from; x < from + length; x++) blacken(apart, x, y);
      }
      expect(together).toEqual(apart);
    }),
  );
});

it('a drawing becomes the dots that are dark in it, up to its edge [PR5]', () => {
  assert(
    property(runs, (all) => {
      const canvas = createCanvas(WIDTH, 3);
      const context = canvas.getContext('2d');
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, WIDTH, 3);
      context.fillStyle = '#400000';
      for (const { from, y, length } of all) context.fillRect(from, y, length, 1);
      const bitmap = toBitmap(canvas);
      for (let y = 0; y < 3; y++) {
        for (let x = 0; x < bitmap.widthBytes * 8; x++) {
          const isDrawn = all.some((each) => each.y === y && x >= each.from && x < each.from + each.length);
          expect(isBlack(bitmap, x, y)).toBe(isDrawn);
        }
      }
    }),
  );
});
