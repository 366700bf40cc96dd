import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Palette = ReadonlyMap<string, string>;

/**
 * The custom properties of one or more rules of our style sheets, later ones overriding earlier ones, resolved to hex
 * values.
 */
export function paletteOf(...rules: readonly (readonly [file: string, selector: string])[]): Palette {
  const palette = new Map<string, string>();
  for (const [file, selector] of rules) {
    const sheet = readFileSync(join(import.meta.dirname, file), 'utf8');
    const start = sheet.indexOf(`${selector} {`);
    if (start === -1) throw new Error(`${file} has no rule ${selector}`);
    for (const [, name, value] of sheet
      .slice(start, sheet.indexOf('}', start))
      .matchAll(/--([\w-]+):\s*(#[0-9a-f]{6}|var\(--[\w-]+\));/g)) {
      if (name !== undefined && value !== undefined) palette.set(name, value);
    }
  }
  return palette;
}

/** WCAG 2.2: contrast of two colours, 1 to 21. */
export function contrast(palette: Palette, front: string, ground: string): number {
  const [light = 0, dark = 0] = [luminance(palette, front), luminance(palette, ground)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(palette: Palette, role: string): number {
  const hex = hexOf(palette, role);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

function hexOf(palette: Palette, role: string): string {
  const value = palette.get(role);
  if (value === undefined) throw new Error(`--${role} has no value`);
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? value : hexOf(palette, other);
}
