/** Ids of WebM elements (RFC 8794, RFC 9559). Those that contain others are descended into. */
const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;
const TRACK_TYPE = 0x83;
const SOUND = 2;

const inSegment = new Set([0x114d9b74, 0x1549a966, TRACKS, CLUSTER, 0x1c53bb6b, 0x1254c367, 0xec, 0xbf]);
const inCluster = new Set([0xe7, 0xa3, 0xa0, 0xa7, 0xab, 0xec, 0xbf]);

interface Element {
  readonly id: number;
  readonly from: number;
  /** Null: unknown, as in a recording written while it was spoken; it extends as long as the following elements belong to it. */
  readonly end: number | null;
}

/** Checks a recording from the first byte to the last: it has sound tracks and no others. */
export function isWebmVoice(bytes: Buffer): boolean {
  const head = elementAt(bytes, 0);
  if (head?.id !== EBML || head.end === null) return false;
  if (!bytes.toString('latin1', head.from, head.end).includes('webm')) return false;
  const segment = elementAt(bytes, head.end);
  if (segment?.id !== SEGMENT || (segment.end !== null && segment.end !== bytes.length)) return false;
  return isSegment(bytes, segment.from);
}

function isSegment(bytes: Buffer, from: number): boolean {
  let at = from;
  let hasSound = false;
  let inOpenCluster = false;
  while (at < bytes.length) {
    const element = elementAt(bytes, at);
    if (!element) return false;
    const belongs = inSegment.has(element.id) || (inOpenCluster && inCluster.has(element.id));
    if (!belongs || (element.end === null && element.id !== CLUSTER)) return false;
    if (element.id === TRACKS && element.end !== null) {
      if (!areOfSound(bytes, element.from, element.end)) return false;
      hasSound = true;
    }
    if (inSegment.has(element.id) && element.id !== 0xec && element.id !== 0xbf) {
      inOpenCluster = element.id === CLUSTER && element.end === null;
    }
    at = element.end ?? element.from;
  }
  return hasSound;
}

function areOfSound(bytes: Buffer, from: number, end: number): boolean {
  const tracks = childrenOf(bytes, from, end).filter(({ id }) => id === TRACK_ENTRY);
  return (
    tracks.length > 0 &&
    tracks.every((track) =>
      childrenOf(bytes, track.from, track.end ?? track.from).some(
        ({ id, from: at }) => id === TRACK_TYPE && bytes[at] === SOUND,
      ),
    )
  );
}

function childrenOf(bytes: Buffer, from: number, end: number): Element[] {
  const children: Element[] = [];
  for (let at = from; at < end;) {
    const element = elementAt(bytes, at);
    if (!element || element.end === null || element.end > end) return [];
    children.push(element);
    at = element.end;
  }
  return children;
}

/** An id of one to four bytes and a length of one to eight; null: not there, or beyond the end. */
function elementAt(bytes: Buffer, at: number): Element | null {
  const idLength = lengthOf(bytes[at]);
  if (idLength === null || idLength > 4 || at + idLength >= bytes.length) return null;
  const sizeAt = at + idLength;
  const sizeLength = lengthOf(bytes[sizeAt]);
  if (sizeLength === null || sizeAt + sizeLength > bytes.length) return null;
  const id = bytes.readUIntBE(at, idLength);
  const from = sizeAt + sizeLength;
  const size = sizeIn(bytes.subarray(sizeAt, from));
  if (size === null) return { id, from, end: null };
  return from + size <= bytes.length ? { id, from, end: from + size } : null;
}

/** The first set bit tells how many bytes there are. */
function lengthOf(byte: number | undefined): number | null {
  return byte === undefined || byte === 0 ? null : Math.clz32(byte) - 23;
}

/** The number without that bit; null: all ones, which means "unknown". */
function sizeIn(bytes: Buffer): number | null {
  const [first = 0, ...rest] = bytes;
  const value = rest.reduce((sum, byte) => sum * 256 + byte, first & ((1 << (8 - bytes.length)) - 1));
  return value === 2 ** (7 * bytes.length) - 1 ? null : value;
}
