import { describe, expect, it } from 'vitest';
import { colourPairs, dayPairs } from './colour-pairs.ts';
import type { ColourPair } from './colour-pairs.ts';
import { contrast, paletteOf } from './colours.fixture.ts';
import type { Palette } from './colours.fixture.ts';

const day = ['tokens.css', ':root'] as const;

function tooPale(palette: Palette, pairs: readonly ColourPair[], least: Record<ColourPair['is'], number>): string[] {
  return pairs.flatMap(({ front, ground, is }) => {
    const found = contrast(palette, front, ground);
    return found < least[is] ? [`${front} on ${ground}: ${found.toFixed(2)}, not ${least[is]}`] : [];
  });
}

describe('[LK1] colours', () => {
  it('let every word be read at 7:1 and every edge be seen at 3:1', () => {
    expect(tooPale(paletteOf(day), [...colourPairs, ...dayPairs], { words: 7, edge: 3 })).toEqual([]);
  });

  it('do so on the display at night', () => {
    expect(tooPale(paletteOf(day, ['night.css', ':root']), colourPairs, { words: 7, edge: 3 })).toEqual([]);
  });

  it('reach 15:1 and 7:1 in high contrast', () => {
    const palette = paletteOf(day, ['tokens.css', "[data-theme='contrast']"]);
    expect(tooPale(palette, [...colourPairs, ...dayPairs], { words: 15, edge: 7 })).toEqual([]);
  });
});
