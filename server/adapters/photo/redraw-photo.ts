import { pictureSize } from './picture-size.ts';

/** An A4 page at 170 dpi, on which every word can be read. The same as our screens use. */
const LONGEST_SIDE = 2000;
const QUALITY = 85;

/** More than any telephone's photo has; a small file may decode to more than the memory holds. */
const MOST_DOTS = 50_000_000;

/** Null: no photo, or too large. */
export type RedrawPhoto = (bytes: Uint8Array) => Promise<Uint8Array | null>;

let before: Promise<unknown> = Promise.resolve();

/** AT4, for photos that no screen of ours has reduced: upright, smaller, without location. Null: no photo, or too large. */
export function redrawnPhoto(bytes: Uint8Array): Promise<Uint8Array | null> {
  // One at a time, so that many uploads need the memory of one.
  const drawn = before.then(() => redraw(bytes));
  before = drawn.catch(() => null);
  return drawn;
}

async function redraw(bytes: Uint8Array): Promise<Uint8Array | null> {
  const said = pictureSize(bytes);
  if (!said || said.width * said.height > MOST_DOTS) return null;
  // Loaded with the first photo, so that a hall that takes none starts without it.
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const picture = await loadImage(bytes).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = createCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const context = canvas.getContext('2d');
  // Transparent areas become paper white.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.encode('jpeg', QUALITY);
}
