const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** The number of pixels a PNG or JPEG declares, read before anything is decoded. 0: neither format, or broken. */
export function picturePixels(bytes: Buffer): number {
  if (bytes.length >= 24 && bytes.subarray(0, 8).equals(PNG)) return bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  if (bytes.length >= 4 && bytes.readUInt16BE(0) === 0xff_d8) return jpegPixels(bytes);
  return 0;
}

/** A JPEG is a sequence of segments, each with its length; the start of a frame (SOF) has the size. */
function jpegPixels(bytes: Buffer): number {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (beginsFrame(marker)) return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    // AT1: behind a marker without a length a decoder would read on elsewhere, and find another frame.
    if (!hasLength(marker)) return 0;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return 0;
}

const hasLength = (marker: number): boolean =>
  [0xc4, 0xcc, 0xdb, 0xdd, 0xfe].includes(marker) || (marker >= 0xe0 && marker <= 0xef);

/** C4, C8 and CC are tables between the frames' markers. */
const beginsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
