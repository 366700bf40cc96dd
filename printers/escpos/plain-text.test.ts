import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('text from outside', () => {
  it.each([
    ['\x1b@\x1bp\x00\x19\xfa', ' @ p ?'],
    ['a\x1dV\x00b', 'a V b'],
    ['line\r\nbreak\u2028here', 'line break here'],
    ['\x9bcsi', ' csi'],
  ])('carries no command to the printer: %j [PR6]', (text, printed) => {
    expect(plainText(text).replace('·', '?').replace('ú', '?')).toBe(printed);
  });

  it.each([
    ['Layanan “A” – cepat…', 'Layanan "A" - cepat...'],
    ['Fotokopi\u00a0KTP', 'Fotokopi KTP'],
    ['Ma\u02bcruf Nur\u02bbaini Jum\uff07at', "Ma'ruf Nur'aini Jum'at"],
    ['Antrean \u{1f600}', 'Antrean ?'],
    ['é è ü ç ñ €', 'é è ü ç ñ €'],
    ['Kešán Łódź', 'Kesán ?ódz'],
    ['abc\u202Edef\u200b', 'abcdef'],
  ])('is what a receipt font has: %j', (text, printed) => {
    expect(plainText(text)).toBe(printed);
  });

  it('never becomes a control byte, nor more or fewer columns than characters, whatever it is [PR6]', () => {
    const anything = oneof(
      string({ unit: 'binary' }),
      array(constantFrom('\x1b', '\x1d', '\0', '\x10', 'A', 'é')).map((all) => all.join('')),
    );
    assert(
      property(anything, (text) => {
        const plain = plainText(text);
        const bytes = iconv.encode(plain, 'cp858');
        expect(bytes.filter((byte) => byte < 0x20 || byte === 0x7f)).toHaveLength(0);
        expect(bytes.length).toBe(plain.length);
      }),
    );
  });
});
