import { REACH_MM } from '../contract/hall-file/faults/reach-faults.ts';

/** A screen as it hangs in the hall. */
export interface Panel {
  readonly diagonalInches: number;
  /** Of its lower edge above the floor; a panel that nobody touches has none. */
  readonly bottomMm?: number;
}

const MM_PER_INCH = 25.4;

/** CSS pixels in a millimetre of glass, for a page that fills its panel. */
export function pixelsPerMm(
  { innerWidth, innerHeight }: Pick<Window, 'innerWidth' | 'innerHeight'>,
  panel: Panel,
): number {
  return Math.hypot(innerWidth, innerHeight) / (panel.diagonalInches * MM_PER_INCH);
}

/**
 * Sizes are set in millimetres: `calc(20 * var(--mm))` is 20 mm on this glass. `--reach` is how many
 * millimetres of it, from below, a seated visitor can touch. Without a panel the style sheet's own guess holds. */
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
