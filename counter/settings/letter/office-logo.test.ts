import { describe, expect, it } from 'vitest';
import { LONGEST_LOGO } from '../../../contract/lists.ts';
import { officeLogo } from './office-logo.ts';

const file = new File(['x'], 'logo.png', { type: 'image/png' });
const ofLength = (length: number): string => `data:image/png;base64,${'A'.repeat(length)}`;

describe('the logo of an office', () => {
  it('is taken as large as it fits', async () => {
    expect(await officeLogo(file, async () => (side, type) => `${type} ${side}`)).toBe('image/png 400');
  });

  it('is drawn smaller, or as a photograph, until it fits', async () => {
    const logo = await officeLogo(file, async () => (side, type) => {
      return type === 'image/jpeg' && side === 400 ? 'data:fits' : ofLength(LONGEST_LOGO);
    });
    expect(logo).toBe('data:fits');
  });

  it('is none when the file is no picture, or nothing makes it fit', async () => {
    expect(await officeLogo(file, async () => null)).toBeNull();
    expect(await officeLogo(file, async () => () => ofLength(LONGEST_LOGO))).toBeNull();
  });
});
