import { assert, constant, constantFrom, oneof, property, record, string, uint8Array } from 'fast-check';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { damaged, fuzzed } from '../../fuzz.fixture.ts';
import { writeKey } from '../vault/key-place.ts';
import { backedUpHall } from './backed-up-hall.fixture.ts';
import { MANIFEST } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';
import type { RestoreOrder } from './restore-backup.ts';
import { RestoreRefused } from './restore-refused.ts';

const root = mkdtempSync(join(tmpdir(), 'antrean-nonsense-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Two halls and a valid backup of each, both made by us. */
const backups: string[] = [];
const keys: string[] = [];
beforeAll(async () => {
  for (const hallId of ['pariaman', 'banyuasin']) {
    const { backup, keyFile } = await backedUpHall(root, hallId);
    backups.push(backup);
    keys.push(keyFile);
  }
  const [strange, garbage] = ['strange.key', 'garbage.key'].map((name) => join(root, name));
  writeKey(strange ?? '', randomBytes(32));
  writeFileSync(garbage ?? '', 'bukan kunci');
  keys.push(strange ?? '', garbage ?? '', join(root, 'nowhere.key'));
});

/** Files by path, without those that a hub or the restore itself adds. */
function contentOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  const kept = paths.filter((path) => !/^(hall-key\.txt|hall\.lock.*)$/.test(path));
  return new Map(kept.toSorted().map((path) => [path, readFileSync(join(folder, path)).toString('base64')]));
}

/** True: the backed-up hall in every byte that the manifest names, and nothing else; false: nothing at all. */
function restored(backup: string, sound: string, key: string): boolean {
  const dataDir = mkdtempSync(join(root, 'data-'));
  const around = readdirSync(root);
  const isRestored = isTaken({
    backup,
    dataDir,
    keyFile: key,
    withoutMark: false,
    replace: false,
    aside: 'aside',
    at: 0,
    last: {},
  });
  const named = new Set(isRestored ? manifestOf(backup).files.map(({ path }) => path) : []);
  const found = contentOf(dataDir);
  expect(found.delete('restored.json')).toBe(isRestored);
  expect(found).toEqual(new Map([...contentOf(sound)].filter(([path]) => named.has(path))));
  expect(readdirSync(root)).toEqual(around);
  rmSync(dataDir, { recursive: true });
  return isRestored;
}

function isTaken(order: RestoreOrder): boolean {
  try {
    restoreBackup(order);
    return true;
  } catch (fault) {
    if (!(fault instanceof RestoreRefused)) throw fault;
    return false;
  }
}

/** Runs with a modified copy of the first backup. */
function withCopy(change: (copy: string) => void, key = 0): boolean {
  const copy = join(root, 'copy');
  cpSync(backups[0] ?? '', copy, { recursive: true });
  change(copy);
  const isRestored = restored(copy, backups[0] ?? '', keys[key] ?? '');
  rmSync(copy, { recursive: true });
  return isRestored;
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;

it('[DU4] a backup with anything changed in any of its files is refused with a sentence, or is the hall that it was', () => {
  const { files } = manifestOf(backups[0] ?? '');
  const paths = [...files.map(({ path }) => path), MANIFEST];
  const changed = constantFrom(...paths).chain((path) =>
    record({ path: constant(path), bytes: damaged([readFileSync(join(backups[0] ?? '', path))]) }),
  );
  assert(
    property(changed, ({ path, bytes }) => void withCopy((copy) => writeFileSync(join(copy, path), bytes))),
    fuzzed(60),
  );
});

/** Names that lead elsewhere, or to files that no backup contains. */
const traps = constantFrom(
  '../out.txt',
  '/nowhere/antrean-out.txt',
  'a/../../out.txt',
  '..',
  '.',
  'c:\\out.txt',
  'attachments/../../x',
  'hall.json\u0000',
  'secrets.json',
  'hall-key.txt',
  'hall.lock',
  'hall.db-wal',
  '.restoring',
  'trial/hall.json',
  'media/.x',
  'HALL.DB',
  '__proto__',
  'con',
  'a'.repeat(5_000),
);
const sizes = constantFrom(0, 1, Number.MAX_SAFE_INTEGER, 2 ** 53, -1, 1e308, 0.5);

it('[DU4] a manifest that names other places, other sizes or another hall brings nothing of it into any folder', () => {
  const edit = record({
    how: constantFrom('add', 'rename', 'size', 'twice', 'drop', 'key', 'hall'),
    name: oneof({ weight: 3, arbitrary: traps }, { weight: 1, arbitrary: string() }),
    size: sizes,
    bytes: uint8Array({ maxLength: 40 }),
    at: constantFrom(0, 1, 2, 3),
  });
  assert(
    property(edit, (wish) => void withCopy((copy) => writeManifest(copy, wish))),
    fuzzed(60),
  );
});

interface Wish {
  readonly how: string;
  readonly name: string;
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly at: number;
}

function writeManifest(copy: string, { how, name, size, bytes, at }: Wish): void {
  const manifest = manifestOf(copy);
  const file = manifest.files[at];
  if (!file) return;
  const others = manifest.files.filter((each) => each !== file);
  const changed: Record<string, Partial<Manifest>> = {
    add: { files: [...manifest.files, { ...file, path: name }] },
    rename: { files: [...others, { ...file, path: name }] },
    size: { files: [...others, { ...file, bytes: size }] },
    twice: { files: [...manifest.files, file] },
    drop: { files: others },
    key: { key: name },
    hall: { hall: 'banyuasin', hallName: name },
  };
  writeFileSync(join(copy, MANIFEST), JSON.stringify({ ...manifest, ...changed[how] }));
  // A file that the manifest names is added too, where a copy has a place for it.
  if (how !== 'add' || !/^[\w.-]+(\/[\w.-]+)*$/.test(name) || name.length > 100 || name.includes('..')) return;
  const there = join(copy, name);
  if (others.some(({ path }) => path === name) || name === '.') return;
  mkdirSync(dirname(there), { recursive: true });
  writeFileSync(there, how === 'add' ? readFileSync(join(copy, file.path)) : bytes);
}

it('[DU4] with the key of another hall, or none, no backup is restored; with its own it is', () => {
  expect(keys.map((_, at) => withCopy(() => {}, at))).toEqual([true, false, false, false, false]);
  expect(restored(backups[1] ?? '', backups[1] ?? '', keys[1] ?? '')).toBe(true);
});
