import { describe, expect, it } from 'vitest';
import { isLineOfSheet, keyIdOf, keyLines, readKey } from './key-text.ts';

const key = Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 37 + 11) % 256));
const lines = keyLines(key);

describe('the hall key on paper', () => {
  it('[AR4] is six lines that read back as the key, however they are typed', () => {
    expect(lines).toHaveLength(6);
    for (const typed of [
      lines.join('\n'),
      lines.join('').toLowerCase(),
      `# kunci\n${lines.join('\r\n')}\n`,
      lines.join(' ').replaceAll('0', 'o').replaceAll('1', 'l'),
      key.toString('hex'),
    ]) {
      expect(readKey(typed)).toEqual({ ok: true, bytes: key });
    }
    expect(readKey(key)).toEqual({ ok: true, bytes: key });
  });

  it('[AR4] says which line was typed wrongly', () => {
    for (const [index, line] of lines.entries()) {
      const wrong = lines.with(index, `${line[0] === '7' ? '8' : '7'}${line.slice(1)}`);
      // For this key; with others, one typing error in 32 passes its line's check by chance, and then the whole key fails.
      expect(readKey(wrong.join(''))).toEqual({ ok: false, line: index + 1 });
    }
    expect(readKey([lines[1], lines[0], ...lines.slice(2)].join(''))).toEqual({ ok: false, line: 1 });
    expect(readKey(lines.slice(1).join(''))).toEqual({ ok: false, line: null });
    expect(readKey('')).toEqual({ ok: false, line: null });
  });

  it('[AR4] is no key where its lines come off two sheets, each of them right', () => {
    const others = keyLines(Buffer.from(key.map((byte) => byte ^ 0x55)));
    expect(readKey([lines[0], ...others.slice(1)].join(''))).toEqual({ ok: false, line: null });
  });

  it('[AR4] has whole lines: no beginning of one is taken for it, whatever sign stands at its end', () => {
    const beginning = (lines[5] ?? '').slice(0, 4);
    const typed = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'].map((sign) => `${beginning}${sign}`);
    expect(typed.filter((text) => isLineOfSheet(text, 5))).toEqual([]);
    expect(lines.map((line, at) => [isLineOfSheet(line, at), isLineOfSheet(line, (at + 1) % 6)])).toEqual(
      lines.map(() => [true, false]),
    );
  });

  it('[AR4] is named without being told', () => {
    expect(keyIdOf(key)).toMatch(/^[0-9a-f]{12}$/);
    expect(keyIdOf(Buffer.alloc(32))).not.toBe(keyIdOf(key));
  });
});
