import type { Bitmap } from '../bitmap.ts';
import { plainText } from '../escpos/plain-text.ts';
import { Sheet } from './sheet.ts';

/** A name in bold, centred, on as many lines of even length as it needs. */
export function heading(text: string, sizeDots: number, widthDots: number): Bitmap {
  const sheet = new Sheet(widthDots);
  const type = { face: 'Sans Bold', size: sizeDots, leading: Math.round(sizeDots * 1.2) } as const;
  sheet.centred(plainText(text), type, { left: 0, width: widthDots });
  return sheet.finish();
}
