import { describe, expect, it } from 'vitest';
import { decode } from '../../../printers/decoder/decode.ts';
import { letterOf } from './letter-of.ts';
import { letterPdfOf } from './letter-on-a4.ts';
import { longest, shield, toTheMinistry, withAnnex } from './letters.fixture.ts';
import { codeOn, narrow, wide } from './on-rolls.fixture.ts';
import { slipBytes } from './slip-layout.ts';
import { letter } from './slips.fixture.ts';
import { slipWords } from './words.ts';

describe.each([
  ['80 mm', wide],
  ['58 mm', narrow],
])('a letter on %s', (_, model) => {
  it('carries the address of its verification as a code that a telephone reads [LE4]', async () => {
    expect(await codeOn(letter, model)).toBe(letter.verifyUrl);
  });

  it('carries no code that leads nowhere, where the hub had no address when it was signed [ON11]', async () => {
    const bare = { ...letter, verifyUrl: null };
    expect(await codeOn(bare, model)).toBeUndefined();
    expect(letterOf(bare, false).verification).toMatchObject({ sentence: slipWords('id').verifyAtOffice });
    expect((await letterPdfOf(bare)).byteLength).toBeLessThan((await letterPdfOf(letter)).byteLength);
  });

  it('is another picture when it is a copy [LE3]', async () => {
    const original = await slipBytes(letter, model);
    const copy = await slipBytes({ ...letter, copy: 1 }, model);
    expect(Buffer.compare(Buffer.from(original), Buffer.from(copy))).not.toBe(0);
  });

  it('is printed within the paper and in bands that any buffer takes', async () => {
    const { items } = decode(await slipBytes(letter, model), model.dots);
    const bands = items.flatMap((item) => (item.is === 'raster' ? [item] : []));
    expect(Math.max(...bands.map((band) => band.widthBytes * 8))).toBeLessThanOrEqual(model.dots);
    expect(Math.max(...bands.map((band) => band.height))).toBeLessThanOrEqual(model.bandRows);
  });
});

describe('a letter with all that it can have', () => {
  it.each([
    ['the household', withAnnex],
    ['an addressee and a logo', toTheMinistry],
    ['everything', longest],
  ])('%s: prints on every roll, its code still read [LE7]', async (_, slip) => {
    for (const model of [wide, narrow]) {
      const decoded = decode(await slipBytes(slip, model), model.dots);
      expect(decoded.unknown).toEqual([]);
      expect(await codeOn(slip, model)).toBe(letter.verifyUrl);
    }
  });

  it('prints its logo where it has one', async () => {
    const letterhead = { ...letter.letterhead, logo: shield() };
    const [bare, adorned] = [await slipBytes(letter, wide), await slipBytes({ ...letter, letterhead }, wide)];
    expect(adorned.length).toBeGreaterThan(bare.length);
  });
});

describe('the words of the layouts', () => {
  it.each(['id', 'en'] as const)('claim no certified electronic signature (%s) [LE4]', (language) => {
    const { verify, thermal, verifyCode, copy } = slipWords(language);
    expect([verify, thermal, verifyCode, copy(1)].join(' ')).not.toMatch(
      /sertifi|certifi|elektronik|electronic|BSrE/iu,
    );
    expect(copy(2)).toContain('SALINAN 2');
  });
});
