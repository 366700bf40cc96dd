import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstJsonFault } from './json-fault.ts';

describe('a broken JSON text', () => {
  it.each([
    ['{"a": 1,\n  "b": 2,\n}', 'no comma is expected before "}"', 3, 1],
    ['{"a": 1\n "b": 2}', 'a comma or "}" is expected here', 2, 2],
    ['{"a": ', 'the file ends where a value is expected', 1, 7],
    ['{a: 1}', 'a field name in double quotes is expected here', 1, 2],
    ['{"a" 1}', 'a colon after the field name is expected here', 1, 6],
    ['["a\nb"]', 'this text is not closed, or holds a bare line break or a wrong backslash', 1, 2],
    ['[01]', 'a comma or "]" is expected here', 1, 3],
    ['{} {}', 'nothing more is expected here', 1, 4],
    ['', 'the file ends where a value is expected', 1, 1],
    ['{"open": true, "open": false}', 'the field "open" stands twice', 1, 16],
    ['['.repeat(100_000), 'the brackets are nested too deep', 1, 66],
  ])('is told by line and column: %j', (text, sentence, line, column) => {
    expect(firstJsonFault(text)).toEqual({ line, column, sentence });
  });

  it('is one that JSON.parse refuses as well, and the other way round', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '}', '{', '0', '\\', '\n'), (text, at, put) => {
        const spoiled = text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1);
        expect(firstJsonFault(text)).toBeUndefined();
        const fault = firstJsonFault(spoiled);
        if (fault?.sentence.endsWith('stands twice')) return;
        expect(fault === undefined).toBe(parses(spoiled));
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
