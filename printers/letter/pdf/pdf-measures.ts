/** A4 in points (72 an inch). 30 mm at the left, where a file is bound; 20 mm at the right. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 85,
  right: 57,
  top: 40,
  /** Below it are the page's number and the warnings. */
  bottom: 782,
  pageLine: 792,
  bar: 16,
  /** Distance of a warning from the edge of the paper, within an office printer's printable area. */
  barEdge: 14,
} as const;

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly pageLine: number;
  readonly bar: number;
  readonly barEdge: number;
}

/** On its side, for a table of many columns; bound at the top. */
export const WIDE_PAGE: Page = {
  ...PAGE,
  width: PAGE.height,
  height: PAGE.width,
  left: 50,
  right: 50,
  top: 46,
  bottom: 535,
  pageLine: 545,
};

/** Line spacing. */
export interface Spacing {
  readonly body: number;
  readonly leading: number;
  readonly gap: number;
  /** 21 mm for a pen and a stamp, never less than 20. */
  readonly signature: number;
}

/** From loose to tight: the tighter ones keep a letter from leaving a few lines on another page. */
export const SPACINGS: readonly [Spacing, ...Spacing[]] = [
  { body: 10.5, leading: 16, gap: 8, signature: 62 },
  { body: 10.25, leading: 14.75, gap: 6.5, signature: 60 },
  { body: 10, leading: 13.5, gap: 4.5, signature: 57 },
];
