import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../server/fuzz.fixture.ts';
import { mayHide, visible } from './visible.ts';

/** Characters of this code point and the next ones, up to the last. */
const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
const turning = [...range(0x202a, 0x202e), ...range(0x2066, 0x2069), '\u200e', '\u200f', '\u061c'];
const unseen = ['\u00ad', '\u034f', '\u200b', '\u2060', '\u3164', '\ufeff', '\ufff9', '\u{e0041}', '\u200c', '\u200d'];

describe('what somebody wrote', () => {
  it.each([...turning, ...unseen])('[AC24] keeps no %j among Latin letters and digits', (mark) => {
    for (const [before, after] of [
      ['Siti', ' Contoh'],
      ['1377', '0245'],
      ['', 'x'],
      ['x', ''],
    ] as const) {
      expect(visible(before + mark + after)).toBe(before + after);
      expect(mayHide.test(before + mark + after)).toBe(true);
    }
  });

  it.each([
    ['Persian', 'می\u200cخواهم'],
    ['Devanagari', 'क्\u200dष'],
    ['Javanese', 'ꦏ꧀\u200cꦏ'],
    ['a family', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
    ['a burning heart', '\u2764\ufe0f\u200d\u{1f525}'],
    ['a key with its digit', '1\ufe0f\u20e3'],
    ['ends of lines and a tab', 'satu\r\ndua\n\ttiga'],
  ])('[AC24] keeps what belongs to %s', (_, text) => expect(visible(text)).toBe(text));

  it.each([
    ['a\0b', 'a b'],
    ['\u001b@Siti', ' @Siti'],
    ['a\u009b\u0007b', 'a b'],
    ['\ud800x', '\ufffdx'],
  ])('[AC24] %j: holds no command and no half character', (text, seen) => expect(visible(text)).toBe(seen));

  it('[AC24] holds nothing of it, whatever it is, and a second look changes nothing', () => {
    for (const texts of [hostileText, string({ unit: 'binary' })]) {
      assert(
        property(texts, (text) => {
          const seen = visible(text);
          expect(seen).not.toMatch(/(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u061c\ufeff]/u);
          expect(seen).not.toMatch(/[\p{Script=Latin}\p{N}][\u200c\u200d]/u);
          expect([visible(seen), seen.isWellFormed()]).toEqual([seen, true]);
        }),
      );
    }
  });

  it('[AC24] is as it was, where it hides nothing', () => {
    assert(
      property(string({ unit: 'grapheme-ascii' }), (text) => {
        expect(visible(text)).toBe(text);
      }),
    );
  });
});
