import { csvTable } from './csv-table.ts';
import { fileKind } from './file-kind.ts';
import type { KeyObject } from 'node:crypto';
import { basename } from 'node:path';
import { openSource } from '../vault/file-source.ts';
import { FileRefused, type OpenedFile } from './table.ts';
import { openWorkbook } from './xlsx/xlsx-tables.ts';

/** A CSV is one table, a workbook one per sheet. */
export async function openTables(file: string, files: KeyObject | null = null): Promise<OpenedFile> {
  const source = await openSource(file, files, { purpose: 'upload', name: basename(file) }).catch((cause: unknown) => {
    throw new FileRefused('file-missing', '', cause);
  });
  try {
    const { tables, close } =
      (await fileKind(source)) === 'zip'
        ? await openWorkbook(source)
        : { tables: [await csvTable(source)], close: () => {} };
    return {
      tables,
      close: () => {
        close();
        void source.close();
      },
    };
  } catch (fault) {
    await source.close();
    throw fault;
  }
}
