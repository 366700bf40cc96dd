import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from './safe-words.ts';

/** Characters of many scripts, and all that move a cursor or end a line. */
const anyWords = fc
  .array(fc.integer({ min: 0, max: 0x2fff }), { maxLength: 300 })
  .map((signs) => String.fromCodePoint(...signs));

describe('words from outside', () => {
  it.each([
    ['Jawaban\r\nBcc: semua@contoh.id', 'Jawaban Bcc: semua@contoh.id'],
    ['a\u2028b\u0085c\u0000d', 'a b c d'],
    ['\u001b[2J terhapus', '[2J terhapus'],
    ['\u202Eterbalik', 'terbalik'],
  ])('[MS5] are one line: %j', (words, line) => {
    expect(lineOf(words, 100)).toBe(line);
  });

  it('[MS5] end no header whatever they are, and are no longer than there is room', () => {
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 1, max: 200 }), (words, longest) => {
        const line = lineOf(words, longest);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(line.length).toBeLessThanOrEqual(longest);
      }),
    );
  });
});
