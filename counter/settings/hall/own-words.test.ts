import { describe, expect, it } from 'vitest';
import { HallFileShape } from '../../../contract/hall-file.ts';
import pariaman from '../../../halls/pariaman.json' with { type: 'json' };
import { rewritten, textOf } from './own-words.ts';

const printed = [
  { text: 'Jalan Contoh No. 1', line: 8 },
  { text: 'Kecamatan Contoh', line: 9 },
];

/** Paths of faults in Pariaman with these words as its unit and address. */
function faultsWith(unit: unknown) {
  const read = HallFileShape.safeParse({ ...pariaman, agency: { ...pariaman.agency, unit }, address: [unit] });
  return read.error?.issues.map(({ path }) => path.join('.')) ?? [];
}

describe('the address as the office writes it', () => {
  it('[HF3] cites the source where a line was left alone, and is its own where it was changed', () => {
    expect(rewritten(printed, 'Jalan Contoh No. 2\n\n  Kecamatan Contoh  ')).toEqual([
      { text: 'Jalan Contoh No. 2', own: true },
      { text: 'Kecamatan Contoh', line: 9 },
    ]);
    expect(rewritten(printed, textOf(printed))).toEqual(printed);
    expect(rewritten(printed, ' \n')).toEqual([]);
  });

  it('[HF2] [HF3] is taken by the hall file with a source line or as its own, never as neither or both', () => {
    const text = 'Bidang Contoh';
    expect(faultsWith({ text, line: 8 })).toEqual([]);
    expect(faultsWith({ text, own: true })).toEqual([]);
    const faults = ['agency.unit.line', 'address.0.line'];
    expect(faultsWith({ text })).toEqual(faults);
    expect(faultsWith({ text, line: 8, own: true })).toEqual(faults);
  });
});
