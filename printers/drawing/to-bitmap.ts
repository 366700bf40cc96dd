import type { Canvas } from '@napi-rs/canvas';
import { blankBitmap } from '../bitmap.ts';
import type { Bitmap } from '../bitmap.ts';

/** Darker than this becomes a dot. Text keeps its edges; a threshold suits text and seals, not photographs. */
const THRESHOLD = 140;

const WHITE = 0xff_ff_ff_ff;

/** A black-and-white drawing as dots. Most of a paper is white, which is skipped; the dots of one byte are written together. */
export function toBitmap(canvas: Canvas): Bitmap {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const bitmap = blankBitmap(width, height);
  let pixel = 0;
  for (let y = 0; y < height; y++) {
    for (let byte = 0; byte < bitmap.widthBytes; byte++) {
      let dots = 0;
      const end = pixel + Math.min(8, width - byte * 8);
      for (let bit = 0x80; pixel < end; pixel++, bit >>= 1) {
        if (pixels[pixel] !== WHITE && isDark(data, pixel * 4)) dots |= bit;
      }
      if (dots !== 0) bitmap.data[y * bitmap.widthBytes + byte] = dots;
    }
  }
  return bitmap;
}

function isDark(data: Uint8ClampedArray, at: number): boolean {
  const grey = (data[at] ?? 255) * 0.299 + (data[at + 1] ?? 255) * 0.587 + (data[at + 2] ?? 255) * 0.114;
  return grey < THRESHOLD;
}
