import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from './safe-words.ts';

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
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 1, max: 200 }), (words, longest) => {
        const line = lineOf(words, longest);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(line.length).toBeLessThanOrEqual(longest);
      }),
    );
  });
});
