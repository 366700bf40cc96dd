import { array, constantFrom, integer, nat, oneof, record, uint8Array } from 'fast-check';
import type { Arbitrary, Parameters } from 'fast-check';

/** The same nonsense on every machine; `FUZZ_SEED=7 npm test -- unit` looks elsewhere, and a failure tells its seed. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_126);
/** A slow machine looks at less, rather than for longer. */
const LONGEST_MS = 8_000;

export function fuzzed(numRuns: number): Parameters<unknown> {
  return { seed: SEED, numRuns, interruptAfterTimeLimit: LONGEST_MS, markInterruptAsFailure: false };
}

type Edit = (bytes: Uint8Array) => Uint8Array;

/** `where` is a share of the file, so that every length has the same places. */
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

/** Sound files with a few wounds each, and now and then bytes that were never a file. */
export function damaged(sound: readonly Uint8Array[]): Arbitrary<Buffer> {
  const wounded = record({ file: constantFrom(...sound), wounds: array(edits, { minLength: 1, maxLength: 4 }) }).map(
    ({ file, wounds }) => wounds.reduce<Uint8Array>((of, wound) => wound(of), file),
  );
  const never = uint8Array({ maxLength: 300 });
  return oneof({ weight: 9, arbitrary: wounded }, { weight: 1, arbitrary: never }).map((bytes) => Buffer.from(bytes));
}
