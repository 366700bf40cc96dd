import jsQR from 'jsqr';
import type { PageItem } from '../printers/decoder/page.ts';
import { pagePicture } from '../printers/preview/page-picture.ts';

/** Content of the QR code on a paper; null: there is none, or it is incomplete. */
export function scannedCode(paper: readonly PageItem[], dots: number): string | null {
  const canvas = pagePicture(paper, dots);
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(new Uint8ClampedArray(data), canvas.width, canvas.height)?.data ?? null;
}
