import type { Canvas } from '@napi-rs/canvas';
import { blacken, blankBitmap } from '../bitmap.ts';
import type { Bitmap } from '../bitmap.ts';

/** Floyd–Steinberg: which neighbours get a dot's error, and how much of it. */
const NEIGHBOURS = [
  { right: 1, down: 0, share: 7 / 16 },
  { right: -1, down: 1, share: 3 / 16 },
  { right: 0, down: 1, share: 5 / 16 },
  { right: 1, down: 1, share: 1 / 16 },
] as const;

/** Dithers a coloured picture. A threshold would turn a red and green seal into one black blot. */
export function dither(canvas: Canvas): Bitmap {
  const { width, height } = canvas;
  const greys = greysOf(canvas);
  const bitmap = blankBitmap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const grey = greys[y * width + x] ?? 255;
      const black = grey < 128;
      if (black) blacken(bitmap, x, y);
      const error = grey - (black ? 0 : 255);
      for (const { right, down, share } of NEIGHBOURS) {
        const to = (y + down) * width + x + right;
        if (x + right >= 0 && x + right < width && to < greys.length) greys[to] = (greys[to] ?? 255) + error * share;
      }
    }
  }
  return bitmap;
}

function greysOf(canvas: Canvas): Float32Array {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return Float32Array.from(
    { length: canvas.width * canvas.height },
    (_, at) => (data[at * 4] ?? 255) * 0.299 + (data[at * 4 + 1] ?? 255) * 0.587 + (data[at * 4 + 2] ?? 255) * 0.114,
  );
}
