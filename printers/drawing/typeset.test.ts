import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, justify } from './typeset.ts';

const measure = (text: string): number => text.length;

describe('set text', () => {
  it('spreads the white over all lines instead of leaving it to one', () => {
    expect(breakLines('aaa bb cc ddddd', 6, measure)).toEqual([['aaa'], ['bb', 'cc'], ['ddddd']]);
  });

  it('stands at both edges, its last line at the left', () => {
    const [first, last] = justify('satu dua tiga empat', 14, measure);
    expect(first?.map(({ text, x }) => `${text}@${x}`)).toEqual(['satu@0', 'dua@5.5', 'tiga@10']);
    expect(last?.map(({ x }) => x)).toEqual([0]);
  });

  it('stands at the left as a whole where a line would be torn open', () => {
    const [first] = justify('a b sesuatuyangpanjang', 18, measure);
    expect(first?.map(({ x }) => x)).toEqual([0, 2]);
  });

  it('loses no letter, and is never wider than its column', () => {
    assert(
      property(string({ maxLength: 200 }), integer({ min: 3, max: 40 }), (text, width) => {
        const lines = breakLines(text, width, measure).map((words) => words.join(' '));
        expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
