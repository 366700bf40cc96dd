/** Top-level boxes of a recording as browsers write it, whole or in fragments (ISO/IEC 14496-12). */
const OUTERMOST = new Set(['ftyp', 'styp', 'moov', 'moof', 'mdat', 'free', 'skip', 'wide', 'sidx', 'mfra']);

/** Checks all boxes up to the last byte; the tracks are sound, and no video. */
export function isMp4Voice(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return false;
  const boxes = boxesOf(bytes);
  const moov = boxes?.find(({ type }) => type === 'moov');
  if (!boxes || !moov || !boxes.some(({ type }) => type === 'mdat')) return false;
  const about = moov.body.toString('latin1');
  return about.includes('soun') && !about.includes('vide');
}

interface Box {
  readonly type: string;
  readonly body: Buffer;
}

function boxesOf(bytes: Buffer): Box[] | null {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 8 > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    const size = sizeOf(bytes, at);
    if (!OUTERMOST.has(type) || size === null || at + size > bytes.length) return null;
    boxes.push({ type, body: bytes.subarray(at + 8, at + size) });
    at += size;
  }
  return boxes;
}

/** 1: the size follows in eight bytes; 0: up to the end of the file, so nothing can be hidden after it. */
function sizeOf(bytes: Buffer, at: number): number | null {
  const size = bytes.readUInt32BE(at);
  if (size === 0) return bytes.length - at;
  if (size !== 1) return size >= 8 ? size : null;
  if (at + 16 > bytes.length) return null;
  const long = bytes.readBigUInt64BE(at + 8);
  return long >= 16n && long <= BigInt(bytes.length) ? Number(long) : null;
}
