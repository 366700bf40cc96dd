import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { openSource } from '../vault/file-source.ts';
import { csv, importing, newFolder, openQuickShelf, refusalOf, reportOf, siti } from './register.fixture.ts';
import { readProgrammes } from './programme-cells.ts';
import { row, texts, workbook } from './xlsx.fixture.ts';
import { Archive } from './xlsx/archive.ts';
import { SharedStrings } from './xlsx/shared-strings.ts';
import { zip } from './zip.fixture.ts';

const whole = texts('NIK', 'NAMA') + texts(siti, 'SITI CONTOH');
const tooLarge = 'too-large';

const relation = (id: number): string => `<Relationship Id="r${id}" Type="x/worksheet" Target="sheet1.xml"/>`;
const part = (name: string, content = '') => ({ name, content });
const relationsOf = (content: string): Buffer =>
  zip([part('_rels/.rels', `<Relationships>${content}</Relationships>`)]);
/** Many sheets that are one and the same part. */
const sheets = (many: number): Buffer =>
  zip([
    part(
      '_rels/.rels',
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="book.xml"/></Relationships>',
    ),
    part('book.xml', `<workbook><sheets>${'<sheet r:id="r1"/>'.repeat(many)}</sheets></workbook>`),
    part('_rels/book.xml.rels', `<Relationships>${relation(1)}</Relationships>`),
    part('sheet1.xml', '<worksheet/>'),
  ]);

it.each([
  ['a remark longer than a megabyte', workbook({ rows: `${whole}<!--${' '.repeat(1_200_000)}-->` }), tooLarge],
  ['tags within tags', workbook({ rows: whole + '<a>'.repeat(200) + '</a>'.repeat(200) }), 'broken'],
  [
    'more cell styles than Excel has',
    workbook({ rows: whole, styles: `<cellXfs>${'<xf/>'.repeat(70_000)}</cellXfs>` }),
    tooLarge,
  ],
  [
    'a shared text longer than a cell',
    workbook({ rows: whole, sharedStrings: [`<t>${'x'.repeat(20_000)}</t>`.repeat(2)] }),
    tooLarge,
  ],
  [
    'rows that all end in the last column',
    workbook({ rows: whole + row('<c r="XFD1"><v>1</v></c>').repeat(5_000) }),
    tooLarge,
  ],
  ['more relations than parts', relationsOf(Array.from({ length: 10_001 }, (_, i) => relation(i)).join('')), tooLarge],
  ['more sheets than an office has', sheets(501), tooLarge],
  ['ten thousand parts of one name', zip(Array.from({ length: 10_001 }, () => part('x'))), tooLarge],
  [
    'names of parts that fill the memory',
    zip(Array.from({ length: 80 }, (_, i) => part(`${i}`.padStart(60_000, 'x')))),
    tooLarge,
  ],
  ['a CSV of more columns than Excel has', csv('NIK,NAMA', ','.repeat(16_384)), 'broken'],
  ['such a CSV with quotation marks', csv('NIK,NAMA', `${','.repeat(16_384)}"x"`), 'broken'],
])('[RG7] [RG4] refuses %s, and nothing is half imported', async (_, content, code) => {
  const shelf = openQuickShelf();
  expect(refusalOf(await importing(shelf, content)).code).toBe(code);
  expect(shelf.current()).toBeNull();
});

it('[RG7] has room for the texts of a million people, and no more', () => {
  const strings = new SharedStrings();
  const add = (): void => {
    for (let text = 0; text < 1 << 24; text += 1) strings.add('');
  };
  expect(add).toThrow(tooLarge);
  expect(strings.at(6_000_000)).toBe('');
});

it('[RG7] unpacks no more than so much in all, however often a part is read', async () => {
  const file = join(newFolder(), 'upload');
  writeFileSync(file, zip([part('x', ' '.repeat(1_000))]));
  const source = await openSource(file, null, { purpose: 'upload', name: 'upload' });
  const archive = await Archive.open(source, 2_500);
  const readAgain = async (): Promise<void> => {
    for await (const _ of archive.text('x'));
  };
  await readAgain();
  await readAgain();
  await expect(readAgain()).rejects.toThrow(tooLarge);
  archive.close();
  await source.close();
});

it('[RG4] the first of the shared texts may be empty', async () => {
  const rows = whole + row('<c t="s"><v>0</v></c>');
  const content = workbook({ rows, sharedStrings: ['<t></t>'] });
  expect(reportOf(await importing(openQuickShelf(), content))).toMatchObject({ people: 1, refused: 0 });
});

it('[RG7] a sheet may be formatted to its last column', async () => {
  const rows = whole + row('<c r="XFD1" s="1"/>').repeat(5_000);
  expect(reportOf(await importing(openQuickShelf(), workbook({ rows })))).toMatchObject({ people: 1, refused: 0 });
});

it('[RG7] a word that takes hours to be searched is read at once', { timeout: 5_000 }, async () => {
  const styles = `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(500_000)}"/></numFmts>`;
  expect(reportOf(await importing(openQuickShelf(), workbook({ rows: whole, styles })))).toMatchObject({ people: 1 });
  const marks = csv('NIK,NAMA', `${siti},SITI CONTOH`, `x${"'".repeat(500_000)}x,BUDI CONTOH`);
  expect(reportOf(await importing(openQuickShelf(), marks)).refusedBy).toEqual({ 'nik-not-16-digits': 1 });
});

it("[RG7] of a programme's period, no more is kept than any period is long", async () => {
  const shelf = openQuickShelf();
  const long = 'x'.repeat(30_000);
  reportOf(await importing(shelf, csv('NIK,NAMA,PKH,PERIODE_PKH', `${siti},SITI CONTOH,ya,${long}`)));
  expect(shelf.find(siti)?.person.programmes).toEqual([{ id: 'pkh', receives: true, period: long.slice(0, 100) }]);
});

it('[RG7] of a programme’s cell that is remembered, only the cell is kept, and not the text that it was read from', () => {
  v8.setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const columns = [{ id: 'pkh' as const, at: 0, periodAt: -1 }];
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let row = 0; row < 200; row += 1) {
    const text = Buffer.alloc(500_000, `penerima nomor ${row} sejak 2026 `).toString();
    readProgrammes({ number: row, cells: [text.slice(0, 30)] }, columns);
  }
  collect();
  expect((process.memoryUsage().heapUsed - before) / 1e6).toBeLessThan(30);
});
