// Preloaded into a deed: kills its process just before the nth step that would change the disk, in any of its threads
// or in a process that it began, so that every point of it can be tested.
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import threads, { isMainThread, setEnvironmentData, Worker } from 'node:worker_threads';
import type { WorkerOptions } from 'node:worker_threads';
import { openSqlite } from '../../../server/adapters/sqlite/open-sqlite.ts';

type Act = (this: unknown, ...given: unknown[]) => unknown;

const dieAt = Number(process.env['DIE_AT'] ?? '0');
/** One count for all threads and processes: as many bytes as steps. */
const { openSync, writeSync, fstatSync } = fs;
const count = openSync(process.env['DIE_COUNT'] ?? '', 'a');
/** The process that was told to do the deed; one that it began inherits this. */
const deed = Number((process.env['DEED_PID'] ??= String(process.pid)));
/** Workload of a thread. */
export const BEGUN_WITH = 'what the thread was begun with';
let isWatching = false;

/** Kinds of this thread's steps, in order. */
const walked: string[] = [];

function step(what: string): void {
  if (!isWatching) return;
  writeSync(count, '.');
  const steps = fstatSync(count).size;
  if (dieAt > 0 && steps >= dieAt) for (const pid of new Set([deed, process.pid])) process.kill(pid, 'SIGKILL');
  walked[steps - 1] = what;
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
      if (counts(given, this)) step(typeof given[0] === 'string' ? `${name} ${given[0]}` : name);
      return real.apply(this, given);
    };
  }
}

/**
 * For the one statement that rewrites a whole file in place: it is killed from another thread once its first page is
 * written.
 */
const worker =
  isMainThread && process.env['DIE_WITHIN_SEALING'] ? new Worker(new URL('axe.ts', import.meta.url)) : null;
worker?.unref();

let isRaised = false;

function raiseAxe({ name }: { readonly name: string }, sql: unknown): void {
  if (isRaised) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); // a late axe still kills
  if (!worker || !String(sql).startsWith('PRAGMA rekey')) return;
  isRaised = true;
  worker.postMessage(name, []);
}

const opensForWriting = ([, flags]: readonly unknown[]) => typeof flags === 'string' && flags !== 'r';
const sqlite = openSqlite(':memory:', null);
const statement = sqlite.prepare('SELECT 1');
watch(Object.getPrototypeOf(sqlite) as object, ['exec', 'close'], ([sql], self) => {
  raiseAxe(self as { name: string }, sql); // type of the driver
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

/** A worker thread does not inherit its process's preloaded modules. */
threads.Worker = class extends Worker {
  constructor(file: string | URL, options?: WorkerOptions) {
    setEnvironmentData(BEGUN_WITH, String(file));
    super(new URL('watched-thread.ts', import.meta.url), options);
  }
};
isWatching = true;
syncBuiltinESMExports();

if (isMainThread && process.pid === deed)
  process.once('exit', () => process.send?.({ steps: fstatSync(count).size, walked }));
