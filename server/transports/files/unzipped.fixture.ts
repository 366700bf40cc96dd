import { inflateRawSync } from 'node:zlib';

const LOCAL_HEADER = Buffer.from('PK\u0003\u0004');
const DEFLATED = 8;

/** All text of a workbook: its parts in sequence, whatever their names. */
export function unzipped(bytes: Buffer): string {
  const texts: string[] = [];
  for (let at = bytes.indexOf(LOCAL_HEADER); at >= 0; at = bytes.indexOf(LOCAL_HEADER, at + 4)) {
    const begins = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const isDeflated = bytes.readUInt16LE(at + 8) === DEFLATED;
    texts.push((isDeflated ? inflateRawSync(bytes.subarray(begins)) : bytes.subarray(begins)).toString());
  }
  return texts.join('\n');
}
