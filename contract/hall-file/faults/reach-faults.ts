import type { HallFile } from '../../hall-file.ts';

/** Reach of a seated person above the floor: EN 301 549, 8.3. */
export const REACH_MM = 1_120;
/** Height of a page from its lowest control to its highest; what is above is only read (KI10). */
const PAGE_MM = 212;
/** Height of an upright page with a keypad, if no part of it has to be scrolled into view. */
const WHOLE_PAGE_MM = 350;
/** Sides of a 16:9 panel as shares of its diagonal. */
const [LONG_SIDE, SHORT_SIDE] = [16 / Math.hypot(16, 9), 9 / Math.hypot(16, 9)];
const MM_PER_INCH = 25.4;

type Kiosk = HallFile['kiosks'][number];

export interface ReachFault {
  readonly kiosk: string;
  /** The highest its lower edge may be above the floor. */
  readonly bottomMm: number;
}

/**
 * KI12: for a kiosk whose panel is described. A page that is lower than the panel is moved down; a panel that hangs
 * above the reach cannot be.
 */
export function reachFault({ name, panel }: Kiosk): ReachFault | null {
  if (!panel) return null;
  const touched = Math.min(PAGE_MM, panel.diagonalInches * MM_PER_INCH * SHORT_SIDE);
  const bottomMm = Math.floor((REACH_MM - touched) / 10) * 10;
  return panel.bottomMm > bottomMm ? { kiosk: name, bottomMm } : null;
}

/**
 * KI12: for an upright panel with too little within reach, so that the keypad must be scrolled into view: how low it
 * would have to hang. Null: it is fine.
 */
export function crampedBelow({ panel }: Kiosk): number | null {
  if (!panel) return null;
  const bottomMm = REACH_MM - WHOLE_PAGE_MM;
  const isHigher = panel.diagonalInches * MM_PER_INCH * LONG_SIDE > WHOLE_PAGE_MM;
  return isHigher && panel.bottomMm > bottomMm ? bottomMm : null;
}

export const reachFaults = ({ kiosks }: Pick<HallFile, 'kiosks'>): ReachFault[] =>
  kiosks.map(reachFault).filter((fault) => fault !== null);
