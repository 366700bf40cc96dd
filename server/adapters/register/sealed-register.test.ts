import { createSecretKey } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildInProcess } from './import-process.ts';
import { siti, csv, dtks, newFolder, november } from './register.fixture.ts';
import { RegisterShelf } from './register-shelf.ts';
import { samplePeople } from './sample-people.ts';
import { sealBytes } from '../vault/sealed-file.ts';

const keys = { database: createSecretKey(Buffer.alloc(32, 1)), files: createSecretKey(Buffer.alloc(32, 2)) };
const header = 'nik;no_kk;nama;tanggal_lahir;jenis_kelamin;alamat;rt;rw;kelurahan;kecamatan;desil';

it('[AR1] [AR6] a register is sealed as it grows, read from a sealed upload, and its refused rows are sealed too', async () => {
  const [folder, uploads] = [newFolder(), newFolder()];
  const shelf = RegisterShelf.open(folder, keys, () => november, buildInProcess);
  const [person] = samplePeople({ count: 1, region: '13.77', seed: 1, today: '2026-11-01' });
  if (!person) throw new Error('Nobody was invented.');
  const { nik, kk, name, birthDate } = person;
  const row = [nik, kk, name, birthDate, person.sex === 'male' ? 'L' : 'P', 'JALAN REKAAN', '1', '2', 'A', 'B', '1'];
  const upload = join(uploads, 'a.csv');
  const text = csv(header, row.join(';'), `${siti.slice(1)};${kk};SITI REKAAN;1990-03-05;P;A;1;2;A;B;1`);
  writeFileSync(upload, sealBytes(keys.files, { purpose: 'upload', name: 'a.csv' }, Buffer.from(text)));

  const outcome = await shelf.import(upload, dtks);
  expect(outcome).toMatchObject({ is: 'imported', people: 1, refused: 1 });
  expect(shelf.find(nik)?.person.name).toBe(name);
  expect(Buffer.from(shelf.refusedRows(1) ?? []).toString()).toContain('SITI REKAAN');
  const inClear = readdirSync(folder).filter((file) => {
    const bytes = readFileSync(join(folder, file));
    return [nik, kk, 'REKAAN', 'CREATE TABLE'].some((words) => bytes.includes(words));
  });
  expect(inClear).toEqual([]);
  await shelf.close();
});
