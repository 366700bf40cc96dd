import { describe, expect, it, vi, afterEach } from 'vitest';
import { Keyboard } from './keyboard.svelte.ts';
import { pages, widthOf } from './keys.ts';
import type { Key } from './keys.ts';
import { Repeat } from './repeat.ts';
import { TypedText } from './typed-text.svelte.ts';
import type { Capitals } from './typed-text.svelte.ts';

let now = 0;
afterEach(() => vi.useRealTimers());

function typing(capitals: Capitals = 'sentences', most = 60) {
  const target = new TypedText({ most, capitals, lines: true });
  const keyboard = new Keyboard(() => now);
  const press = (...keys: readonly (Key['is'] | string)[]) => {
    for (const key of keys) {
      now += 1_000;
      const named = named_.has(key) ? ({ is: key } as Key) : ({ is: 'sign', sign: key } as const);
      keyboard.press(named, target);
    }
  };
  return { target, keyboard, press };
}

const named_: ReadonlySet<string> = new Set(Object.values(pages).flatMap((rows) => rows.flat().map(({ is }) => is)));

describe('the keys on the glass', () => {
  it('[KC2] fill each row, or leave half a key free at its sides', () => {
    for (const rows of Object.values(pages)) {
      const widths = rows.map((row) => row.reduce((sum, key) => sum + widthOf(key), 0));
      for (const width of widths) expect([18, 19, 20]).toContain(width);
    }
  });

  it('[KC2] hold every letter of Indonesian, the ten figures, and the signs of an address', () => {
    const signs = new Set(
      Object.values(pages).flatMap((rows) => rows.flat().map((k) => (k.is === 'sign' ? k.sign : ''))),
    );
    for (const sign of "abcdefghijklmnopqrstuvwxyz0123456789.,?!'/-():@") expect(signs).toContain(sign);
  });

  it('[KC2] begin a sentence with a capital, and the next one', () => {
    const { target, press } = typing();
    press('l', 'a', 'm', 'p', 'u', '.', 'space', 'm', 'a', 't', 'i', 'enter', 'y', 'a');
    expect(target.text).toBe('Lampu. Mati\nYa');
  });

  it('[KC2] begin each word of a name with a capital', () => {
    const { target, press } = typing('words');
    press('s', 'i', 't', 'i', 'space', 'a', 'm', 'i', 'n', 'a', 'h');
    expect(target.text).toBe('Siti Aminah');
  });

  it('[KC2] write small where a capital would come, and large where it would not, for one letter', () => {
    const { target, press } = typing();
    press('shift', 'a', 'shift', 'b', 'c');
    expect(target.text).toBe('aBc');
  });

  it('[KC2] stay large after two quick taps, until the next', () => {
    const { target, keyboard, press } = typing('none');
    keyboard.press({ is: 'shift' }, target);
    now += 100;
    keyboard.press({ is: 'shift' }, target);
    press('r', 't');
    expect(keyboard.isHeld).toBe(true);
    press('shift', 'x');
    expect(target.text).toBe('RTx');
  });

  it('[KC2] turn to figures, and back to letters with the space after them', () => {
    const { target, keyboard, press } = typing('none');
    press('figures', '1', '2', 'space', 'b');
    expect([target.text, keyboard.page]).toEqual(['12 b', 'letters']);
  });

  it('[KC2] write, erase and go on where the caret is', () => {
    const { target, press } = typing('none');
    press('a', 'b', 'd', 'left', 'c', 'left', 'left', 'erase', 'right', 'right', 'right', 'e');
    expect(target.text).toBe('bcde');
  });

  it('[KC2] take no more than fits, and erase a sign that needs two places as one', () => {
    const { target, press } = typing('none', 4);
    target.follow('ab😀cd', 4);
    expect(target.text).toBe('ab😀');
    press('x', 'erase');
    expect(target.text).toBe('ab');
  });
});

it('[KC2] all that was erased at once comes back at a touch, until something else is typed', () => {
  const target = new TypedText({ most: 60, capitals: 'none' });
  target.insert('Lampu mati');
  target.eraseAll();
  expect([target.text, target.erased]).toEqual(['', 'Lampu mati']);
  target.bringBack();
  expect([target.text, target.caret, target.erased]).toEqual(['Lampu mati', 10, '']);
  target.eraseAll();
  target.insert('L');
  expect(target.erased).toBe('');
});

it('[KC2] a key that is held down presses itself again, and stops with the finger', () => {
  vi.useFakeTimers();
  const repeat = new Repeat();
  const press = vi.fn<() => void>();
  repeat.begin(press);
  expect(press).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(450 + 90 * 3);
  expect(press).toHaveBeenCalledTimes(5);
  repeat.end();
  vi.advanceTimersByTime(2_000);
  expect(press).toHaveBeenCalledTimes(5);
});
