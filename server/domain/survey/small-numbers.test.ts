import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST, withheld } from './small-numbers.ts';

const cells = (...respondents: number[]) => respondents.map((each) => ({ respondents: each }));
const hidden = (...respondents: number[]) => [...withheld(cells(...respondents))].toSorted((a, b) => a - b);

describe('what is withheld', () => {
  it('[SV7] is nothing where every part is large enough or empty', () => {
    expect(hidden(5, 40, 0)).toEqual([]);
  });

  it('[SV7] is a small part, and the next larger one, from which it could be reckoned', () => {
    expect(hidden(40, 3, 9)).toEqual([1, 2]);
    expect(hidden(9, 3)).toEqual([0, 1]);
  });

  it('[SV7] is small parts alone where together they are enough', () => {
    expect(hidden(40, 3, 4)).toEqual([1, 2]);
  });

  it('[SV7] never leaves a small part shown, nor one that the rest gives away', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }), (people) => {
        const out = withheld(cells(...people));
        people.forEach((each, i) => expect(each > 0 && each < FEWEST && !out.has(i)).toBe(false));
        const together = [...out].reduce((sum, i) => sum + (people[i] ?? 0), 0);
        const total = people.reduce((sum, each) => sum + each, 0);
        // From the total, everybody can compute the sum of what is withheld: so it must not be a small number unless the total is.
        expect(out.size === 0 || total < FEWEST || together >= FEWEST).toBe(true);
        expect(out.size !== 1 || people.filter((each) => each > 0).length === 1).toBe(true);
      }),
    );
  });
});
