/** An A4 page at 170 dpi: every word on a paper is legible. */
export const LONGEST_SIDE = 2000;
const QUALITY = 0.85;

export function fittedSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The image upright, at most 2000 pixels long, as a JPEG. Null: this browser cannot decode it. */
export async function shrunkPicture(picture: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (!bitmap) return null;
  try {
    return await drawnJpeg(bitmap, fittedSize(bitmap.width, bitmap.height));
  } finally {
    bitmap.close();
  }
}

export async function drawnJpeg(
  source: CanvasImageSource,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw.');
  // Transparent areas become white paper.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  const { promise, resolve } = Promise.withResolvers<Blob | null>();
  canvas.toBlob(resolve, 'image/jpeg', QUALITY);
  return promise;
}
