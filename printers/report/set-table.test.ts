import { expect, it, vi } from 'vitest';
import { WIDE_PAGE } from '../letter/pdf/pdf-measures.ts';
import { PdfSheet } from '../letter/pdf/pdf-sheet.ts';
import { setTable } from './set-table.ts';

const sixtyDays = Array.from({ length: 60 }, (_, i) => `hari ${i + 1}`);

/** The first cells of each page of a table. */
function pagesOf(days: readonly string[], total: readonly string[] | null): string[][] {
  const sheet = new PdfSheet({ Title: '', Author: '', CreationDate: new Date(0) }, () => {}, WIDE_PAGE);
  const pages: string[][] = [];
  vi.spyOn(sheet, 'put').mockImplementation((words) => void (pages[sheet.pages - 1] ??= []).push(words));
  const columns = [{ heading: 'Hari', align: 'left' }] as const;
  setTable(sheet, { title: '', columns, rows: days.map((day) => [day]), total, empty: '' });
  return pages;
}

it('[RP9] names the columns on every page of a table, and leaves no row alone on the last', () => {
  for (const total of [null, ['Jumlah']]) {
    for (let length = 1; length <= sixtyDays.length; length++) {
      const pages = pagesOf(sixtyDays.slice(0, length), total);
      expect(pages.map(([heading]) => heading)).toEqual(pages.map(() => 'Hari'));
      expect(
        pages.slice(1).filter((page) => page.length < 3),
        `${length} days`,
      ).toEqual([]);
    }
  }
});
