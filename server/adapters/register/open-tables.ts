import { csvTable } from './csv-table.ts';
import { fileKind } from './file-kind.ts';
import type { OpenedFile } from './table.ts';
import { openWorkbook } from './xlsx/xlsx-tables.ts';

/** A CSV is one table, a workbook one per sheet. */
export async function openTables(file: string): Promise<OpenedFile> {
  if ((await fileKind(file)) === 'zip') return openWorkbook(file);
  return { tables: [await csvTable(file)], close: () => {} };
}
