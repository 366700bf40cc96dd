// Preloaded into a deed: reports at its end what a power cut would have reverted, or left empty or torn.
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, resolve } from 'node:path';

type Act = (this: unknown, ...given: unknown[]) => unknown;

/** Files with unsynced bytes, and folders with unsynced names. */
const dirty = new Set<string>();
const lost: string[] = [];
const pathOf = new Map<unknown, string>();
/**
 * SQLite's own writes are not visible here: so a file that is renamed into place must have been synced under its old
 * name.
 */
const synced = new Set<string>();

function instead(owner: object, name: string, act: (real: Act) => Act): void {
  const methods = owner as Record<string, Act>;
  const real = methods[name];
  if (!real) throw new Error(`There is no ${name} to be watched.`);
  methods[name] = act(real);
}

function opened(handle: unknown, path: unknown, flags: unknown): void {
  const file = resolve(String(path));
  pathOf.set(handle, file);
  if (flags === undefined || flags === 'r' || flags === 'r+') return;
  written(file);
  dirty.add(dirname(file));
}
function written(file: string | undefined): void {
  if (file === undefined) return;
  dirty.add(file);
  synced.delete(file);
}
function syncs(file: string | undefined): void {
  if (file === undefined) return;
  dirty.delete(file);
  synced.add(file);
}
function moved(from: unknown, to: unknown): void {
  const [before, after] = [resolve(String(from)), resolve(String(to))];
  if (!synced.has(before)) lost.push(`${after} was put in its place before its bytes were on the disk`);
  dirty.delete(before);
  synced.add(after);
  dirty.add(dirname(after));
}
function made(first: unknown): void {
  if (typeof first === 'string') dirty.add(dirname(first));
}

instead(fs, 'openSync', (real) => (path, flags, ...rest) => {
  const handle = real(path, flags, ...rest);
  opened(handle, path, flags);
  return handle;
});
instead(fs, 'writeSync', (real) => (handle, ...rest) => {
  written(pathOf.get(handle));
  return real(handle, ...rest);
});
instead(fs, 'fsyncSync', (real) => (handle) => {
  real(handle);
  syncs(pathOf.get(handle));
});
instead(fs, 'writeFileSync', (real) => (file, ...rest) => {
  const opened = pathOf.get(file);
  const path = opened ?? resolve(String(file));
  written(path);
  if (opened === undefined) dirty.add(dirname(path));
  return real(file, ...rest);
});
instead(fs, 'renameSync', (real) => (from, to) => {
  real(from, to);
  moved(from, to);
});
instead(fs, 'mkdirSync', (real) => (...given) => {
  const first = real(...given);
  made(first);
  return first;
});
instead(promises, 'rename', (real) => async (from, to) => {
  await real(from, to);
  moved(from, to);
});
instead(promises, 'mkdir', (real) => async (...given) => {
  const first = await real(...given);
  made(first);
  return first;
});
instead(promises, 'open', (real) => async (path, flags, ...rest) => {
  const handle = await real(path, flags, ...rest);
  opened(handle, path, flags);
  return handle;
});
const handle = await promises.open(import.meta.filename, 'r');
const handles = Object.getPrototypeOf(handle) as object;
instead(
  handles,
  'writeFile',
  (real) =>
    function write(...given) {
      written(pathOf.get(this));
      return real.apply(this, given);
    },
);
instead(
  handles,
  'sync',
  (real) =>
    async function sync() {
      await real.call(this);
      syncs(pathOf.get(this));
    },
);
await handle.close();
syncBuiltinESMExports();

/** What is deleted by the end needs no sync. */
process.once('exit', () => {
  const left = [...dirty].filter((path) => fs.existsSync(path)).map((path) => `${path} was not on the disk at the end`);
  process.send?.([...lost, ...left]);
});
