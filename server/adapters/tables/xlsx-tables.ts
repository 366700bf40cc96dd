import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { TableSheet, WorkbookWriter } from '../../ports/tables.ts';
import { sheetXml } from './sheet-xml.ts';
import { DECLARATION, sheetPath, workbookParts } from './workbook-parts.ts';

/** An Excel workbook: texts stay texts, moments are dates. Compressed while it is sent, off the main thread. */
export const xlsxTables: WorkbookWriter = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  mostRows: 1_048_576 - 1,
  write: (columns, pages) => workbook([{ name: 'Berkas', columns, pages }]),
  writeSheets: workbook,
};

async function* workbook(sheets: readonly TableSheet[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  // Created as a PassThrough; the types only say that it can be read.
  const packed = zip.outputStream as Readable;
  const parts = workbookParts(sheets.map(({ name }) => name));
  for (const [name, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(DECLARATION + xml), name);
  const streams = sheets.map(({ columns, pages }) => Readable.from(sheetXml(columns, pages), { objectMode: false }));
  streams.forEach((sheet, i) => {
    sheet.on('error', (fault) => packed.destroy(fault));
    zip.addReadStream(sheet, sheetPath(i));
  });
  zip.end();
  try {
    for await (const piece of packed) yield piece as Uint8Array;
  } finally {
    for (const sheet of streams) sheet.destroy(); // nobody reads any more
  }
}
