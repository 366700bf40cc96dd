import { REACH_MM } from '../contract/hall-file/faults/reach-faults.ts';

/** A screen's panel as it hangs in the hall. */
export interface Panel {
  readonly diagonalInches: number;
  /** Height of its lower edge above the floor; absent for a panel that nobody touches. */
  readonly bottomMm?: number;
}

const MM_PER_INCH = 25.4;

/** CSS pixels per millimetre of the panel, for a page that fills it. */
export function pixelsPerMm(
  { innerWidth, innerHeight }: Pick<Window, 'innerWidth' | 'innerHeight'>,
  panel: Panel,
): number {
  return Math.hypot(innerWidth, innerHeight) / (panel.diagonalInches * MM_PER_INCH);
}

/**
 * Sets the CSS variables for sizes in millimetres: `calc(20 * var(--mm))` is 20 mm on this panel; `--reach` is how many
 * millimetres, from below, a seated visitor can touch. Without a panel the defaults of the style sheet hold.
 */
export function measurePage(window: Window, panel: Panel | null): () => void {
  const { style } = window.document.documentElement;
  if (!panel) {
    for (const name of ['--mm', '--reach']) style.removeProperty(name);
    return () => {};
  }
  if (panel.bottomMm !== undefined) style.setProperty('--reach', String(REACH_MM - panel.bottomMm));
  const measure = () => style.setProperty('--mm', `${pixelsPerMm(window, panel)}px`);
  measure();
  window.addEventListener('resize', measure);
  return () => window.removeEventListener('resize', measure);
}
