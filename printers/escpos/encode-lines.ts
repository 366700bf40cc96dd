import type { Align, TextStyle } from '../document.ts';
import type { PrinterModel } from '../models.ts';
import * as commands from './commands.ts';
import type { ContainedEscpos } from './contained-escpos.ts';

export const LINE_SPACING_DOTS = 30;
const SMALL_LINE_SPACING_DOTS = 22;
const SMALL_CHARACTER_DOTS = 9;

/** How many characters of this style fit on a line. */
export function columnsFor(model: PrinterModel, style: TextStyle): number {
  const columns = style.small ? Math.floor(model.dots / SMALL_CHARACTER_DOTS) : model.columns;
  return Math.max(1, Math.floor(columns / (style.width ?? 1)));
}

/** Lines that already fit. Restores the printer's style: normal, left. */
export function printLines(
  paper: ContainedEscpos,
  lines: readonly string[],
  style: TextStyle = {},
  align: Align = 'left',
): void {
  const { small, width = 1, height = 1 } = style;
  if (align !== 'left') paper.align(align);
  if (small) {
    paper.font('small');
    paper.raw(commands.lineSpacing(SMALL_LINE_SPACING_DOTS));
  }
  if (style.bold) paper.raw(commands.bold(true));
  if (style.underline) paper.raw(commands.underline(true));
  if (width > 1 || height > 1) paper.raw(commands.magnify(width, height));
  for (const line of lines) paper.line(line);
  if (width > 1 || height > 1) paper.raw(commands.magnify(1, 1));
  if (style.underline) paper.raw(commands.underline(false));
  if (style.bold) paper.raw(commands.bold(false));
  if (small) {
    paper.font('normal');
    paper.raw(commands.lineSpacing(LINE_SPACING_DOTS));
  }
  if (align !== 'left') paper.align('left');
}
