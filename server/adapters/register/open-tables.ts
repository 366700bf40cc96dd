import { csvTable } from './csv-table.ts';
import { fileKind } from './file-kind.ts';
import type { Table } from './table.ts';
import { FileRefused } from './table.ts';

/** A CSV is one table, a workbook one per sheet. */
export async function openTables(file: string): Promise<readonly Table[]> {
  const kind = await fileKind(file);
  if (kind === 'csv') return [await csvTable(file)];
  throw new FileRefused('not-a-table');
}
