import { array, constantFrom, integer, nat, oneof, record, uint8Array } from 'fast-check';
import type { Arbitrary, Parameters } from 'fast-check';

/** The same random input on every machine; `FUZZ_SEED=7 npm test -- unit` tries other input, and a failure tells its seed. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_126);
/** A slow machine tries less input, rather than taking longer. */
const LONGEST_MS = 8_000;

export function fuzzed(numRuns: number): Parameters<unknown> {
  return { seed: SEED, numRuns, interruptAfterTimeLimit: LONGEST_MS, markInterruptAsFailure: false };
}

type Edit = (bytes: Uint8Array) => Uint8Array;

/** `where` is a share of the file, so that it applies to any length. */
const edits = record({
  how: constantFrom('flip', 'cut', 'drop', 'insert', 'repeat'),
  where: integer({ min: 0, max: 10_000 }),
  bytes: uint8Array({ minLength: 1, maxLength: 12 }),
  length: nat({ max: 60 }),
}).map(({ how, where, bytes, length }): Edit => {
  const at = (of: Uint8Array) => Math.floor((of.length * where) / 10_001);
  switch (how) {
    case 'flip':
      return (of) => Buffer.concat([of.subarray(0, at(of)), bytes, of.subarray(at(of) + bytes.length)]);
    case 'cut':
      return (of) => of.subarray(0, at(of));
    case 'drop':
      return (of) => Buffer.concat([of.subarray(0, at(of)), of.subarray(at(of) + length)]);
    case 'insert':
      return (of) => Buffer.concat([of.subarray(0, at(of)), bytes, of.subarray(at(of))]);
    case 'repeat':
      return (of) => Buffer.concat([of.subarray(0, at(of) + length), of.subarray(at(of))]);
  }
});

/** Valid sound files with a few bytes damaged, and sometimes arbitrary bytes. */
export function damaged(sound: readonly Uint8Array[]): Arbitrary<Buffer> {
  const wounded = record({ file: constantFrom(...sound), wounds: array(edits, { minLength: 1, maxLength: 4 }) }).map(
    ({ file, wounds }) => wounds.reduce<Uint8Array>((of, wound) => wound(of), file),
  );
  const never = uint8Array({ maxLength: 300 });
  return oneof({ weight: 9, arbitrary: wounded }, { weight: 1, arbitrary: never }).map((bytes) => Buffer.from(bytes));
}

/** Names that somebody hostile might enter: against a printer, a PDF, a page, a spreadsheet, and code that counts characters. */
const barbs = [
  '\x1b@',
  '\x1bp\x00\x19\xfa',
  '\x1dV\x00',
  '\x1d(k\x04\x001A2\x00',
  '\x10\x14\x01\x00\x01',
  '\x1bt\x10',
  '\x1c&',
  '\x1b',
  '\x9b',
  '\x18',
  '(',
  ')',
  '\\',
  '\\)',
  '>>',
  '<</JS(app.alert(1))>>',
  'endobj',
  'endstream\nendobj',
  '%%EOF',
  ']TJ',
  '\r\n',
  '<script>alert(1)</script>',
  '"',
  "'",
  '" onfocus="alert(1)',
  "' x='",
  '&',
  '&lt;',
  ']]>',
  '-->',
  '<!--',
  '`${1}`',
  '</title>',
  '=1+1',
  '@SUM(A1)',
  ';',
  '\t',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200f',
  '\ufeff',
  '\u2028',
  '\u0085',
  '\ud800',
  '\udc00',
  '\0',
  '\u0301'.repeat(40),
  'x'.repeat(2_000),
  '\u{1f600}',
  'سلام',
  '漢字',
  'Ⅷ',
  'ǆ',
  'Siti',
  ' ',
];

export const hostileText: Arbitrary<string> = array(constantFrom(...barbs), { maxLength: 6 }).map((parts) =>
  parts.join(''),
);
