import type { FileSource } from '../vault/file-source.ts';
import { FileRefused } from './table.ts';

type FileKind = 'csv' | 'zip';

const zip = Buffer.from('PK\x03\x04', 'latin1');
const oldOffice = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** A password-protected workbook is an old Office container with a stream of this name. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const looksLikeMarkup = /^\s*<(?:!doctype|html|table|\?xml|meta|style|head|body|div)/i;
const part = 1 << 20;

/** By content, not by name: web exports named .xls are as common as real ones. */
export async function fileKind(source: FileSource): Promise<FileKind> {
  const { size } = source;
  if (size === 0) throw new FileRefused('file-empty');
  const head = await readPart(source, 0);
  if (head.subarray(0, 4).equals(zip)) return 'zip';
  if (head.subarray(0, 4).equals(oldOffice)) {
    const isLocked =
      head.includes(encryptedPackage) || (await readPart(source, Math.max(0, size - part))).includes(encryptedPackage);
    throw new FileRefused(isLocked ? 'encrypted' : 'old-excel');
  }
  const start = head
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  if (looksLikeMarkup.test(start)) throw new FileRefused('web-page');
  if (start.startsWith('%PDF')) throw new FileRefused('not-a-table');
  return 'csv';
}

async function readPart(source: FileSource, position: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of source.bytes(position, position + part)) pieces.push(piece);
  return Buffer.concat(pieces);
}
