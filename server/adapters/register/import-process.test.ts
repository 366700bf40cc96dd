import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildInProcess } from './import-process.ts';
import { budi, buildHere, csv, dtks, kk, newFolder, openShelf, reportOf, siti } from './register.fixture.ts';
import { sampleCsvHeader, sampleCsvLine } from './sample-csv.ts';
import { samplePeople } from './sample-people.ts';

/** Several batches; the first fifty people again at the end, two of them with another name, and refused rows in between. */
function troubledFile(): string {
  const people = [...samplePeople({ count: 12_000, region: '13.77', seed: 7, today: '2026-11-01' })];
  const lines = people.map(sampleCsvLine).flatMap((line, i) => (i % 1_000 === 0 ? [line, `${kk},1,SATU\n`] : [line]));
  const again = people.slice(0, 50).map((person, i) => sampleCsvLine(i < 2 ? { ...person, name: 'LAIN' } : person));
  const file = join(newFolder(), 'troubled.csv');
  writeFileSync(file, [sampleCsvHeader, ...lines, `${kk},2,DUA\n`, ...again, `${kk},3,TIGA\n`].join(''));
  return file;
}

it('[RG5] a file is told the same of by two threads as by one: counts, warnings, and refused rows in the order of the file', async () => {
  const file = troubledFile();
  const [told, asOne] = await Promise.all(
    [buildInProcess, buildHere].map(async (build) => {
      const shelf = openShelf(newFolder(), undefined, build);
      const { snapshot, ...counts } = reportOf(await shelf.import(file, dtks));
      return { counts, refused: readFileSync(shelf.refusedRowsFile(snapshot.number), 'utf8').split('\r\n') };
    }),
  );
  expect(told).toEqual(asOne);
  expect(told?.counts).toMatchObject({ people: 12_000, repeated: 48, refused: 16 });
  const rows = told?.refused.slice(1, -1).map((line) => Number(line.split(';')[0])) ?? [];
  expect(rows).toEqual(rows.toSorted((one, other) => one - other));
});

it('[RG5] a column that is rounded but for who comes twice is judged as if they came once', async () => {
  const rounded = Array.from({ length: 30 }, (_, i) => `13770245039${String(i + 1).padStart(4, '0')}0,CONTOH`);
  const file = join(newFolder(), 'rounded.csv');
  writeFileSync(file, csv('NIK,NAMA', `${siti},SITI`, ...rounded, ...Array.from({ length: 30 }, () => `${siti},SITI`)));
  expect(await openShelf().import(file, dtks)).toMatchObject({
    code: 'nik-column-rounded',
    counts: { people: 31, repeated: 29 + 1 },
  });
});

it('[RG4] a fault of the thread that writes is the fault of the import', async () => {
  const folder = newFolder();
  const file = join(folder, 'one.csv');
  writeFileSync(file, csv('NIK,NO_KK,NAMA', `${budi},${kk},BUDI CONTOH`));
  const order = { file, today: '2026-11-23', keys: null, refusedFile: join(folder, 'refused.csv') };
  const building = buildInProcess({ ...order, snapshotFile: join(folder, 'none/building.db') }, () => {});
  await expect(building).rejects.toMatchObject({ code: 'ENOENT' });
});

const ends = (file: string) =>
  buildInProcess(
    { file, today: '2026-11-23', snapshotFile: '', refusedFile: '', keys: null },
    () => {},
    undefined,
    new URL('import-program.fixture.ts', import.meta.url),
  );

it('[RG7] [RG4] a file that fills the heap ends its own process, and is refused', async () => {
  expect(await ends('swells')).toMatchObject({ is: 'refused', code: 'too-large' });
});

it.each(['is killed', 'ends'])('[RG7] an import whose process %s is a fault, and the hub goes on', async (file) => {
  await expect(ends(file)).rejects.toThrow(/^The import's process ended with (SIGKILL|1)/);
});

it('[RG7] an import whose hub is no more ends, too', async () => {
  const child = fork(new URL('import-program.ts', import.meta.url), { serialization: 'advanced' });
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([0, null]);
});
