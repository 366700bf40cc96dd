/** Pairs of foreground and background. A role used on another background gets its pair here first [LK1, LK2]. */
export interface ColourPair {
  readonly front: string;
  readonly ground: string;
  /** Words are read, edges are seen: WCAG 2.2 requires contrasts of 4.5 and 3; a hall with poor light gets more. */
  readonly is: 'words' | 'edge';
}

const words = (front: string, ...grounds: string[]): ColourPair[] =>
  grounds.map((ground) => ({ front, ground, is: 'words' }));
const edge = (front: string, ...grounds: string[]): ColourPair[] =>
  grounds.map((ground) => ({ front, ground, is: 'edge' }));

export const colourPairs: readonly ColourPair[] = [
  ...words('text', 'surface', 'surface-raised', 'surface-sunken', 'accent-soft'),
  ...words('text-quiet', 'surface', 'surface-raised', 'surface-sunken', 'accent-soft'),
  ...words('on-accent', 'accent'),
  ...words('on-call', 'call'),
  ...edge('line', 'surface', 'surface-raised', 'surface-sunken'),
  ...edge('accent', 'surface', 'surface-raised', 'surface-sunken', 'accent-soft'),
  ...edge('focus', 'surface', 'surface-raised', 'surface-sunken'),
];

/** Roles that only the light-coloured screens have: kiosk, counter, site. */
export const dayPairs: readonly ColourPair[] = [
  ...words('text', 'call-soft', 'danger-soft'),
  ...words('on-accent', 'accent-strong'),
  ...words('accent', 'surface', 'surface-raised', 'accent-soft'),
  ...words('accent-strong', 'surface', 'surface-raised', 'accent-soft', 'surface-sunken'),
  ...words('danger', 'surface-raised', 'surface'),
  ...words('link', 'surface', 'surface-raised'),
];
