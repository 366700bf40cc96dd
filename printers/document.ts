import type { Bitmap } from './bitmap.ts';

/** Content of a paper from top to bottom, before it is encoded. Widths come from the printer's model. */
export interface PaperDocument {
  readonly blocks: readonly Block[];
}

export type Align = 'left' | 'center' | 'right';
type Magnification = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export interface TextStyle {
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** The narrow resident font (9 × 17 dots) instead of the normal one (12 × 24). */
  readonly small?: boolean;
  readonly width?: Magnification;
  readonly height?: Magnification;
}

export type Block =
  /** Wrapped to the paper; a word longer than a line is broken. */
  | { readonly is: 'text'; readonly text: string; readonly align?: Align; readonly style?: TextStyle }
  /** White on black across the whole width. */
  | { readonly is: 'bar'; readonly text: string }
  /** A label in its own column, with the value as a hanging indent beside it. */
  | { readonly is: 'field'; readonly label: string; readonly value: string; readonly labelColumns: number }
  /** A list entry: the mark, and its text as a hanging indent. */
  | { readonly is: 'item'; readonly mark: string; readonly text: string }
  /** Two texts at the left and right edge; the second gets a line of its own if they do not both fit. */
  | { readonly is: 'edges'; readonly left: string; readonly right: string; readonly style?: TextStyle }
  | { readonly is: 'rule'; readonly kind: 'thin' | 'double' | 'dashed' }
  | { readonly is: 'feed'; readonly dots: number }
  | { readonly is: 'qr'; readonly data: string; readonly moduleDots: number }
  | { readonly is: 'raster'; readonly bitmap: Bitmap; readonly align?: Align }
  | { readonly is: 'cut' };
