import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../ledger/open-database.ts';
import { RegisterShelf } from '../register/register-shelf.ts';
import { samplePeople } from '../register/sample-people.ts';
import { ensureVault } from '../vault/vault.ts';
import { checkListOf, checkRegisters } from './check-registers.ts';

/** A hall with one register, that a hub has closed. */
async function hallWithRegister(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-check-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const shelf = RegisterShelf.open(folder, ensureVault(folder));
  const people = samplePeople({ count: 2, region: '13.77', seed: 1, today: '2026-11-23' });
  shelf.shelve(people, { registerName: 'DTKS', period: 'Oktober 2026', sourceName: 'dtks.csv' });
  await shelf.close();
  return folder;
}

const saidOf = (folder: string) => checkRegisters(folder).map(({ what, todo }) => `${what} ${todo}`);
const listIn = (folder: string) => join(folder, 'registers.db');

it.each([
  ['is lost', (folder: string) => rmSync(listIn(folder))],
  ['is empty', (folder: string) => writeFileSync(listIn(folder), '')],
])('[DU8] [LE1] names registers whose list %s, since none of them answers any more', async (_, spoil) => {
  const folder = await hallWithRegister();
  expect(saidOf(folder)).toEqual([]);
  spoil(folder);
  expect(saidOf(folder)).toEqual([
    expect.stringMatching(/registers\.db.* padahal register-1\.db ada.*npm run restore/),
  ]);
});

it('[DU8] misses no list in a hall that never had a register', () => {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-check-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  ensureVault(folder);
  expect(saidOf(folder)).toEqual([]);
});

it('[DU8] names a list that does not know the register that the hall used last', async () => {
  const folder = await hallWithRegister();
  const { database } = ensureVault(folder);
  const db = openDatabase(':memory:', null);
  const said = () => checkListOf(db, folder, database).map(({ what, todo }) => `${what} ${todo}`);
  const uses = (snapshot: number) =>
    db
      .prepare("INSERT INTO ledger (at, type, body) VALUES (0, 'register-switched', ?)")
      .run(JSON.stringify({ type: 'register-switched', snapshot }));
  expect(said()).toEqual([]);
  uses(1);
  expect(said()).toEqual([]);
  uses(2);
  expect(said()).toEqual([expect.stringMatching(/lebih lama daripada balai: register 2, .*npm run restore/)]);
});
