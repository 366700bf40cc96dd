/** One-bit bitmap: 1 is black, rows padded to whole bytes, the leftmost dot in the highest bit. */
export interface Bitmap {
  readonly widthBytes: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function blankBitmap(widthDots: number, height: number): Bitmap {
  const widthBytes = Math.ceil(widthDots / 8);
  return { widthBytes, height, data: new Uint8Array(widthBytes * height) };
}

export function isBlack(bitmap: Bitmap, x: number, y: number): boolean {
  return ((bitmap.data[y * bitmap.widthBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
}

export function blacken(bitmap: Bitmap, x: number, y: number): void {
  const at = y * bitmap.widthBytes + (x >> 3);
  bitmap.data[at] = (bitmap.data[at] ?? 0) | (0x80 >> (x & 7));
}

/** Adjacent dots of one row. */
export function blackenRun(bitmap: Bitmap, from: number, y: number, length: number): void {
  const row = y * bitmap.widthBytes;
  for (let x = from; x < from + length;) {
    const left = x & 7;
    const dots = Math.min(8 - left, from + length - x);
    const at = row + (x >> 3);
    bitmap.data[at] = (bitmap.data[at] ?? 0) | ((0xff >> left) & (0xff << (8 - left - dots)));
    x += dots;
  }
}

/** Shifts a bitmap right by whole bytes, so that no printer has to know how to centre it. */
export function shiftRight(bitmap: Bitmap, bytes: number): Bitmap {
  if (bytes <= 0) return bitmap;
  const widthBytes = bitmap.widthBytes + bytes;
  const data = new Uint8Array(widthBytes * bitmap.height);
  for (let y = 0; y < bitmap.height; y++) {
    data.set(bitmap.data.subarray(y * bitmap.widthBytes, (y + 1) * bitmap.widthBytes), y * widthBytes + bytes);
  }
  return { widthBytes, height: bitmap.height, data };
}

export function isBlankRow(bitmap: Bitmap, y: number): boolean {
  return bitmap.data.subarray(y * bitmap.widthBytes, (y + 1) * bitmap.widthBytes).every((byte) => byte === 0);
}
