// Loaded before a deed: kills its process right before the nth step that would change the disk, so that every point of it can be died at.
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { Worker } from 'node:worker_threads';
import { openSqlite } from '../../../server/adapters/sqlite/open-sqlite.ts';

type Act = (this: unknown, ...given: unknown[]) => unknown;

const dieAt = Number(process.env['DIE_AT'] ?? '0');
let steps = 0;

function step(): void {
  if (++steps === dieAt) process.kill(process.pid, 'SIGKILL');
}

function watch(
  owner: object,
  names: readonly string[],
  counts: (given: readonly unknown[], self: unknown) => boolean = () => true,
): void {
  const methods = owner as Record<string, Act>;
  for (const name of names) {
    const real = methods[name];
    if (!real) throw new Error(`There is no ${name} to be killed at.`);
    methods[name] = function act(...given) {
      if (counts(given, this)) step();
      return real.apply(this, given);
    };
  }
}

/** Of the one statement that rewrites a whole file where it lies: it is died at when its first page is written, so from another thread. */
const worker = process.env['DIE_WITHIN_SEALING'] ? new Worker(new URL('axe.ts', import.meta.url)) : null;
worker?.unref();

function raiseAxe({ name }: { readonly name: string }, sql: unknown): void {
  if (worker && String(sql).startsWith('PRAGMA rekey')) worker.postMessage(name, []);
}

const opensForWriting = ([, flags]: readonly unknown[]) => typeof flags === 'string' && flags !== 'r';
const sqlite = openSqlite(':memory:', null);
const statement = sqlite.prepare('SELECT 1');
watch(Object.getPrototypeOf(sqlite) as object, ['exec', 'close'], ([sql], self) => {
  raiseAxe(self as { name: string }, sql); // as the driver has it
  return true;
});
watch(Object.getPrototypeOf(statement) as object, ['run']);
watch(fs, ['writeSync', 'writeFileSync', 'fsyncSync', 'renameSync', 'rmSync', 'mkdirSync', 'linkSync', 'chmodSync']);
watch(fs, ['openSync'], opensForWriting);
watch(promises, ['rename', 'rm', 'mkdir', 'writeFile']);
watch(promises, ['open'], opensForWriting);
const handle = await promises.open(import.meta.filename, 'r');
watch(Object.getPrototypeOf(handle) as object, ['writeFile', 'sync']);
await handle.close();
steps = 0;
syncBuiltinESMExports();

process.once('exit', () => process.send?.(steps));
