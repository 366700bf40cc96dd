import { pictureSize } from './picture-size.ts';

/** An A4 page at 170 dots to the inch: every word of a paper can be read. As our screens draw it. */
const LONGEST_SIDE = 2000;
const QUALITY = 85;

/** What any telephone makes of one photo; a small file may unfold into more than the memory holds. */
const MOST_DOTS = 50_000_000;

/** Null: it is no photo, or too large. */
export type RedrawPhoto = (bytes: Uint8Array) => Promise<Uint8Array | null>;

let before: Promise<unknown> = Promise.resolve();

/** AT4, for photos that no screen of ours has drawn anew: upright, smaller, without the place. Null: it is none, or too large. */
export function redrawnPhoto(bytes: Uint8Array): Promise<Uint8Array | null> {
  // One after another, so that many uploads at once take the memory of one.
  const drawn = before.then(() => redraw(bytes));
  before = drawn.catch(() => null);
  return drawn;
}

async function redraw(bytes: Uint8Array): Promise<Uint8Array | null> {
  const said = pictureSize(bytes);
  if (!said || said.width * said.height > MOST_DOTS) return null;
  // Loaded with the first photo: a hall that takes none starts without it.
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const picture = await loadImage(bytes).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = createCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const context = canvas.getContext('2d');
  // What was transparent is paper.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.encode('jpeg', QUALITY);
}
