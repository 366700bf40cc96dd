import { isAscii } from 'node:buffer';
import type { FileSource } from '../vault/file-source.ts';
import { FileRefused } from './table.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/**
 * Reads the whole file once, since the only non-ASCII letter may be in the last row. A file that is not valid UTF-8 is taken for
 * Windows-1252, which Excel writes as "CSV" on an Indonesian Windows.
 */
export async function encodingOf(source: FileSource): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let isFirst = true;
  let isBetweenLetters = true;
  for await (const chunk of source.bytes()) {
    if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    isFirst = false;
    if (chunk.includes(0)) throw new FileRefused('not-a-table');
    // Nearly every register is pure ASCII, which can be checked without decoding.
    if (isBetweenLetters && isAscii(chunk)) continue;
    isUtf8 &&= decodes(strict, chunk);
    isBetweenLetters = (chunk.at(-1) ?? 0) < 0x80;
  }
  return isUtf8 && decodes(strict) ? 'utf-8' : 'windows-1252';
}

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false; // the fatal decoder throws on invalid UTF-8
  }
}

/** The file's text with plain newlines, without byte order mark. */
export async function* textOf(
  source: FileSource,
  encoding: Encoding,
  end = Infinity,
): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  let heldBack = '';
  for await (const chunk of source.bytes(0, end)) {
    bytes += chunk.length;
    const text = heldBack + decoder.decode(chunk, { stream: true });
    // The newline after a final \r may come with the next chunk.
    heldBack = text.endsWith('\r') ? '\r' : '';
    yield { text: withPlainNewlines(text.slice(0, text.length - heldBack.length)), bytes };
  }
  yield { text: withPlainNewlines(heldBack + decoder.decode()), bytes };
}

const withPlainNewlines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
