import type { Type } from '../../drawing/sheet.ts';
import type { LetterPart } from '../letter.ts';
import type { Spacing } from './pdf-measures.ts';
import { labelsWidth, rowsIn } from './pdf-rows.ts';
import type { PdfSheet } from './pdf-sheet.ts';

const INDENT = 24;

/** The last part of the body stays with what follows: a signature alone on a page could belong to any letter. */
export function setBody(sheet: PdfSheet, body: readonly LetterPart[], spacing: Spacing, following: number): void {
  const type: Type = { face: 'Serif', size: spacing.body, leading: spacing.leading };
  const { left, width } = sheet.whole;
  const column = { left: left + INDENT, width: width - INDENT };
  const rows = body.flatMap((part) => (part.is === 'table' ? part.rows : []));
  const labels = labelsWidth(sheet, rows, column, type);
  for (const [at, part] of body.entries()) {
    const last = at === body.length - 1;
    if (last || part.is === 'paragraph') {
      // A sentence that introduces a table has at least two of its rows on the same page.
      sheet.keep(heightOf(sheet, part, type) + (last ? following : 2 * type.leading));
    }
    if (part.is === 'paragraph') sheet.justified(part.text, type);
    else rowsIn(sheet, part.rows, column, type, { labels, firstHeavy: true });
    sheet.down(spacing.gap);
  }
}

function heightOf(sheet: PdfSheet, part: LetterPart, type: Type): number {
  if (part.is === 'table') return part.rows.length * type.leading;
  return sheet.lines(part.text, type, sheet.whole.width).length * type.leading;
}
