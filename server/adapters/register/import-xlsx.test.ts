import { expect, it } from 'vitest';
import { budi, importing, kk, openQuickShelf, refusalOf, reportOf, siti } from './register.fixture.ts';
import { inline, row, texts, workbook } from './xlsx.fixture.ts';
import { zip } from './zip.fixture.ts';

const header = texts('NIK', 'No KK', 'Nama', 'Tanggal Lahir', 'PKH');
const budisRow = texts(budi, kk, 'BUDI CONTOH', '01/01/1985', 'YA');

it('[RG4] imports a workbook of inline texts', async () => {
  const shelf = openQuickShelf();
  const report = reportOf(await importing(shelf, workbook({ rows: header + budisRow })));
  expect(report).toMatchObject({ rowsRead: 1, people: 1, warnedOf: {} });
  expect(shelf.find(budi)?.person).toMatchObject({
    name: 'BUDI CONTOH',
    birthDate: '1985-01-01',
    programmes: [{ id: 'pkh', receives: true }],
  });
});

it('reads shared strings, with rich text and without the phonetic reading', async () => {
  const shelf = openQuickShelf();
  const rich = '<r><t>SITI </t></r><r><rPr><b/></rPr><t>CONTOH &amp; CO</t></r><rPh sb="0" eb="1"><t>XXX</t></rPh>';
  const sharedStrings = ['<t>NIK</t>', '<t>NAMA</t>', `<t>${siti}</t>`, rich];
  const rows =
    row('<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>') + row('<c t="s"><v>2</v></c>', '<c t="s"><v>3</v></c>');
  reportOf(await importing(shelf, workbook({ rows, sharedStrings })));
  expect(shelf.find(siti)?.person.name).toBe('SITI CONTOH & CO');
});

it('puts cells where their references say, whatever the order of their attributes', async () => {
  const shelf = openQuickShelf();
  const rows =
    `<row r="3"><c t="inlineStr" r="B3"><is><t>NIK</t></is></c><c r="AA3" t="inlineStr"><is><t>NAMA</t></is></c></row>` +
    `<row spans="1:27" r="5"><c s="0" t="str" r="B5"><v>${siti}</v></c><c r="AA5" t="inlineStr"><is><t>SITI</t></is></c></row>`;
  reportOf(await importing(shelf, workbook({ rows })));
  expect(shelf.find(siti)?.person.name).toBe('SITI');
});

it('reads a workbook whose every tag has a prefix and whose sheet lies elsewhere', async () => {
  const shelf = openQuickShelf();
  const rows = (header + budisRow).replaceAll(/<(\/?)([a-z])/gi, '<$1x:$2');
  reportOf(await importing(shelf, workbook({ rows, sheetPart: 'xl/lembar/data.xml' })));
  expect(shelf.find(budi)?.person.name).toBe('BUDI CONTOH');
});

const numberCell = (value: string): string => `<c><v>${value}</v></c>`;

it.each([
  ['3.11702110692E+15', 'nik-float'],
  ['3117021106920000', 'nik-rounded'],
  ['3117021106920010', 'nik-rounded'],
  ['9108082203760001', 'nik-rounded'],
])('[RG5] refuses the number %s where a NIK should stand: %s', async (value, reason) => {
  const rows = header + budisRow + row(numberCell(value), inline(kk), inline('SITI CONTOH'));
  const report = reportOf(await importing(openQuickShelf(), workbook({ rows })));
  expect(report).toMatchObject({ people: 1, refusedBy: { [reason]: 1 } });
});

it('[RG5] takes a number that a spreadsheet can hold exactly, and any digits as text', async () => {
  const shelf = openQuickShelf();
  const rows =
    header +
    row(numberCell('3117021106920008'), inline(kk), inline('BUDI CONTOH')) +
    texts('9108082203760010', kk, 'SITI CONTOH');
  expect(reportOf(await importing(shelf, workbook({ rows })))).toMatchObject({ people: 2, refused: 0 });
  expect(shelf.find('9108082203760010')?.person.name).toBe('SITI CONTOH');
});

it('[RG5] refuses a No KK that was a rounded number', async () => {
  const rows = header + budisRow + row(inline(siti), numberCell('1377021201150010'), inline('SITI CONTOH'));
  expect(reportOf(await importing(openQuickShelf(), workbook({ rows }))).refusedBy).toEqual({ 'kk-rounded': 1 });
});

