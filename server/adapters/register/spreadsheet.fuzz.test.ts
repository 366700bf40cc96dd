import { readdirSync } from 'node:fs';
import { assert, asyncProperty } from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { damaged, fuzzed } from '../../fuzz.fixture.ts';
import { RegisterShelf } from './register-shelf.ts';
import { budi, buildHere, csv, dtks, kk, november, siti } from './register.fixture.ts';
import { texts, workbook } from './xlsx.fixture.ts';

const header = ['NIK', 'NO_KK', 'NAMA', 'TGL_LAHIR', 'ALAMAT', 'DESIL'] as const;
const people = [
  [siti, kk, 'SITI CONTOH', '05/03/1990', 'Taluk', '2'],
  [budi, kk, 'BUDI CONTOH', '1985-01-01', 'Taluk "Dalam"; RT 1', '9'],
] as const;
const sheets = [
  Buffer.from(
    csv(header.join(','), ...people.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))),
  ),
  Buffer.from(
    `\ufeff${csv(header.join(';'), ...people.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')))}`,
  ),
  Buffer.from(`\ufeff${csv(header.join('\t'), ...people.map((cells) => cells.join('\t')))}`, 'utf16le'),
  workbook({
    rows: [texts(...header), ...people.map((cells) => texts(...cells.map((cell) => cell.replaceAll('"', ''))))].join(
      '',
    ),
  }),
  workbook({
    rows: [header, ...people]
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((_, i) => `<c r="${'ABCDEF'[i]}${row + 1}" t="s"><v>${row * 6 + i}</v></c>`).join('')}</row>`,
      )
      .join(''),
    sharedStrings: [header, ...people].flatMap((cells) => cells.map((cell) => `<t>${cell.replaceAll('"', '')}</t>`)),
  }),
];

const folder = mkdtempSync(join(tmpdir(), 'antrean-fuzz-'));
const shelf = RegisterShelf.open(join(folder, 'data'), null, () => november, buildHere);
afterAll(async () => {
  await shelf.close();
  rmSync(folder, { recursive: true, force: true });
});

it('[RG5] [RG4] a spreadsheet of any bytes is taken whole or refused with a sentence; the register before answers until then, and nothing half built stays', async () => {
  const file = join(folder, 'upload');
  for (const sheet of sheets) {
    writeFileSync(file, sheet);
    expect(await shelf.import(file, dtks)).toMatchObject({ is: 'imported', people: 2 });
  }
  const outcomes = { imported: 0, refused: 0 };
  await assert(
    asyncProperty(damaged(sheets), async (bytes) => {
      writeFileSync(file, bytes);
      const before = shelf.current();
      const outcome = await shelf.import(file, dtks);
      outcomes[outcome.is] += 1;
      const isTold = outcome.is === 'imported' || !/^$|undefined|\[object/.test(outcome.sentence);
      expect(isTold).toBe(true);
      // After an import as many people answer as it reported; after a refusal the previous snapshot is unchanged.
      const now = outcome.is === 'imported' ? { number: outcome.snapshot.number, people: outcome.people } : before;
      expect(shelf.current()).toMatchObject(now ?? {});
      expect(shelf.current()?.people).toBeGreaterThan(0);
      for (const nik of [siti, budi]) expect(shelf.find(nik)?.person.nik ?? nik).toBe(nik);
      expect(shelf.fault).toBeNull();
      expect(readdirSync(join(folder, 'data')).filter((name) => name.includes('building'))).toEqual([]);
    }),
    fuzzed(400),
  );
  expect(outcomes.imported).toBeGreaterThan(5);
  expect(outcomes.refused).toBeGreaterThan(5);
});
