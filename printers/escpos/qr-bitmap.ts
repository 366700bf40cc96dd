import QRCode from 'qrcode/lib/core/qrcode.js';
import { blackenRun, blankBitmap } from '../bitmap.ts';
import type { Bitmap } from '../bitmap.ts';

/** Width and height of such a code; every mask gives the same, so the best one is not looked for. */
export function qrSide(data: Buffer, moduleDots: number): number {
  const { modules } = QRCode.create([{ data, mode: 'byte' }], { errorCorrectionLevel: 'M', maskPattern: 0 });
  return modules.size * moduleDots;
}

/** A QR code as a bitmap, error correction M. The caller adds the quiet zone: four modules on every side. */
export function qrBitmap(data: string, moduleDots: number): Bitmap {
  const { modules } = QRCode.create([{ data: Buffer.from(data, 'utf8'), mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const side = modules.size * moduleDots;
  const bitmap = blankBitmap(side, side);
  const row = bitmap.widthBytes * moduleDots;
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (modules.get(y, x)) blackenRun(bitmap, x * moduleDots, y * moduleDots, moduleDots);
    }
    const first = y * row;
    for (let again = 1; again < moduleDots; again++) {
      bitmap.data.copyWithin(first + again * bitmap.widthBytes, first, first + bitmap.widthBytes);
    }
  }
  return bitmap;
}