const dateStyles =
  '<numFmts><numFmt numFmtId="170" formatCode="[$-421]dd\\ mmmm\\ yyyy"/><numFmt formatCode="0&quot; day&quot;" numFmtId="171"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';

it.each([
  ['a day number without a style', '<c s="0"><v>32937</v></c>', ''],
  ['a day number in a built-in date style', '<c s="1"><v>32937</v></c>', ''],
  ['a day number with a time in a style of the office', '<c s="2"><v>32937.5</v></c>', ''],
  ['a day number counted from 1904', '<c s="1"><v>31475</v></c>', '<workbookPr date1904="1"/>'],
  ['an ISO date', '<c t="d"><v>1990-03-05T00:00:00</v></c>', ''],
  ['a text with slashes', inline('05/03/1990'), ''],
  ['a text with dashes', inline('5-3-1990'), ''],
  ['an Indonesian month', inline('5 Maret 1990'), ''],
])('reads a birth date from %s', async (_, cell, workbookPr) => {
  const shelf = openQuickShelf();
  const rows = header + row(inline(siti), inline(kk), inline('SITI CONTOH'), cell);
  expect(reportOf(await importing(shelf, workbook({ rows, styles: dateStyles, workbookPr }))).warnedOf).toEqual({});
  expect(shelf.find(siti)?.person.birthDate).toBe('1990-03-05');
});

it('reads true and false as yes and no, and an error cell as empty', async () => {
  const shelf = openQuickShelf();
  const cells = [
    inline(siti),
    inline('SITI CONTOH'),
    '<c t="b"><v>1</v></c>',
    '<c t="b"><v>0</v></c>',
    '<c t="e"><v>#N/A</v></c>',
  ];
  reportOf(await importing(shelf, workbook({ rows: texts('NIK', 'NAMA', 'PKH', 'BPNT', 'PBI') + row(...cells) })));
  expect(shelf.find(siti)?.person.programmes).toEqual([
    { id: 'pkh', receives: true },
    { id: 'sembako', receives: false },
  ]);
});

const whole = workbook({ rows: header + budisRow });
const bomb = ' '.repeat(80 << 20);
it.each([
  [
    'an OpenDocument sheet',
    zip([
      { name: 'mimetype', content: 'x' },
      { name: 'content.xml', content: 'x' },
    ]),
    'open-document',
  ],
  ['a binary workbook', zip([{ name: 'xl/workbook.bin', content: 'x' }]), 'binary-workbook'],
  ['some other zip', zip([{ name: 'surat.txt', content: 'x' }]), 'not-a-table'],
  ['a part with a password', zip([{ name: '_rels/.rels', content: 'x', isEncrypted: true }]), 'encrypted'],
  [
    'a part whose checksum is wrong',
    zip([{ name: '_rels/.rels', content: '<Relationships/>', checksum: 1 }]),
    'broken',
  ],
  ['a zip cut in the middle', whole.subarray(0, whole.length / 2), 'broken'],
  ['XML that ends too early', workbook({ rows: `${header}<row>` }), 'broken'],
  ['a text that is not there', workbook({ rows: header + row('<c t="s"><v>5</v></c>') }), 'broken'],
  ['a column beyond the last', workbook({ rows: row('<c r="ZZZ1"><v>1</v></c>') }), 'broken'],
  ['a zip bomb', workbook({ rows: header + bomb }), 'too-large'],
  ['a part that no register fills', zip([{ name: '_rels/.rels', content: 'x', saidToHave: [2e8, 4e9] }]), 'too-large'],
  [
    'more parts than any workbook has',
    zip(Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, content: '' }))),
    'too-large',
  ],
])('[RG4] refuses %s and keeps what it had', async (_, content, code) => {
  const shelf = openQuickShelf();
  expect(refusalOf(await importing(shelf, content)).code).toBe(code);
  expect(shelf.current()).toBeNull();
});

it('[RG4] refuses a workbook with one damaged byte in its rows', async () => {
  const rows = header + Array.from({ length: 2000 }, () => budisRow).join('');
  const content = workbook({ rows });
  const at = content.indexOf('xl/worksheets/sheet1.xml') + 400;
  content.writeUInt8(content.readUInt8(at) ^ 0x10, at);
  expect(refusalOf(await importing(openQuickShelf(), content)).code).toBe('broken');
});
