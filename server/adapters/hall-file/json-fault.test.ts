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
});
