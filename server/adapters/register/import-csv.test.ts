import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { budi, csv, dtks, importing, kk, openQuickShelf, refusalOf, reportOf, siti } from './register.fixture.ts';

const header = 'NIK,NO_KK,NAMA';
const sitisRow = `${siti},${kk},SITI CONTOH`;
const budisRow = `${budi},${kk},BUDI CONTOH`;

it('[RG4] answers from a CSV once it is whole, and says of which register and period', async () => {
  const shelf = openQuickShelf();
  expect(shelf.current()).toBeNull();
  const report = reportOf(await importing(shelf, csv(header, sitisRow, budisRow)));
  expect(report).toMatchObject({ rowsRead: 2, people: 2, refused: 0, repeated: 0 });
  expect(shelf.current()).toMatchObject({ ...dtks, number: 1, people: 2, refused: 0 });
  expect(shelf.find(siti)?.person).toMatchObject({ nik: siti, kk, name: 'SITI CONTOH', birthDate: '1990-03-05' });
  expect(shelf.find('1377024503900009')).toBeUndefined();
});

it.each([
  ['commas', csv(header, sitisRow)],
  ['semicolons', csv(header, sitisRow).replaceAll(',', ';')],
  ['tabs', csv(header, sitisRow).replaceAll(',', '\t')],
  ['quotes', csv('"NIK","NO_KK","NAMA"', `"${siti}","${kk}","SITI CONTOH"`)],
  ['Windows line ends', csv(header, sitisRow).replaceAll('\n', '\r\n')],
  ['old Mac line ends', csv(header, sitisRow).replaceAll('\n', '\r')],
  ['no line end at the end', csv(header, sitisRow).trimEnd()],
  ['a line that names its separator', csv('sep=;', header.replaceAll(',', ';'), sitisRow.replaceAll(',', ';'))],
  ['a title above the header', csv('DATA DTKS; KOTA; CONTOH; 2026', '', header, sitisRow)],
])('reads a file with %s', async (_, content) => {
  const shelf = openQuickShelf();
  expect(reportOf(await importing(shelf, content)).people).toBe(1);
  expect(shelf.find(siti)?.person).toMatchObject({ kk, name: 'SITI CONTOH' });
});

it.each([
  ['two spaces', 'SITI  CONTOH'],
  ['spaces around it', ' SITI CONTOH '],
  ['a space that does not break', 'SITI\u00a0CONTOH'],
  ['what steers a terminal', 'SITI\u001b\u0085CONTOH\u0007'],
  ['a quotation mark in another row', 'SITI  CONTOH', `${budi},${kk},"BUDI CONTOH"`],
])('keeps a name with %s as plain words', async (_, name, ...others) => {
  const shelf = openQuickShelf();
  reportOf(await importing(shelf, csv(header, `${siti},${kk},${name}`, ...others)));
  expect(shelf.find(siti)?.person.name).toBe('SITI CONTOH');
});

