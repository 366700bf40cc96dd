const HEAD = 27;

/** RFC 3533: a sequence of pages, each with its length; RFC 7845 and Vorbis: how the first one begins. */
export function isOggVoice(bytes: Buffer): boolean {
  const begins = bytes.toString('latin1', 28, 36);
  if (begins !== 'OpusHead' && !begins.startsWith('\x01vorbis')) return false;
  let at = 0;
  while (at < bytes.length) {
    const end = endOfPage(bytes, at);
    if (end === null) return false;
    at = end;
  }
  return true;
}

function endOfPage(bytes: Buffer, at: number): number | null {
  if (at + HEAD > bytes.length || bytes.toString('latin1', at, at + 4) !== 'OggS') return null;
  const segments = bytes.readUInt8(at + 26);
  const body = at + HEAD + segments;
  if (body > bytes.length) return null;
  const length = bytes.subarray(at + HEAD, body).reduce((sum, size) => sum + size, 0);
  return body + length <= bytes.length ? body + length : null;
}
