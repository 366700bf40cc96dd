import type { Canvas } from '@napi-rs/canvas';
import { blacken, blankBitmap } from '../bitmap.ts';
import type { Bitmap } from '../bitmap.ts';

/** Darker than this becomes a dot. Letters keep their edges; a threshold is right for text and seals, not photographs. */
const THRESHOLD = 140;

/** A drawing in black on white as dots. */
export function toBitmap(canvas: Canvas): Bitmap {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const bitmap = blankBitmap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const grey = (data[at] ?? 255) * 0.299 + (data[at + 1] ?? 255) * 0.587 + (data[at + 2] ?? 255) * 0.114;
      if (grey < THRESHOLD) blacken(bitmap, x, y);
    }
  }
  return bitmap;
}
