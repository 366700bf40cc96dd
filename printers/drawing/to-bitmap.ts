import type { Canvas } from '@napi-rs/canvas';
import { blacken, blankBitmap } from '../bitmap.ts';
import type { Bitmap } from '../bitmap.ts';

/** Darker than this becomes a dot. Text keeps its edges; a threshold suits text and seals, not photographs. */
const THRESHOLD = 140;

const WHITE = 0xff_ff_ff_ff;

/** A black-and-white drawing as dots. Most of a paper is white, which is skipped, since this blocks the event loop. */
export function toBitmap(canvas: Canvas): Bitmap {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const bitmap = blankBitmap(width, height);
  for (let pixel = 0; pixel < pixels.length; pixel++) {
    if (pixels[pixel] === WHITE) continue;
    const at = pixel * 4;
    const grey = (data[at] ?? 255) * 0.299 + (data[at + 1] ?? 255) * 0.587 + (data[at + 2] ?? 255) * 0.114;
    if (grey < THRESHOLD) blacken(bitmap, pixel % width, Math.floor(pixel / width));
  }
  return bitmap;
}
