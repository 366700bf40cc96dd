import { expect, it } from 'vitest';
import type { FileSource } from '../vault/file-source.ts';
import { encodingOf, textOf } from './text-encoding.ts';

/** A file that arrives in these pieces. */
function inPieces(...pieces: readonly Buffer[]): FileSource {
  return {
    size: Buffer.concat(pieces).length,
    async *bytes() {
      yield* pieces;
    },
    close: () => Promise.resolve(),
  };
}

const plain = Buffer.from('NIK,NAMA\n');
const [first, last] = [Buffer.from('É').subarray(0, 1), Buffer.from('É').subarray(1)];

it.each([
  ['a letter that two pieces share', 'utf-8', [plain, first, last, plain]],
  ['a letter at the end of a piece', 'utf-8', [plain, Buffer.from('É'), plain]],
  ['half a letter before a plain piece', 'windows-1252', [plain, first, plain]],
  ['half a letter at the end', 'windows-1252', [plain, first]],
  ['half a letter after a plain piece', 'windows-1252', [plain, last, plain]],
  ['a letter that a plain piece tears', 'windows-1252', [first, plain, last]],
  ['half a letter far behind a whole one', 'windows-1252', [Buffer.from('É'), plain, plain, first, plain]],
] as const)('tells the encoding by %s: %s', async (_, encoding, pieces) => {
  expect(await encodingOf(inPieces(...pieces))).toBe(encoding);
});

it('a line end that two pieces share is one', async () => {
  const source = inPieces(Buffer.from('A\r'), Buffer.from('\nB\r\rC\r'), Buffer.from('D\r'));
  const texts: string[] = [];
  for await (const { text } of textOf(source, 'utf-8')) texts.push(text);
  expect(texts.join('')).toBe('A\nB\n\nC\nD\n');
});
