import { LONGEST_LOGO } from '../../../contract/lists.ts';

/** The browser's part: decodes an image and scales it to at most this height. Null: it is not an image. */
type Redraw = (file: File) => Promise<((side: number, type: 'image/png' | 'image/jpeg') => string) | null>;

/** 23 mm on paper: 400 dots exceed what a laser printer shows. A photograph is small enough only as a JPEG. */
const TRIES = [
  [400, 'image/png'],
  [280, 'image/png'],
  [400, 'image/jpeg'],
  [200, 'image/jpeg'],
] as const;

/** The image for the hall file, in the best quality that fits; null for a file that is not an image. */
export async function officeLogo(file: File, redraw: Redraw = inBrowser): Promise<string | null> {
  const drawn = await redraw(file);
  if (!drawn) return null;
  for (const [side, type] of TRIES) {
    const logo = drawn(side, type);
    if (logo.length <= LONGEST_LOGO) return logo;
  }
  return null;
}

async function inBrowser(file: File): Promise<Awaited<ReturnType<Redraw>>> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  return (side, type) => {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser cannot draw.');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL(type, 0.9);
  };
}
