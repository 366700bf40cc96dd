import type { Attachment } from '../../domain/cases/case.ts';

type Kind = Attachment['kind'];

/**
 * AT1: the type by content, whatever name or type is claimed; null: not accepted. Both ends are checked: a picture followed by a page, a
 * script or an archive is refused. Nothing is decoded, since a small file may decode to a picture that takes all memory.
 */
export function attachmentKind(file: Uint8Array): Kind | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  return kinds.find(({ fits }) => fits(bytes))?.kind ?? null;
}

const pngHead = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
const pngEnd = Buffer.from('\0\0\0\0IEND\xae\x42\x60\x82', 'latin1');

const kinds: readonly { readonly kind: Kind; readonly fits: (bytes: Buffer) => boolean }[] = [
  {
    kind: 'image/jpeg',
    fits: (bytes) => starts(bytes, Buffer.from([0xff, 0xd8, 0xff])) && ends(bytes, Buffer.from([0xff, 0xd9])),
  },
  { kind: 'image/png', fits: (bytes) => starts(bytes, pngHead) && ends(bytes, pngEnd) },
  { kind: 'image/webp', fits: isWebp },
  { kind: 'application/pdf', fits: isPdf },
];

const starts = (bytes: Buffer, head: Buffer): boolean => bytes.subarray(0, head.length).equals(head);
const ends = (bytes: Buffer, end: Buffer): boolean => bytes.subarray(-end.length).equals(end);

/** The container states its length, and nothing may follow it. */
function isWebp(bytes: Buffer): boolean {
  if (bytes.length < 20 || bytes.readUInt32LE(4) + 8 !== bytes.length) return false;
  return bytes.toString('latin1', 0, 4) === 'RIFF' && /^WEBPVP8[ LX]$/.test(bytes.toString('latin1', 8, 16));
}

/** Scanners pad the end with line breaks and zeros; nothing else may follow. */
function isPdf(bytes: Buffer): boolean {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 1024));
  return bytes.toString('latin1', 0, 5) === '%PDF-' && /%%EOF[\s\0]*$/.test(tail);
}
