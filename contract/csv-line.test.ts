import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { fuzzed } from '../server/fuzz.fixture.ts';
import { csvLine } from './csv-line.ts';

const read = (line: string): string[] => Papa.parse<string[]>(line, { delimiter: ';' }).data[0] ?? [];
const cellOf = (text: string): string | undefined => read(csvLine([text]))[0];

describe('a line for a spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+62812', "'+62812"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "'=1+1"],
    ['\r=1+1', "'=1+1"],
    ['  \u00a0=1+1', "'=1+1"],
    ['\0\u0007=1+1', "'=1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['\u200b =1+1', "'\u200b =1+1"],
    ['\ufeff=1+1', "'=1+1"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['\ufe66SUM', "'\ufe66SUM"],
    ['1377015203990001', "'1377015203990001"],
    ['007', "'007"],
  ])('[AC16] keeps %j as text', (text, cell) => {
    expect(cellOf(text)).toBe(cell);
  });

  it('[AC16] leaves alone what a spreadsheet does not take for more', () => {
    const harmless = ['Siti Contoh', '2026-00012', 'a=1', '0', '12', "'=1+1", ''];
    expect(read(csvLine(harmless))).toEqual(harmless);
    expect(csvLine([-3, 0.5, 'x'])).toBe('"-3";"0.5";"x"');
  });

  it('[AC16] whatever the cells say: as many as were given, in one line, and none that is run', () => {
    const signs = constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' ',
      '"',
      "'",
      ';',
      ',',
      '\0',
      '\u200b',
      '\uff1d',
      'A',
      '7',
    );
    const text = oneof(
      array(signs, { maxLength: 12 }).map((all) => all.join('')),
      string({ unit: 'binary' }),
    );
    assert(
      property(array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const line = csvLine(texts);
        const cells = read(line);
        const run = cells.filter((cell) => /^\s*[=+\-@]/u.test(cell.replaceAll(/\p{Cf}/gu, '').normalize('NFKC')));
        expect([/[\r\n\p{Cc}]/u.test(line), cells.length, run]).toEqual([false, texts.length, []]);
      }),
      fuzzed(400),
    );
  });
});
