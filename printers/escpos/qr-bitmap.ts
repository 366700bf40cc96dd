import QRCode from 'qrcode/lib/core/qrcode.js';
import { blacken, blankBitmap } from '../bitmap.ts';
import type { Bitmap } from '../bitmap.ts';

/** A QR code as a bitmap, error correction M. The caller adds the quiet zone: four modules on every side. */
export function qrBitmap(data: string, moduleDots: number): Bitmap {
  const { modules } = QRCode.create([{ data: Buffer.from(data, 'utf8'), mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const side = modules.size * moduleDots;
  const bitmap = blankBitmap(side, side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (modules.get(Math.floor(y / moduleDots), Math.floor(x / moduleDots))) blacken(bitmap, x, y);
    }
  }
  return bitmap;
}
