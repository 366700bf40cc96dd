import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { TableWriter } from '../../ports/tables.ts';
import { sheetXml } from './sheet-xml.ts';
import { DECLARATION, SHEET, workbookParts } from './workbook-parts.ts';

/** Excel's own table: texts stay texts, moments are moments. Packed on the way, off the thread that gives numbers. */
export const xlsxTables: TableWriter = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  mostRows: 1_048_576 - 1,

  async *write(columns, pages) {
    const zip = new ZipFile();
    // PassThrough by its making; the types say no more than that it can be read.
    const packed = zip.outputStream as Readable;
    for (const [name, xml] of Object.entries(workbookParts)) zip.addBuffer(Buffer.from(DECLARATION + xml), name);
    const sheet = Readable.from(sheetXml(columns, pages), { objectMode: false });
    sheet.on('error', (fault) => packed.destroy(fault));
    zip.addReadStream(sheet, SHEET);
    zip.end();
    try {
      for await (const piece of packed) yield piece as Uint8Array;
    } finally {
      sheet.destroy(); // nobody reads on
    }
  },
};
