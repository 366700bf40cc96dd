import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';

/** Photos of invented papers, as a browser and a scanner would send them. */
function page(): Canvas {
  const canvas = createCanvas(60, 80);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 60, 80);
  context.fillStyle = '#123';
  context.fillRect(10, 10, 40, 4);
  return canvas;
}

export const jpeg = (): Uint8Array => page().toBuffer('image/jpeg');
export const png = (): Uint8Array => page().toBuffer('image/png');
export const webp = (): Uint8Array => page().toBuffer('image/webp');

export const pdf = (): Uint8Array =>
  Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n', 'latin1');

/** Begins as a picture, ends as a page with a script. */
export const pageBehindPicture = (): Uint8Array => Buffer.concat([jpeg(), Buffer.from('<script>alert(1)</script>')]);
