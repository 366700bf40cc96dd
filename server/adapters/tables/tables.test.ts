import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TableColumn, TableRow, TableWriter } from '../../ports/tables.ts';
import { openTables } from '../register/open-tables.ts';
import { csvTables } from './csv-tables.ts';
import { xlsxTables } from './xlsx-tables.ts';

const columns: readonly TableColumn[] = [
  { heading: 'Teks', kind: 'text', width: 20 },
  { heading: 'Dibuka', kind: 'moment', width: 17 },
  { heading: 'Lama', kind: 'number', width: 8 },
];
const row = (text: string): TableRow => [text, '2026-11-25 09:05', 3];

async function bytesOf(writer: TableWriter, pages: AsyncIterable<readonly TableRow[]>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writer.write(columns, pages)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* inPages(...pages: (readonly TableRow[])[]) {
  for (const page of pages) yield await Promise.resolve(page);
}

const commands = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1+1', '=cmd|calc', ' =1+1'];
const numbers = ['1377015203990001', '0001234567890123', '007', '2026-00012'];
const hard = ['Ma"ruf; <Contoh> & Co', 'baris\nkedua', '_x0041_', 'tanda\0\u0007', 'Á é 漢', '\uD800'];

const readCsv = async (texts: readonly string[]): Promise<string[]> => {
  const csv = (await bytesOf(csvTables, inPages(texts.map(row)))).toString('utf8');
  const { data } = Papa.parse<string[]>(csv.slice(1).trimEnd(), { delimiter: ';' });
  return data.slice(1).map(([text = '']) => text);
};

async function* torn(): AsyncGenerator<readonly TableRow[]> {
  yield await Promise.resolve([row('a')]);
  throw new Error('the archive is gone');
}

describe('a table as CSV', () => {
  it('[CS10] opens in an Indonesian Excel: byte order mark, semicolons, dates that it knows', async () => {
    const bytes = await bytesOf(csvTables, inPages([row('a')], [], [row('b')]));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8', 3).split('\r\n')).toEqual([
      '"Teks";"Dibuka";"Lama"',
      '"a";"2026-11-25 09:05";"3"',
      '"b";"2026-11-25 09:05";"3"',
      '',
    ]);
  });

  it('[CS10] has nothing in it that a spreadsheet would run', async () => {
    const cells = await readCsv(commands);
    expect(cells.filter((cell) => /^[=+\-@\t\r\s]/u.test(cell))).toEqual([]);
    expect(cells.map((cell) => cell.replace(/^'/u, ''))).toEqual(commands.map((command) => command.trim()));
  });

  it('[CS10] keeps all digits of a NIK and the zeros before a number', async () => {
    expect(await readCsv(numbers)).toEqual(["'1377015203990001", "'0001234567890123", "'007", '2026-00012']);
  });

  it('keeps whatever signs a text has, in one line', async () => {
    expect((await readCsv(hard.slice(0, 2))).slice(0, 2)).toEqual(['Ma"ruf; <Contoh> & Co', 'baris kedua']);
  });
});

describe('a table for Excel', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tables-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function read(...pages: (readonly TableRow[])[]) {
    const file = join(folder, 'tabel.xlsx');
    writeFileSync(file, await bytesOf(xlsxTables, inPages(...pages)));
    const { tables, close } = await openTables(file);
    const rows: { cells: readonly string[]; numeric?: readonly boolean[] }[] = [];
    for (const table of tables) for await (const batch of table.batches()) rows.push(...batch.rows);
    close();
    return rows;
  }

  it('[CS10] has texts as texts, days as days and numbers as numbers', async () => {
    const rows = await read([row('1377015203990001')], [], [['=1+1', '', 12]]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Teks', 'Dibuka', 'Lama'],
      ['1377015203990001', '2026-11-25', '3'],
      ['=1+1', '', '12'],
    ]);
    expect(rows[1]?.numeric).toEqual([false, false, true]);
  });

  it('[CS10] keeps every digit and sign, and nothing that breaks the file', async () => {
    const texts = [...commands, ...numbers, ...hard.slice(0, 2), 'Á é 漢'];
    expect((await read(texts.map(row))).slice(1).map(({ cells }) => cells[0])).toEqual(texts);
    const [, ...broken] = await read(hard.map(row));
    expect(broken.map(({ cells }) => cells[0]).slice(2)).toEqual(['_x005F_x0041_', 'tanda', 'Á é 漢', '\uFFFD']);
  });

  it('[RP9] has several tables in one file, each with its columns and its name', async () => {
    const file = join(folder, 'buku.xlsx');
    const pieces: Uint8Array[] = [];
    for await (const piece of xlsxTables.writeSheets([sheet('Per layanan', 'a'), sheet('Surat & <lain>', 'b')])) {
      pieces.push(piece);
    }
    writeFileSync(file, Buffer.concat(pieces));
    const { tables, close } = await openTables(file);
    const read: string[][][] = [];
    for (const table of tables) {
      const rows: string[][] = [];
      for await (const batch of table.batches()) for (const { cells } of batch.rows) rows.push([...cells]);
      read.push(rows);
    }
    close();
    expect(read.map((rows) => rows[1]?.[0])).toEqual(['a', 'b']);
    expect(read.every((rows) => rows[0]?.join() === 'Teks,Dibuka,Lama')).toBe(true);
  });

  it('breaks off with the fault of whoever gave the rows', async () => {
    await expect(bytesOf(xlsxTables, torn())).rejects.toThrow('the archive is gone');
    await expect(bytesOf(csvTables, torn())).rejects.toThrow('the archive is gone');
  });

  it.each([csvTables, xlsxTables])('[CS10] asks for no more rows when nobody reads on: $mediaType', async (writer) => {
    let [given, left] = [0, false];
    async function* endless(): AsyncGenerator<readonly TableRow[]> {
      try {
        for (;;) {
          given += 1;
          yield await Promise.resolve(Array.from({ length: 200 }, () => row(`Contoh ${Math.random()}`)));
        }
      } finally {
        left = true;
      }
    }
    for await (const piece of writer.write(columns, endless())) if (piece.length > 1_000 || given > 20) break;
    await expect.poll(() => left).toBe(true);
    expect(given).toBeLessThan(200);
  });
});

const sheet = (name: string, text: string) => ({ name, columns, pages: inPages([row(text)]) });
