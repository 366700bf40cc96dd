import type { FileSource } from '../../vault/file-source.ts';
import type { OpenedFile, RowBatch, Table } from '../table.ts';
import { Archive } from './archive.ts';
import { readDateStyles } from './date-styles.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetRows, type CellMeanings } from './sheet-rows.ts';
import { readWorkbook } from './workbook.ts';
import { readXml } from './xml.ts';

/** Every sheet of a workbook as a table, read as a stream. */
export async function openWorkbook(source: FileSource): Promise<OpenedFile> {
  const archive = await Archive.open(source);
  try {
    const { sheets, sharedStrings, styles, countsFrom1904 } = await readWorkbook(archive);
    const meanings = {
      strings: await readSharedStrings(archive, sharedStrings),
      dateStyles: await readDateStyles(archive, styles),
      countsFrom1904,
    };
    const tables = sheets.map((part): Table => ({
      countsFrom1904,
      batches: () => sheetBatches(archive, part, meanings),
    }));
    return { tables, close: () => archive.close() };
  } catch (fault) {
    archive.close();
    throw fault;
  }
}

async function* sheetBatches(archive: Archive, part: string, meanings: CellMeanings): AsyncGenerator<RowBatch> {
  const rows = new SheetRows(meanings);
  for await (const share of readXml(archive, part, rows)) yield { rows: rows.takeRows(), share };
}
