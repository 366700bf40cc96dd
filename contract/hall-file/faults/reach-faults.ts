import type { HallFile } from '../../hall-file.ts';

/** EN 301 549, 8.3: whoever sits reaches no higher above the floor. */
export const REACH_MM = 1_120;
/** So high is a page from its lowest control to its highest; what is above is only read (KI10). */
const PAGE_MM = 212;
/** So high is an upright page with digits to touch, when nothing of it has to be pushed. */
const WHOLE_PAGE_MM = 350;
/** Of television and monitor glass: its sides to its diagonal. */
const [LONG_SIDE, SHORT_SIDE] = [16 / Math.hypot(16, 9), 9 / Math.hypot(16, 9)];
const MM_PER_INCH = 25.4;

type Kiosk = HallFile['kiosks'][number];

export interface ReachFault {
  readonly kiosk: string;
  /** So high above the floor its lower edge may be. */
  readonly bottomMm: number;
}

/** KI12: of a kiosk whose glass was told. A page that is lower than the glass is moved down; one that hangs above the reach cannot be. */
export function reachFault({ name, panel }: Kiosk): ReachFault | null {
  if (!panel) return null;
  const touched = Math.min(PAGE_MM, panel.diagonalInches * MM_PER_INCH * SHORT_SIDE);
  const bottomMm = Math.floor((REACH_MM - touched) / 10) * 10;
  return panel.bottomMm > bottomMm ? { kiosk: name, bottomMm } : null;
}

/** KI12: an upright glass of which too little is in reach: the digits have to be pushed into sight. How low it would have to hang; null: it does. */
export function crampedBelow({ panel }: Kiosk): number | null {
  if (!panel) return null;
  const bottomMm = REACH_MM - WHOLE_PAGE_MM;
  const isHigher = panel.diagonalInches * MM_PER_INCH * LONG_SIDE > WHOLE_PAGE_MM;
  return isHigher && panel.bottomMm > bottomMm ? bottomMm : null;
}

export const reachFaults = ({ kiosks }: Pick<HallFile, 'kiosks'>): ReachFault[] =>
  kiosks.map(reachFault).filter((fault) => fault !== null);