const accented = csv(header, `${siti},${kk},ANDRÉ CONTOH`);
it.each([
  ['UTF-8', Buffer.from(accented)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${accented}`)],
  ['Windows-1252', Buffer.from(accented, 'latin1')],
  ['UTF-16 as Excel writes it', Buffer.from(`\ufeff${accented}`, 'utf16le')],
])('reads letters in %s', async (_, content) => {
  const shelf = openQuickShelf();
  reportOf(await importing(shelf, content));
  expect(shelf.find(siti)?.person.name).toBe('ANDRÉ CONTOH');
});

it.each([
  ['1,37702E+15', 'nik-float'],
  ['1.37702E+15', 'nik-float'],
  ['1377024503900001.0', 'nik-float'],
  ['1377024503900001,00', 'nik-float'],
  ['', 'nik-missing'],
  ['137702450390', 'nik-not-16-digits'],
  ['1377024513900001', 'nik-no-such-month'],
  ['1377023002900001', 'nik-no-such-day'],
  ['1377024503900000', 'nik-serial-zero'],
])('[RG5] refuses the row with NIK "%s", with its number and reason', async (nik, reason) => {
  const shelf = openQuickShelf();
  const report = reportOf(await importing(shelf, csv(header, budisRow, `"${nik}",${kk},SITI CONTOH`)));
  expect(report).toMatchObject({ people: 1, refused: 1, refusedBy: { [reason]: 1 } });
  expect(readFileSync(shelf.refusedRowsFile(1), 'utf8')).toMatch(/^\ufeffBaris;NIK;.*\r\n3;.*SITI CONTOH/);
});

it.each([
  ['1,37702E+15', 'kk-float'],
  ['13770212011500', 'kk-not-16-digits'],
  ['1377021201150000', 'kk-serial-zero'],
])('[RG5] refuses the row with No KK "%s"', async (card, reason) => {
  const report = reportOf(await importing(openQuickShelf(), csv(header, budisRow, `${siti},"${card}",SITI CONTOH`)));
  expect(report.refusedBy).toEqual({ [reason]: 1 });
});

it.each([`'${siti}`, ` ${siti} `, '1377 0245 0390 0001', `="${siti}"`, `\u00a0${siti}`])(
  '[RG5] takes the NIK from the cell [%s], which lost no digit',
  async (cell) => {
    const shelf = openQuickShelf();
    reportOf(await importing(shelf, csv(header, `"${cell.replaceAll('"', '""')}",'${kk},SITI CONTOH`)));
    expect(shelf.find(siti)?.person.kk).toBe(kk);
  },
);

it('[RG5] refuses a whole column that was rounded to end in 0', async () => {
  const rows = Array.from(
    { length: 30 },
    (_, index) => `13770245039${String(index + 1).padStart(4, '0')}0,${kk},CONTOH`,
  );
  const shelf = openQuickShelf();
  expect(refusalOf(await importing(shelf, csv(header, ...rows))).code).toBe('nik-column-rounded');
  expect(shelf.current()).toBeNull();
});

it('[RG5] keeps the file of refused rows safe to open: no formulas, no NIK turned into a float', async () => {
  const shelf = openQuickShelf();
  reportOf(await importing(shelf, csv(header, budisRow, `1377024513900001,${kk},"=HYPERLINK(""x"")"`)));
  const lines = readFileSync(shelf.refusedRowsFile(1), 'utf8').split('\r\n');
  expect(lines[1]).toContain(`"'1377024513900001";"'${kk}";"'=HYPERLINK(""x"")"`);
});

it('keeps the first of two rows with one NIK, counts an identical one and reports a different one', async () => {
  const shelf = openQuickShelf();
  const report = reportOf(await importing(shelf, csv(header, sitisRow, sitisRow, `${siti},${kk},SITI LAIN`, budisRow)));
  expect(report).toMatchObject({ rowsRead: 4, people: 2, repeated: 1, refusedBy: { 'nik-repeated': 1 } });
  expect(shelf.find(siti)?.person.name).toBe('SITI CONTOH');
});

it('leaves out whom the register itself marks as no longer active', async () => {
  const shelf = openQuickShelf();
  const report = reportOf(await importing(shelf, csv(`${header},is_nonaktif`, `${sitisRow},1`, `${budisRow},0`)));
  expect(report).toMatchObject({ people: 1, inactive: 1, refused: 0 });
  expect(shelf.find(siti)).toBeUndefined();
});

it.each([
  ['', 'file-empty'],
  ['NAMA,ALAMAT\nSITI CONTOH,Jalan Contoh\n', 'columns-missing'],
  [`NIK,ALAMAT\n${siti},Jalan Contoh\n`, 'columns-missing'],
  [`${header}\n`, 'nobody-kept'],
  ['<html><table><tr><td>NIK</td></tr></table></html>', 'web-page'],
  ['%PDF-1.7 contoh', 'not-a-table'],
  ['NIK\0NAMA', 'not-a-table'],
])('refuses a file that begins "%s": %s', async (content, code) => {
  const shelf = openQuickShelf();
  expect(refusalOf(await importing(shelf, content)).code).toBe(code);
  expect(shelf.current()).toBeNull();
});

it('names the columns it looked for and the ones it found', async () => {
  const { sentence } = refusalOf(await importing(openQuickShelf(), csv('NOMOR,NAMA', '1,SITI CONTOH')));
  expect(sentence).toContain('nomorindukkependudukan');
  expect(sentence).toContain('Ditemukan: NOMOR, NAMA.');
});

it('refuses an old Excel file and a locked one, each with what to do', async () => {
  const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(2000)]);
  const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]);
  expect(refusalOf(await importing(openQuickShelf(), old)).code).toBe('old-excel');
  expect(refusalOf(await importing(openQuickShelf(), locked)).code).toBe('encrypted');
});
