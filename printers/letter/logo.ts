import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Canvas, Image } from '@napi-rs/canvas';
import { picturePixels } from './picture-pixels.ts';

const dataUrl = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/]+=*)$/u;

/** A file of a few hundred bytes can declare a picture that fills the memory. */
const MOST_PIXELS = 16_000_000;

/**
 * The logo on white, fitted into a square of that side. Null for none and for one that cannot be decoded: a letter
 * without its logo is valid, but one that cannot be printed does not exist.
 */
export async function logoPicture(logo: string, side: number): Promise<Canvas | null> {
  const [, base64] = dataUrl.exec(logo) ?? [];
  if (base64 === undefined) return null;
  const bytes = Buffer.from(base64, 'base64');
  const pixels = picturePixels(bytes);
  if (!(pixels > 0 && pixels <= MOST_PIXELS)) return null;
  const image = await loadImage(bytes).catch(() => null);
  return image && onWhite(image, side);
}

function onWhite(image: Image, side: number): Canvas {
  const scale = side / Math.max(image.width, image.height);
  const canvas = createCanvas(
    Math.max(1, Math.round(image.width * scale)),
    Math.max(1, Math.round(image.height * scale)),
  );
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
