import type { Type } from '../../drawing/sheet.ts';
import type { Letter } from '../letter.ts';
import type { PdfSheet } from './pdf-sheet.ts';

/** Grey and behind everything: a bar at the edge could be cut off by hand. */
export function setWatermark(sheet: PdfSheet, warnings: readonly string[]): void {
  const [words = ''] = warnings[0]?.split(' - ') ?? [];
  if (words === '') return;
  const one: Type = { face: 'Sans Bold', size: 1, leading: 1 };
  const size = Math.min(120, 560 / sheet.measure(one, words));
  const middle = { x: sheet.page.width / 2, y: sheet.page.height / 2 };
  sheet.doc.save().rotate(-50, { origin: [middle.x, middle.y] });
  sheet.moveTo(middle.y - size / 2);
  sheet.put(
    words,
    middle.x - (size * sheet.measure(one, words)) / 2,
    { ...one, size, leading: size },
    { colour: '#ebebeb' },
  );
  sheet.doc.restore();
}

/** What can be drawn only when all pages exist: warnings at both edges, and page x of y. */
export function setMarks(sheet: PdfSheet, letter: Letter): void {
  for (let page = 0; page < sheet.pages; page++) {
    sheet.doc.switchToPage(page);
    setBars(sheet, letter.warnings);
    if (sheet.pages > 1)
      setPageLine(sheet, { pageLine: letter.pageLine, code: letter.verification?.code ?? '' }, page + 1);
  }
}

/** Warnings that nobody may miss, at both edges of the current page. */
export function setBars(sheet: PdfSheet, warnings: readonly string[]): void {
  if (warnings.length === 0) return;
  const { barEdge, height, bar } = sheet.page;
  for (const top of [barEdge, height - barEdge - bar]) setBar(sheet, warnings.join('  ·  '), top);
}

function setBar(sheet: PdfSheet, words: string, top: number): void {
  const { left, width } = sheet.whole;
  const largest: Type = { face: 'Sans Bold', size: 9.5, leading: sheet.page.bar };
  const type = { ...largest, size: largest.size * Math.min(1, (width - 12) / sheet.measure(largest, words)) };
  sheet.moveTo(top);
  sheet.fill(left, width, sheet.page.bar);
  sheet.put(words, left + (width - sheet.measure(type, words)) / 2, type, { colour: '#ffffff' });
}

/** The right corner stays free for initials. */
export function setPageLine(
  sheet: PdfSheet,
  { pageLine, code }: { readonly pageLine: string; readonly code: string },
  page: number,
): void {
  const type: Type = { face: 'Sans', size: 8, leading: 11 };
  const words = pageLine.replace('{page}', String(page)).replace('{pages}', String(sheet.pages));
  sheet.moveTo(sheet.page.pageLine);
  if (sheet.measure(type, code) < sheet.whole.width * 0.4) sheet.put(code, sheet.whole.left, type);
  sheet.put(words, sheet.whole.left + (sheet.whole.width - sheet.measure(type, words)) / 2, type);
}
