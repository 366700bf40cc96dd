import { isBlankRow } from '../bitmap.ts';
import type { Bitmap } from '../bitmap.ts';
import { feedDots, rasterBand } from './commands.ts';

/** Fewer blank rows than this cost less as dots than as a feed command. */
const WORTH_A_FEED = 4;

/**
 * An image as GS v 0 in bands, each small enough for a printer's buffer; blank rows become paper feed. A third of a
 * letter is blank, and printers feed faster than they print.
 */
export function rasterBands(bitmap: Bitmap, bandRows: number): Buffer {
  const parts: Buffer[] = [];
  let y = 0;
  while (y < bitmap.height) {
    const blank = blankRowsFrom(bitmap, y);
    if (blank >= WORTH_A_FEED) {
      parts.push(feedDots(blank));
      y += blank;
    } else {
      const end = bandEnd(bitmap, y, bandRows);
      parts.push(rasterBand(bitmap.widthBytes, bitmap.data.subarray(y * bitmap.widthBytes, end * bitmap.widthBytes)));
      y = end;
    }
  }
  return Buffer.concat(parts);
}

function blankRowsFrom(bitmap: Bitmap, from: number): number {
  let y = from;
  while (y < bitmap.height && isBlankRow(bitmap, y)) y++;
  return y - from;
}

function bandEnd(bitmap: Bitmap, from: number, bandRows: number): number {
  const limit = Math.min(bitmap.height, from + bandRows);
  let y = from + 1;
  while (y < limit && blankRowsFrom(bitmap, y) < WORTH_A_FEED) y++;
  return y;
}
