import { GlobalFonts } from '@napi-rs/canvas';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const files = {
  Serif: 'DejaVuSerifCondensed.ttf',
  'Serif Bold': 'DejaVuSerifCondensed-Bold.ttf',
  'Serif Wide Bold': 'DejaVuSerif-Bold.ttf',
  Sans: 'DejaVuSansCondensed.ttf',
  'Sans Bold': 'DejaVuSansCondensed-Bold.ttf',
  Mono: 'DejaVuSansMono.ttf',
  'Mono Bold': 'DejaVuSansMono-Bold.ttf',
} as const;

export type Face = keyof typeof files;

const registered = new Set<Face>();

const folder = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');

/** Path of the font file. */
export function fontFile(name: Face): string {
  return join(folder, files[name]);
}

/** Name of a face for the canvas. A missing file is a fault: the canvas would silently use another font. */
export function face(name: Face, sizeDots: number): string {
  const family = `Paper ${name}`;
  if (!registered.has(name)) {
    if (!GlobalFonts.registerFromPath(fontFile(name), family)) {
      throw new Error(`The font ${files[name]} of dejavu-fonts-ttf cannot be read`);
    }
    registered.add(name);
  }
  return `${sizeDots}px "${family}"`;
}
