/** One printed item, in the order of the paper. */
export type PageItem =
  | {
      readonly is: 'line';
      readonly runs: readonly TextRun[];
      readonly align: 0 | 1 | 2;
      readonly width: number;
      readonly height: number;
      readonly advance: number;
    }
  | { readonly is: 'feed'; readonly dots: number }
  | { readonly is: 'raster'; readonly widthBytes: number; readonly height: number; readonly data: Buffer }
  | { readonly is: 'qr'; readonly data: Buffer; readonly moduleDots: number; readonly align: 0 | 1 | 2 }
  | { readonly is: 'cut' };

export interface RunStyle {
  readonly bold: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
  readonly small: boolean;
  readonly width: number;
  readonly height: number;
}

export interface TextRun extends RunStyle {
  readonly text: string;
}

export const cellWidth = (style: RunStyle): number => (style.small ? 9 : 12) * style.width;
export const cellHeight = (style: RunStyle): number => (style.small ? 17 : 24) * style.height;
