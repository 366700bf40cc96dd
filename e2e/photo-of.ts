import { createCanvas } from '@napi-rs/canvas';

/** A photo of an invented paper, as taken by a telephone. */
export function photoOf(words: string, { width, height } = { width: 1200, height: 900 }): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#e9f1f7';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#21405c';
  context.font = '56px sans-serif';
  context.fillText(words, 80, 140);
  for (let row = 0; row < 6; row++) context.fillRect(80, 220 + 80 * row, 500 + 70 * (row % 3), 26);
  return canvas.toBuffer('image/jpeg');
}
