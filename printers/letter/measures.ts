/** Sizes in dots (8 a millimetre). The narrow roll has a layout of its own, not a smaller copy of the wide one. */
export interface Measures {
  readonly width: number;
  readonly body: number;
  readonly leading: number;
  readonly paragraphGap: number;
  /** The side of the logo's square: 14 mm, 12 mm on the narrow roll. */
  readonly logo: number;
  readonly government: number;
  readonly agency: number;
  readonly address: number;
  readonly title: number;
  readonly note: number;
  readonly paragraphs: 'justified' | 'ragged';
  /** Beside each other on the wide roll, label above value on the narrow one. */
  readonly table: 'beside' | 'above';
  readonly tableIndent: number;
  /** Where the column of the signature begins; the stamp goes left of it. */
  readonly signatureLeft: number;
  /** 20 mm for a pen and a stamp. */
  readonly signatureSpace: number;
  readonly qrModule: number;
  readonly qr: 'beside' | 'above';
}

const wide: Measures = {
  width: 576,
  body: 22,
  leading: 30,
  paragraphGap: 14,
  logo: 112,
  government: 25,
  agency: 32,
  address: 18,
  title: 28,
  note: 18,
  paragraphs: 'justified',
  table: 'beside',
  tableIndent: 20,
  signatureLeft: 196,
  signatureSpace: 160,
  qrModule: 5,
  qr: 'beside',
};

const narrow: Measures = {
  width: 384,
  body: 21,
  leading: 28,
  paragraphGap: 12,
  logo: 96,
  government: 20,
  agency: 25,
  address: 16,
  title: 23,
  note: 17,
  paragraphs: 'ragged',
  table: 'above',
  tableIndent: 14,
  signatureLeft: 64,
  signatureSpace: 152,
  qrModule: 5,
  qr: 'above',
};

export function measuresFor(dots: number): Measures {
  return dots < 500 ? { ...narrow, width: dots } : { ...wide, width: dots };
}
